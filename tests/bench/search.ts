import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { generateCsv } from "../../src/generate/generateCsv.ts";
import { importPeople } from "../../src/import/importPeople.ts";
import { buildSearchIndex } from "../../src/search/searchIndex.ts";
import { openPage } from "../e2e/browser.ts";
import { summary } from "./statistics.ts";
import { open, watch } from "./watch.ts";

const SIZES = [100_000, 1_000_000];
/** A fast typist presses eight keys a second. */
const BETWEEN_KEYS_MS = 125;
const LIMIT_MS = 180_000;

/** What people type; each letter is a search of its own. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  "one or two letters": ["a", "e", "ma", "jo", "k"],
  names: ["koster", "marijke koster", "jansen thijs"],
  "typing errors": ["kostre", "marikje", "janssen", "vermeuln"],
  "e-mail addresses": ["marijke.koster@alderandwright.example"],
  ids: ["10500", "E10"],
  "words of departments": ["engineering", "customer care", "rotterdam care manager"],
};

export interface SearchBench {
  readonly browser: Browser;
  readonly home: string;
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** Times searching: building the index in Node, and in the page from each key press to its answer. */
export async function benchSearch(bench: SearchBench): Promise<void> {
  for (const people of SIZES) {
    const text = [...generateCsv({ people, seed: 1 })].join("\n");
    bench.say(`\nsearch among ${people.toLocaleString("en")} people`);
    await buildInNode(text, bench.say);
    const file = join(bench.folder, `search-${people}.csv`);
    writeFileSync(file, text);
    await typeInPage(bench, file);
  }
}

async function buildInNode(text: string, say: SearchBench["say"]): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const outcome = await importPeople(bytes, { fileName: "search.csv", asOf: "2026-11-01" });
  if (outcome.kind !== "imported") throw new Error(outcome.kind);
  const began = performance.now();
  const slices: number[] = [];
  const steps = buildSearchIndex(outcome.imported.org);
  for (let isDone = false; !isDone; ) {
    const from = performance.now();
    isDone = steps.next().done ?? false;
    slices.push(performance.now() - from);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  say(`  index built in Node in ${seconds} s, longest slice ${Math.max(...slices).toFixed(0)} ms`);
}

async function typeInPage({ browser, home, say }: SearchBench, file: string): Promise<void> {
  const { page, context } = await openPage(browser, "about:blank", {
    viewport: { width: 1600, height: 900 },
    serviceWorkers: "block",
  });
  await watch(page);
  await page.goto(home);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  await open(page, file, LIMIT_MS);
  const began = performance.now();
  await typed(page, "zz");
  const readySeconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`  typed as soon as the chart is there: answered after ${readySeconds} s`);
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    window.benchNotes.longTasks.length = 0;
    // A page that is typed into draws nothing by itself; counting frames would make it wait for each.
    window.benchNotes.countsFrames = false;
  });
  const all: number[] = [];
  const listed: number[] = [];
  const painted: number[] = [];
  for (const [what, queries] of Object.entries(QUERIES)) {
    const times: number[] = [];
    for (const query of queries) {
      for (const { answeredMs, listedMs, paintedMs } of await typed(page, query)) {
        times.push(answeredMs);
        listed.push(listedMs);
        painted.push(paintedMs);
      }
    }
    say(`  ${what.padEnd(25)}${summary(times)}`);
    all.push(...times);
  }
  const longest = Math.max(0, ...(await page.evaluate(() => window.benchNotes.longTasks)));
  say(`  ${"key press to answer".padEnd(25)}${summary(all)}`);
  say(`  ${"to its rows in the list".padEnd(25)}${summary(listed)}`);
  say(`  ${"to the list painted".padEnd(25)}${summary(painted)}`);
  say(`  longest task of the main thread ${longest.toFixed(0)} ms (0: none over 50)`);
  await context.close();
}

/** Types into the search field, no letter before the one before is answered; since each key press. */
async function typed(page: Page, query: string): Promise<Answered[]> {
  const field = page.getByRole("combobox", { name: "Find a person" });
  await field.fill("");
  await field.focus();
  const times: Answered[] = [];
  for (let length = 1; length <= query.length; length++) {
    if (query[length - 1] === " ") {
      await page.keyboard.type(" ");
      continue;
    }
    await page.evaluate(awaitAnswer, query.slice(0, length));
    await page.keyboard.type(query[length - 1] ?? "");
    times.push(await page.evaluate(() => window.benchAnswer));
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  return times;
}

interface Answered {
  /** From the key press until the page has the answer. */
  readonly answeredMs: number;
  /** From the key press until the list holds the rows of the answer. */
  readonly listedMs: number;
  /** From the key press to the end of the frame that shows the list of the answer. */
  readonly paintedMs: number;
}

declare global {
  interface Window {
    /** Of the next key press. */
    benchAnswer: Promise<Answered>;
  }
}

/** Runs in the page, before the key is pressed. */
function awaitAnswer(wanted: string): void {
  window.benchAnswer = new Promise((resolve) => {
    let pressed = Number.NaN;
    window.addEventListener("input", (event) => (pressed = event.timeStamp), {
      capture: true,
      once: true,
    });
    let listed = Number.NaN;
    const rows = new MutationObserver(() => {
      if (document.querySelector(".search-hits")) listed = performance.now();
    });
    new PerformanceObserver((list, observer) => {
      const answers = list.getEntriesByName("headstand:search");
      const answer = answers.find((entry) => (entry as PerformanceMeasure).detail === wanted);
      if (!answer) return;
      observer.disconnect();
      const answered = answer.startTime + answer.duration;
      const answeredMs = answered - pressed;
      // React's task for the list was queued before this timeout: the frame asked for then shows it.
      setTimeout(() =>
        requestAnimationFrame(() =>
          setTimeout(() => {
            rows.disconnect();
            // An answer with the people of the one before leaves the list as it was.
            const listedMs = (listed > answered ? listed : answered) - pressed;
            resolve({ answeredMs, listedMs, paintedMs: performance.now() - pressed });
          }),
        ),
      );
    }).observe({ type: "measure" });
    rows.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
