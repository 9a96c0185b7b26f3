import type { CellColumn } from "./cellColumn.ts";
import { bytesOfPictureAddress, isPictureAddress } from "./dataAddress.ts";
import type { ImportedPhotos } from "./imported.ts";
import { isDrawable, pictureHeader } from "./pictureHeader.ts";

/** What a column of photos holds, told for each of its distinct texts. */
export interface PhotoColumn {
  /** Picture of each text by its code, -1 for none. */
  readonly pictureOf: Int32Array;
  readonly pictures: Pick<ImportedPhotos, "bytes" | "offsets">;
  /** Codes of texts that are web addresses: nothing is fetched. */
  readonly webAddresses: ReadonlySet<number>;
  /** Codes of data addresses that hold no picture one could draw. */
  readonly unreadable: ReadonlySet<number>;
}

/** Takes the pictures out of a column: data addresses are unpacked, web addresses are not fetched. */
export function readPhotoColumn(column: CellColumn): PhotoColumn {
  const pictureOf = new Int32Array(column.size).fill(-1);
  const webAddresses = new Set<number>();
  const unreadable = new Set<number>();
  const pictures: Uint8Array[] = [];
  column.forEachText((text, code) => {
    if (/^https?:\/\//i.test(text)) webAddresses.add(code);
    if (!/^data:/i.test(text)) return;
    const picture = isPictureAddress(text) ? bytesOfPictureAddress(text) : null;
    const header = picture && pictureHeader(picture);
    if (picture && header && isDrawable(header)) pictureOf[code] = pictures.push(picture) - 1;
    else unreadable.add(code);
  });
  return { pictureOf, pictures: joined(pictures), webAddresses, unreadable };
}

function joined(pictures: readonly Uint8Array[]): Pick<ImportedPhotos, "bytes" | "offsets"> {
  const offsets = new Uint32Array(pictures.length + 1);
  pictures.forEach((picture, k) => {
    offsets[k + 1] = (offsets[k] ?? 0) + picture.length;
  });
  const bytes = new Uint8Array(offsets[pictures.length] ?? 0);
  pictures.forEach((picture, k) => {
    bytes.set(picture, offsets[k]);
  });
  return { bytes, offsets };
}

/** The photos by node, of whoever has a row; null when there is not one. */
export function photosOfNodes(
  { pictureOf, pictures }: PhotoColumn,
  { codes }: CellColumn,
  rows: Int32Array,
  order: Int32Array,
): ImportedPhotos | null {
  if (pictures.bytes.length === 0) return null;
  const photoOf = Int32Array.from(order, (member) => {
    const row = rows[member];
    return row === undefined ? -1 : (pictureOf[codes[row] ?? 0] ?? -1);
  });
  return { ...pictures, photoOf };
}
