import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds wrong with the page as it stands, each with its first place. */
export async function violations(page: Page): Promise<string[]> {
  return found(page, {});
}

/** Texts that stand out too little from their ground. */
export async function faintTexts(page: Page): Promise<string[]> {
  return found(page, { runOnly: ["color-contrast"] });
}

/** Places that scroll and can be scrolled by no key. */
export async function unreachableScrollers(page: Page): Promise<string[]> {
  return found(page, { runOnly: ["scrollable-region-focusable"] });
}

async function found(page: Page, options: axe.RunOptions): Promise<string[]> {
  // Handing its source over takes several times as long as one look.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(`(() => {${axe.source}})()`);
  // Other colours, just asked for, are there with the next frame.
  return page.evaluate(
    `new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
      .then(() => axe.run(${JSON.stringify(options)}))
      .then((found) => found.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
}
