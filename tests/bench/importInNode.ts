import { readFileSync } from "node:fs";
import process from "node:process";
import Papa from "papaparse";
import { readSheet } from "read-excel-file/node";
import { importPeople } from "../../src/import/importPeople.ts";

// node --import tsx tests/bench/importInNode.ts FILE WAY: reads the file once, in a process of its own, and
// prints how many ms that took and by how many bytes the process grew at most.

const [, , file = "", way = ""] = process.argv;

const WAYS: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
  headstand: async (bytes) => {
    const outcome = await importPeople(bytes, { fileName: file, asOf: "2026-11-01" });
    if (outcome.kind !== "imported") throw new Error(outcome.kind);
    return outcome;
  },
  papa: (bytes) => Papa.parse(bytes.toString("utf8"), { delimiter: "," }).data,
  "read-excel-file": (bytes) => readSheet(bytes),
};

const bytes = readFileSync(file);
const before = process.memoryUsage.rss();
const began = performance.now();
await WAYS[way]?.(bytes);
const ms = performance.now() - began;
const peakBytes = peakOfProcess() - before;
process.stdout.write(JSON.stringify({ ms, peakBytes }));

/** The most memory this process has held. On Linux maxRSS may be that of the process that started it. */
function peakOfProcess(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1024;
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}
