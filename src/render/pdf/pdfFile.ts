import { zlibSync } from "fflate";
import { dictionary, refText } from "./pdfValues.ts";

// ISO 32000-1: objects one after another, and a table that says where each begins.

/** A PDF as it is being written. */
export interface PdfFile {
  /** A number for an object that is written later. */
  reserve(): number;
  /** Writes an object, under a number that was kept for it or the next one; gives the number. */
  add(value: string, id?: number): number;
  /** Writes a stream, packed unless its dictionary says what it is packed with already. */
  addStream(bytes: Uint8Array, entries?: Entries, id?: number): number;
  /** The whole file. */
  done(root: number, info: number): Uint8Array;
}

type Entries = Readonly<Record<string, string | number | undefined>>;

/** Four bytes beyond ASCII tell programs on the way that this is no text. */
const HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
const PACKING = { level: 6 } as const;

export function createPdfFile(): PdfFile {
  const parts: Uint8Array[] = [latin1(HEADER)];
  const starts: number[] = [0];
  let size = HEADER.length;
  const put = (...bytes: readonly Uint8Array[]): void => {
    for (const part of bytes) {
      parts.push(part);
      size += part.length;
    }
  };
  const reserve = (): number => starts.push(0) - 1;
  return {
    reserve,
    add(value, id = reserve()) {
      starts[id] = size;
      put(latin1(`${id} 0 obj\n${value}\nendobj\n`));
      return id;
    },
    addStream(bytes, entries = {}, id = reserve()) {
      const isPacked = entries.Filter !== undefined;
      const content = isPacked ? bytes : zlibSync(bytes, PACKING);
      const filter = isPacked ? {} : { Filter: "/FlateDecode" };
      const head = dictionary({ ...entries, ...filter, Length: content.length });
      starts[id] = size;
      put(latin1(`${id} 0 obj\n${head}\nstream\n`), content, latin1("\nendstream\nendobj\n"));
      return id;
    },
    done(root, info) {
      const table = starts.map((start, id) =>
        id === 0 ? "0000000000 65535 f \n" : `${String(start).padStart(10, "0")} 00000 n \n`,
      );
      const trailer = dictionary({ Size: starts.length, Root: refText(root), Info: refText(info) });
      const end = `xref\n0 ${starts.length}\n${table.join("")}trailer\n${trailer}\nstartxref\n${size}\n%%EOF\n`;
      put(latin1(end));
      return joined(parts, size);
    },
  };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Text as bytes, each character one. */
export function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
