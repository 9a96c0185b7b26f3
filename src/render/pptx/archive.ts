import { strToU8, Zip, ZipDeflate } from "fflate";

/** A file that is written part by part, so that no more than one is in memory unpacked. */
export interface Archive {
  readonly addXml: (path: string, xml: string) => void;
  /** For what is packed already. */
  readonly addBytes: (path: string, bytes: Uint8Array) => void;
  readonly finish: () => Uint8Array;
}

/** The oldest date there is in an archive: when it was made is nobody's business. */
const NO_DATE = new Date(1980, 0, 1);
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function beginArchive(): Archive {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const add = (path: string, bytes: Uint8Array, level: 0 | 6): void => {
    const part = new ZipDeflate(path, { level });
    part.mtime = NO_DATE;
    zip.add(part);
    part.push(bytes, true);
  };
  return {
    addXml: (path, xml) => add(path, strToU8(DECLARATION + xml), 6),
    addBytes: (path, bytes) => add(path, bytes, 0),
    finish() {
      zip.end();
      return joined(chunks);
    },
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
