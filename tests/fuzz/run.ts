import { mkdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { seededRandom } from "../../src/base/random.ts";
import { examined } from "./fileFaults.ts";
import { fuzzFiles, KEPT } from "./fuzzFiles.ts";
import { mutated } from "./mutate.ts";

// npm run fuzz -- --minutes N [--seed S]: the n-th file of a seed is always the same one.

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string", default: "1" } },
});
const seed = Number(values.seed);
const until = Date.now() + Number(values.minutes) * 60_000;
const files = fuzzFiles(true);
const LONG_MS = 60_000;
/** By the first line of what was wrong: one of each kind is kept. */
const found = new Map<string, number>();

function kindOf(fault: string): string {
  const place = /at .*?(src\/[^)\s]+)/.exec(fault)?.[1] ?? "";
  return `${fault
    .split("\n")[0]
    ?.replace(/[\d.]+/g, "N")
    .slice(0, 80)} ${place}`;
}

function keep(bytes: Uint8Array, name: string, nth: number, faults: readonly string[]): void {
  const kinds = faults.map(kindOf);
  const isNew = kinds.some((kind) => !found.has(kind));
  for (const kind of kinds) found.set(kind, (found.get(kind) ?? 0) + 1);
  if (!isNew) return;
  mkdirSync(KEPT, { recursive: true });
  const path = join(KEPT, `${seed}-${nth}${extname(name)}`);
  writeFileSync(path, bytes);
  process.stdout.write(`\n${path}, from ${name}:\n${faults.join("\n")}\n`);
}

let tried = 0;
let charts = 0;
let failed = 0;
let bytesRead = 0;
while (Date.now() < until) {
  const random = seededRandom(seed * 1_000_003 + tried);
  const file = mutated(files, random);
  const began = Date.now();
  const { isChart, faults: wrong } = await examined(file, random);
  const ms = Date.now() - began;
  const faults = ms > LONG_MS ? [...wrong, `took ${Math.round(ms / 1000)} seconds`] : wrong;
  if (isChart) charts++;
  if (faults.length > 0) {
    failed++;
    keep(file.bytes, file.name, tried, faults);
  }
  bytesRead += file.bytes.length;
  tried++;
  if (tried % 500 === 0) process.stdout.write(`${tried} files, ${failed} failed\n`);
}
const megabytes = (bytesRead / 1e6).toFixed(1);
process.stdout.write(
  `\nseed ${seed}: ${tried} files, ${megabytes} MB, ${charts} charts, ${failed} failed\n`,
);
for (const [kind, times] of found) process.stdout.write(`${times} times: ${kind}\n`);
process.exitCode = failed > 0 ? 1 : 0;
