import { mkdtempSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { build, preview } from "vite";
import { generateCsv } from "../../src/generate/generateCsv.ts";
import { addressOf, launchBrowser, openPage, serveBuilt } from "../e2e/browser.ts";
import { benchExports } from "./exports.ts";
import { gesturesFor } from "./gestures.ts";
import { benchImport } from "./import.ts";
import { benchLinks } from "./links.ts";
import { benchSearch } from "./search.ts";
import { summary } from "./statistics.ts";
import {
  changeLenses,
  changeSettings,
  flip,
  type Gesture,
  heapOf,
  type Movement,
  movementLine,
  open,
  perform,
  watch,
} from "./watch.ts";

// npm run bench [-- --people 1000,10000 --runs 5 --no-peer --only chart|import|search|exports|links]: how long a file takes to open and a frame to draw,
// in real Chromium over the built page, and d3-org-chart doing the same job on the same file.

const { values: options } = parseArgs({
  options: {
    people: { type: "string", default: "1000,10000,100000" },
    runs: { type: "string", default: "7" },
    peer: { type: "boolean", default: true },
    only: { type: "string", default: "" },
  },
  allowNegative: true,
});
const SIZES = options.people.split(",").map(Number);
const RUNS = Number(options.runs);
const VIEWPORT = { width: 1600, height: 900 };
const LIMIT_MS = 60_000;

interface Result {
  readonly seenMs: number[];
  /** The part of it after parsing: from rows in memory, cells as texts, to the same frame. */
  readonly sinceParsedMs: number[];
  readonly ownMs: number[];
  readonly layoutMs: number[];
  readonly movements: Map<string, Movement>;
  /** From a lens chosen to the frame in its colours; only Headstand has lenses. */
  readonly lensMs: Map<string, number>;
  /** From a setting changed to the frame with its figures; only Headstand has settings. */
  readonly settingsMs: number[];
  /** What the page holds with the chart on it, bytes. */
  heapBytes: number;
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

interface Job {
  readonly file: string;
  readonly gestures: readonly Gesture[];
}

/** Opens the file several times, each in a fresh profile, and moves about in the last. */
async function runOn(browser: Browser, home: string, job: Job, runs: number): Promise<Result> {
  const result: Result = {
    seenMs: [],
    sinceParsedMs: [],
    ownMs: [],
    layoutMs: [],
    movements: new Map(),
    lensMs: new Map(),
    settingsMs: [],
    heapBytes: 0,
  };
  for (let run = 0; run < runs; run++) {
    const { page, context, complaints } = await openPage(browser, "about:blank", {
      viewport: VIEWPORT,
      serviceWorkers: "block",
    });
    await watch(page);
    await page.goto(home);
    // A page that opens on a sample has its hands free once that is drawn.
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(300);
    const opened = await open(page, job.file, LIMIT_MS).catch(() => undefined);
    if (!opened) throw new Error(whyNot(complaints));
    const { seenMs, sinceParsedMs, ownMs, layoutMs } = opened;
    result.seenMs.push(seenMs);
    result.sinceParsedMs.push(sinceParsedMs);
    result.ownMs.push(...ownMs);
    result.layoutMs.push(...layoutMs);
    if (run === runs - 1) {
      result.heapBytes = await heapOf(page);
      for (const gesture of job.gestures) {
        result.movements.set(gesture.name, await perform(page, gesture));
      }
      for (const [lens, ms] of await changeLenses(page)) result.lensMs.set(lens, ms);
      result.settingsMs.push(...(await changeSettings(page)));
    }
    await context.close();
  }
  return result;
}

/** What a page said of itself when it did not come to an end. */
function whyNot(complaints: readonly string[]): string {
  const own = complaints.filter((complaint) => complaint.startsWith("threw"));
  return own[0] ?? `nothing drawn within ${LIMIT_MS / 1000} s`;
}

function report(title: string, result: Result): void {
  say(`  ${title}`);
  say(`    file chosen to first frame  ${summary(result.seenMs)}`);
  say(`    rows parsed to first frame  ${summary(result.sinceParsedMs)}`);
  if (result.ownMs.length > 0) {
    say(`      its own headstand:import  ${summary(result.ownMs)}`);
    say(`      its own headstand:layout  ${summary(result.layoutMs)}`);
  }
  for (const [name, movement] of result.movements) say(movementLine(name, movement));
  say(`    held by the page            ${(result.heapBytes / 1e6).toFixed(0)} MB`);
  if (result.lensMs.size > 0) {
    const changes = [...result.lensMs].map(([lens, ms]) => `${lens} ${ms.toFixed(0)}`);
    say(`    lens chosen to its frame, ms  ${changes.join(", ")}`);
  }
  if (result.settingsMs.length > 0) {
    say(`    limit changed to its frame  ${summary(result.settingsMs)}`);
  }
}

/** The same in a browser of its own, which is ended at the limit: a page that hangs takes it along. */
async function runPeer(home: string, job: Job): Promise<void> {
  const browser = await launchBrowser();
  const started = performance.now();
  const clock = setTimeout(() => browser.close(), 2 * LIMIT_MS);
  try {
    report("d3-org-chart", await runOn(browser, home, job, 1));
  } catch (error) {
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const [why = ""] = String(error).replace("Error: ", "").split("\n");
    say(`  d3-org-chart\n    gave up after ${seconds} s: ${why}`);
  } finally {
    clearTimeout(clock);
    await browser.close();
  }
}

async function servePeer() {
  const outDir = join(mkdtempSync(join(tmpdir(), "headstand-peer-")), "dist");
  await build({
    configFile: false,
    root: "tests/bench/peer",
    logLevel: "error",
    build: { outDir, emptyOutDir: true },
  });
  return preview({ configFile: false, logLevel: "error", build: { outDir }, preview: { port: 0 } });
}

const browser = await launchBrowser();
const [cpu] = cpus();
say(
  `${cpu?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.versions.node}, ` +
    `Chromium ${browser.version()}, no GPU, ${VIEWPORT.width} x ${VIEWPORT.height}`,
);
const ours = await serveBuilt();
const isWanted = (part: string): boolean => options.only === "" || options.only === part;
const peer = options.peer && isWanted("chart") ? await servePeer() : undefined;
const folder = mkdtempSync(join(tmpdir(), "headstand-bench-"));
for (const people of isWanted("chart") ? SIZES : []) {
  const file = join(folder, `${people}.csv`);
  writeFileSync(file, `${[...generateCsv({ people, seed: 1 })].join("\n")}\n`);
  const job = { file, gestures: gesturesFor(people) };
  say(`\n${people.toLocaleString("en")} people`);
  // Only ours turns over.
  const own = { file, gestures: [...job.gestures, flip("flip at fit", 140)] };
  report("Headstand", await runOn(browser, addressOf(ours), own, RUNS));
  if (peer) await runPeer(addressOf(peer), job);
}
if (isWanted("import")) {
  await benchImport({ browser, home: addressOf(ours), folder, runs: RUNS, say });
}
if (isWanted("exports")) await benchExports(say);
if (isWanted("search")) await benchSearch({ browser, home: addressOf(ours), folder, say });
if (isWanted("links")) {
  await benchLinks({ browser, home: addressOf(ours), folder, runs: RUNS, say });
}
await browser.close();
await ours.close();
await peer?.close();
