import { FILE_TYPES } from "./fileTypes.ts";

/** More files than this in a folder are none of ours. */
const MOST_FILES = 200_000;
/** Asking for one file after another would take a minute for ten thousand. */
const AT_ONCE = 200;

/**
 * The files of a drop, those in folders too. To be called in the event itself: what was dropped is gone
 * after it.
 */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  const files = [...data.files];
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found: File[] = [];
  for (const entry of entries) if (entry) await collect(entry, found);
  return filesOfUse(found);
}

/** What of a folder is for us: the rest is of the system, or of somebody else. */
export function filesOfUse(files: readonly File[]): readonly File[] {
  return files.filter(
    ({ name }) =>
      !name.startsWith(".") && FILE_TYPES.some((type) => name.toLowerCase().endsWith(type)),
  );
}

async function collect(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (into.length >= MOST_FILES) return;
  if (isFile(entry)) {
    const file = await fileOf(entry);
    if (file) into.push(file);
  } else if (isDirectory(entry)) {
    const inside = await entriesIn(entry);
    for (let at = 0; at < inside.length; at += AT_ONCE) {
      await Promise.all(inside.slice(at, at + AT_ONCE).map((inner) => collect(inner, into)));
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Null for a file that may not be read. */
function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** A folder hands its entries out by the hundred, until there are no more. */
async function entriesIn(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
