import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import Papa from "papaparse";
import type { Browser } from "playwright-core";
import { generateCsv } from "../../src/generate/generateCsv.ts";
import { openPage } from "../e2e/browser.ts";
import { quantile } from "./statistics.ts";
import { open, watch } from "./watch.ts";
import { workbookOf } from "./workbook.ts";

/** What is imported: how many people make a file of this name. */
const FILES: readonly (readonly [name: string, people: number])[] = [
  ["10 MB.csv", 67_000],
  ["100 MB.csv", 672_000],
  ["1,000,000 rows.csv", 1_000_000],
  ["100,000 rows.xlsx", 100_000],
];
const MB = 1_000_000;
const LIMIT_MS = 180_000;

interface Run {
  readonly ms: number;
  readonly peakBytes: number;
}

export interface ImportBench {
  readonly browser: Browser;
  readonly home: string;
  readonly folder: string;
  readonly runs: number;
  readonly say: (line: string) => void;
}

/** Times importing in Node, beside a parser alone, and in the page: seconds, memory, the longest stand-still. */
export async function benchImport(bench: ImportBench): Promise<void> {
  const { folder, say, runs } = bench;
  for (const [name, people] of FILES) {
    const file = join(folder, name);
    writeFileSync(file, contentOf(name, people));
    const size = statSync(file).size;
    say(
      `\nimport of ${name} (${(size / MB).toFixed(1)} MB, ${people.toLocaleString("en")} people)`,
    );
    const peer = name.endsWith(".csv") ? "papa" : "read-excel-file";
    // In turns, so that both meet the same weather.
    const both = Array.from(
      { length: runs },
      () => [inNode(file, "headstand"), inNode(file, peer)] as const,
    );
    const ours = both.map(([run]) => run);
    const theirs = both.map(([, run]) => run);
    say(`  in Node     ${words(ours, size)}`);
    say(`  ${`${peer} alone`.padEnd(22)}${words(theirs, size)}`);
    const ratio = median(ours) / median(theirs);
    say(`  ${ratio.toFixed(2)} times the time of the parser alone`);
    await inPage(bench, file, size);
  }
}

function contentOf(name: string, people: number): string | Uint8Array {
  const text = [...generateCsv({ people, seed: 1 })].join("\n");
  return name.endsWith(".csv") ? text : workbookOf(Papa.parse<string[]>(text).data);
}

function inNode(file: string, way: string): Run {
  const script = ["--import", "tsx", "tests/bench/importInNode.ts", file, way];
  return JSON.parse(execFileSync(process.execPath, script, { encoding: "utf8" }));
}

function median(runs: readonly Run[]): number {
  return quantile(
    runs.map(({ ms }) => ms),
    0.5,
  );
}

function words(runs: readonly Run[], size: number): string {
  const times = runs.map(({ ms }) => ms / 1000);
  const peak = Math.max(...runs.map(({ peakBytes }) => peakBytes));
  return `median ${quantile(times, 0.5).toFixed(2)} s, p95 ${quantile(times, 0.95).toFixed(2)} s (${runs.length}), peak ${(peak / MB).toFixed(0)} MB = ${(peak / size).toFixed(1)} times the file`;
}

async function inPage({ browser, home, runs, say }: ImportBench, file: string, size: number) {
  const seconds: number[] = [];
  const longest: number[] = [];
  const peaks: number[] = [];
  for (let run = 0; run < runs; run++) {
    const { page, context } = await openPage(browser, "about:blank", {
      viewport: { width: 1600, height: 900 },
      serviceWorkers: "block",
    });
    await watch(page);
    await page.goto(home);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      window.benchNotes.longTasks.length = 0;
    });
    const before = largestRenderer();
    const { seenMs } = await open(page, file, LIMIT_MS);
    await page.waitForTimeout(500);
    seconds.push(seenMs / 1000);
    longest.push(Math.max(0, ...(await page.evaluate(() => window.benchNotes.longTasks))));
    peaks.push(largestRenderer() - before);
    await context.close();
  }
  const peak = Math.max(...peaks);
  const memory =
    peak > 0
      ? `${(peak / MB).toFixed(0)} MB = ${(peak / size).toFixed(1)} times the file`
      : "not measured";
  say(
    `  in the page median ${quantile(seconds, 0.5).toFixed(2)} s, p95 ${quantile(seconds, 0.95).toFixed(2)} s to the first frame (${runs}), ` +
      `longest task of the main thread ${Math.max(...longest).toFixed(0)} ms (0: none over 50), peak ${memory}`,
  );
}

/** The most memory a renderer of our browser has held, bytes; 0 where that cannot be told. */
function largestRenderer(): number {
  if (process.platform !== "linux") return 0;
  const peaks = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && isOurs(name))
    .map((pid) => peakOfRenderer(pid));
  return Math.max(0, ...peaks);
}

/** Whether this process comes from ours, over however many others. */
function isOurs(pid: string): boolean {
  for (let at = Number(pid); at > 1; ) {
    if (at === process.pid) return true;
    at = Number(/PPid:\s+(\d+)/.exec(readProc(at, "status"))?.[1] ?? 0);
  }
  return false;
}

function peakOfRenderer(pid: string): number {
  if (!readProc(pid, "cmdline").includes("--type=renderer")) return 0;
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readProc(pid, "status"))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

/** What the system says of a process; nothing once it has ended. */
function readProc(pid: string | number, what: "cmdline" | "status"): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, "utf8");
  } catch {
    return "";
  }
}
