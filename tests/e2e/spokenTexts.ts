import type { Page } from "playwright-core";
import { PSEUDO_BRACKETS } from "../../src/language/pseudo.ts";

/**
 * What can be seen or heard within `place` on a page in the pseudo language and is not translated: texts that
 * hold a letter and do not stand in its brackets. What the file says is marked there by `<bdi>`, a heading of its own
 * or is passed in `data`.
 */
export function untranslated(
  page: Page,
  place: string,
  data: readonly string[],
): Promise<readonly string[]> {
  return page.evaluate(
    ({ place, data, open }) => {
      const texts: string[] = [];
      const attributes = ["aria-label", "aria-roledescription", "placeholder", "title", "alt"];
      for (const root of document.querySelectorAll(place)) {
        for (const element of [root, ...root.querySelectorAll("*")]) {
          if (!element.checkVisibility({ visibilityProperty: true })) continue;
          texts.push(...attributes.map((name) => element.getAttribute(name) ?? ""));
          if (element.closest("svg, kbd, [lang]:not(html)")) continue;
          const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
          // A sentence with elements in it has its brackets at its ends only.
          const around = element.parentElement?.textContent ?? "";
          const isWithin = around.trim().startsWith(open) || element.textContent?.includes(open);
          if (!isWithin) texts.push(...own.map((node) => node.nodeValue?.trim() ?? ""));
        }
      }
      const isData = (text: string): boolean => data.some((each) => text === each);
      return [...new Set(texts)].filter(
        (text) => /\p{L}{2}/u.test(text) && !text.includes(open) && !isData(text),
      );
    },
    { place, data, open: PSEUDO_BRACKETS[0] },
  );
}
