import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FuzzFile } from "./mutate.ts";

/** Where files are kept that once failed. */
export const KEPT = "fixtures/fuzz";

const FOLDERS = ["fixtures", KEPT, "samples"];
const COLLECTION = ["../shared/exports/real", "../shared/exports/synthetic"];
/** Larger ones take longer than they find. */
const LARGEST_BYTES = 150_000;

/** The files that are changed: those of the project, and of the collection beside it where there is one. */
export function fuzzFiles(withCollection: boolean): FuzzFile[] {
  return [...FOLDERS, ...(withCollection ? COLLECTION : [])].flatMap(filesIn);
}

/** The files that failed once, as they were. */
export function keptFiles(): FuzzFile[] {
  return filesIn(KEPT);
}

function filesIn(folder: string): FuzzFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(json|md|report\.txt)$/.test(entry.name))
    .map(({ name }) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
    .filter(({ bytes }) => bytes.length <= LARGEST_BYTES);
}
