import { strFromU8 } from "fflate";

/** A file in an archive, as the archive's directory has it. */
export interface ZipEntry {
  readonly name: string;
  /** Where its local header begins, and how many bytes it takes after that one. */
  readonly at: number;
  readonly packedSize: number;
  readonly isPacked: boolean;
  /** CRC-32 of the file as it was before it was packed. */
  readonly sum: number;
}

/** The directory's end is among these last bytes of an archive. */
export const LONGEST_END = 22 + 0xffff;
const END_SIGN = 0x06054b50;
const ENTRY_SIGN = 0x02014b50;
const FILE_SIGN = 0x04034b50;
const LENGTH_OF_END = 22;
const LENGTH_OF_ENTRY = 46;
/** Length of a local header before the name and whatever else it has. */
export const LENGTH_OF_FILE_HEADER = 30;
/** In place of a size or offset: it stands elsewhere, as archives beyond 4 GB have it. */
const ELSEWHERE = 0xffffffff;

// An archive of pictures may be larger than a tab has memory for: only its directory is read, and each
// picture when it is asked for. fflate wants the whole.

/** Where in an archive its directory lies, from the archive's last bytes; null when there is none. */
export function directoryPlace(
  end: Uint8Array,
): { readonly at: number; readonly size: number } | null {
  const view = viewOf(end);
  for (let at = end.length - LENGTH_OF_END; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_SIGN) continue;
    const place = { at: view.getUint32(at + 16, true), size: view.getUint32(at + 12, true) };
    return place.at === ELSEWHERE ? null : place;
  }
  return null;
}

/** The files of a directory; those that are protected or packed in a way nobody reads are left out. */
export function directoryEntries(directory: Uint8Array): ZipEntry[] {
  const view = viewOf(directory);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + LENGTH_OF_ENTRY <= directory.length && view.getUint32(at, true) === ENTRY_SIGN) {
    const isProtected = (view.getUint16(at + 8, true) & 1) === 1;
    const way = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const nameAt = at + LENGTH_OF_ENTRY;
    const name = strFromU8(directory.subarray(nameAt, nameAt + nameLength));
    if (!isProtected && (way === 0 || way === 8) && !name.endsWith("/")) {
      entries.push({
        name,
        at: view.getUint32(at + 42, true),
        packedSize: view.getUint32(at + 20, true),
        isPacked: way === 8,
        sum: view.getUint32(at + 16, true),
      });
    }
    at = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** How many bytes after the beginning of a local header the file itself begins; null when it is none. */
export function lengthOfFileHeader(header: Uint8Array): number | null {
  const view = viewOf(header);
  if (header.length < LENGTH_OF_FILE_HEADER || view.getUint32(0, true) !== FILE_SIGN) return null;
  return LENGTH_OF_FILE_HEADER + view.getUint16(26, true) + view.getUint16(28, true);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
