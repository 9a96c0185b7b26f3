import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { generateCsv } from "../../src/generate/generateCsv.ts";
import { generateLinks } from "../../src/generate/generateLinks.ts";
import { openPage } from "../e2e/browser.ts";
import { gesturesFor } from "./gestures.ts";
import { flip, movementLine, open, perform, watch } from "./watch.ts";

/** About 20,000 of them are managers. */
const PEOPLE = 143_000;
const LINKS = 200_000;
const LIMIT_MS = 60_000;
/** The worker has done what it does behind a chart: a search index of this size. */
const QUIET_MS = 4000;

export interface LinksBench {
  readonly browser: Browser;
  readonly home: string;
  readonly folder: string;
  readonly runs: number;
  readonly say: (line: string) => void;
}

/** Many managers with very many links: frames in both views, and how long the figures take to stand there. */
export async function benchLinks(bench: LinksBench): Promise<void> {
  const { folder, runs, say } = bench;
  const files = [join(folder, "many-managers.csv"), join(folder, "many-links.csv")] as const;
  const lines = [...generateCsv({ people: PEOPLE, seed: 1 })];
  writeFileSync(files[0], lines.join("\n"));
  writeFileSync(files[1], [...generateLinks({ people: PEOPLE, seed: 1, links: LINKS })].join("\n"));
  say(`\n${PEOPLE.toLocaleString("en")} people with ${LINKS.toLocaleString("en")} links`);
  for (let run = 0; run < runs; run++) await openAndTell(bench, files, run === runs - 1);
}

async function openAndTell(
  { browser, home, say }: LinksBench,
  files: readonly string[],
  isMovedAbout: boolean,
): Promise<void> {
  const { page, context } = await openPage(browser, "about:blank", {
    viewport: { width: 1600, height: 900 },
    serviceWorkers: "block",
  });
  await watch(page);
  await page.goto(home);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  const { seenMs } = await open(page, files, LIMIT_MS);
  say(`  files chosen to chart with links  ${seconds(seenMs)}`);
  await page.waitForTimeout(QUIET_MS);
  if (isMovedAbout) await moveAbout(page, say);
  await tellFigures(page, say);
  await context.close();
}

async function moveAbout(page: Page, say: LinksBench["say"]): Promise<void> {
  for (const view of ["conventional", "upside down"]) {
    say(`  ${view}`);
    for (const gesture of gesturesFor(PEOPLE)) {
      say(movementLine(gesture.name, await perform(page, gesture)));
    }
    if (view !== "conventional") continue;
    say(movementLine("flip at fit", await perform(page, flip("flip at fit", 140))));
    await page.keyboard.press("f");
    await page.waitForTimeout(1500);
  }
}

declare global {
  interface Window {
    /** Of the next click: since then, ms. */
    benchFigures: Promise<{ readonly first: number; readonly all: number }>;
  }
}

/** From the click on the tab until figures stand in the page, the first of them and all. */
async function tellFigures(page: Page, say: LinksBench["say"]): Promise<void> {
  await page.getByRole("button", { name: /overloaded$/ }).click();
  const tab = page.getByRole("tab", { name: "Collaboration" });
  await tab.waitFor();
  await page.waitForTimeout(QUIET_MS);
  await page.evaluate(() => {
    window.benchNotes.longTasks.length = 0;
    // A page that is read draws nothing by itself.
    window.benchNotes.countsFrames = false;
  });
  await page.evaluate(awaitFigures);
  await tab.click();
  const { first, all } = await page.evaluate(() => window.benchFigures);
  await page.waitForTimeout(500);
  const tasks = await page.evaluate(() => window.benchNotes.longTasks);
  const long = tasks.map((ms) => `${ms.toFixed(0)} ms`).join(", ") || "none";
  const headline = await page.locator(".together .headline").textContent();
  say(`  tab pressed to first figures ${seconds(first)}, to all ${seconds(all)}`);
  say(`    tasks of the main thread over 50 ms: ${long}`);
  say(`    ${headline}`);
}

/** Runs in the page, before the tab is pressed. */
function awaitFigures(): void {
  window.benchFigures = new Promise((resolve) => {
    let pressed = Number.NaN;
    let first = Number.NaN;
    window.addEventListener("pointerdown", (event) => (pressed = event.timeStamp), {
      capture: true,
      once: true,
    });
    const observer = new MutationObserver(() => {
      const now = performance.now() - pressed;
      const tab = document.querySelector(".together");
      if (Number.isNaN(first) && tab?.querySelector(".figure-part")) first = now;
      if (Number.isNaN(first) || /Following the ways/.test(tab?.textContent ?? "")) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => resolve({ first, all: performance.now() - pressed })),
      );
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
