import { PICTURE_NAME } from "../../import/matchPhotos.ts";
import {
  directoryEntries,
  directoryPlace,
  LONGEST_END,
  type ZipEntry,
} from "../../import/zipDirectory.ts";
import type { Picture } from "../../store/photos.ts";

/** Files as they are opened: what may hold people, links or a recipe, and pictures of people. */
export interface SortedFiles {
  readonly tables: readonly File[];
  readonly pictures: readonly Picture[];
}

/** Tells pictures from all else, by name: those in archives too, which stay packed until they are drawn. */
export async function sortFiles(files: readonly File[]): Promise<SortedFiles> {
  const tables: File[] = [];
  const pictures: Picture[] = [];
  for (const file of files) {
    if (PICTURE_NAME.test(file.name)) {
      pictures.push({ name: file.name, source: { kind: "file", file } });
      continue;
    }
    const entries = /\.zip$/i.test(file.name) ? await entriesOf(file) : [];
    const inside = entries.filter(isPicture);
    for (const { name, at, packedSize, isPacked } of inside) {
      pictures.push({ name, source: { kind: "entry", archive: file, at, packedSize, isPacked } });
    }
    if (inside.length === 0 || entries.some(isTable)) tables.push(file);
  }
  return { tables, pictures };
}

/** What systems put into an archive beside the files of the user. */
const HIDDEN = /(^|\/)(__MACOSX\/|\.)/;
/** A text beside pictures is a note on them; a workbook holds pictures of its own. */
const TABLE = /\.(csv|tsv|psv|xlsx|xlsm|xls)$|^xl\/workbook\.xml$/i;

function isPicture({ name }: ZipEntry): boolean {
  return PICTURE_NAME.test(name) && !HIDDEN.test(name) && !name.startsWith("xl/");
}

function isTable({ name }: ZipEntry): boolean {
  return TABLE.test(name) && !HIDDEN.test(name);
}

/** What an archive holds, by its directory alone; nothing where that cannot be read. */
async function entriesOf(archive: File): Promise<readonly ZipEntry[]> {
  try {
    const end = await bytesOf(archive.slice(Math.max(0, archive.size - LONGEST_END)));
    const place = directoryPlace(end);
    if (!place) return [];
    return directoryEntries(await bytesOf(archive.slice(place.at, place.at + place.size)));
  } catch {
    return [];
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
