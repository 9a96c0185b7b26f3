import { readFileSync, writeFileSync } from "node:fs";
import type { Attempt } from "./attempt.ts";

/** The bytes of a file, or why they cannot be had. */
export function readBytes(path: string): Attempt<Uint8Array> {
  try {
    return { value: readFileSync(path) };
  } catch (error) {
    return { problem: `${PROBLEMS[codeOf(error)] ?? "Cannot read the file"}: ${path}` };
  }
}

/** Writes a file; null when that went well, else why it cannot be done. */
export function whyNotWritten(path: string, bytes: Uint8Array): string | null {
  try {
    writeFileSync(path, bytes);
    return null;
  } catch (error) {
    return `${WRITING_PROBLEMS[codeOf(error)] ?? "Cannot write the file"}: ${path}`;
  }
}

const WRITING_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "No such folder",
  ENOTDIR: "No such folder",
  EISDIR: "That is a folder, not a file",
  EACCES: "Not allowed to write the file",
  ENOSPC: "There is no room left for the file",
};

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "No such file",
  ENOTDIR: "No such file",
  EISDIR: "That is a folder, not a file",
  EACCES: "Not allowed to read the file",
  ERR_FS_FILE_TOO_LARGE: "The file is larger than 2 GB",
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
