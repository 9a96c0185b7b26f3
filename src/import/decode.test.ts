import { describe, expect, test } from "vitest";
import { encodingOf, textPieces } from "./decode.ts";

const noNames = (): number => 0;

function decoded(bytes: Uint8Array): { label: string; text: string } {
  const encoding = encodingOf(bytes, noNames);
  const text = Array.from(textPieces(bytes, encoding), (piece) => piece.text).join("");
  return { label: encoding.label, text };
}

/** Bytes of a text in a single-byte encoding, by trying all 256. */
function encoded(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 63);
}

function utf16(text: string, littleEndian: boolean): number[] {
  return Array.from({ length: text.length }, (_, i) => {
    const unit = text.charCodeAt(i);
    return littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
  }).flat();
}

const TABLE = "id,name,manager\n1,Zoë,\n2,Łucja,1\n";

describe("the encoding of a file", () => {
  test("is told by its byte order mark", () => {
    const utf8 = Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(TABLE));
    expect(decoded(utf8)).toEqual({ label: "utf-8", text: TABLE });
    const little = Uint8Array.of(0xff, 0xfe, ...utf16(TABLE, true));
    expect(decoded(little)).toEqual({ label: "utf-16le", text: TABLE });
    const big = Uint8Array.of(0xfe, 0xff, ...utf16(TABLE, false));
    expect(decoded(big)).toEqual({ label: "utf-16be", text: TABLE });
  });

  test("is UTF-16 where every other byte is zero", () => {
    expect(decoded(Uint8Array.from(utf16(TABLE, true))).label).toBe("utf-16le");
    expect(decoded(Uint8Array.from(utf16(TABLE, false))).label).toBe("utf-16be");
  });

  test("is UTF-8 even where a character was cut in two", () => {
    const bytes = new TextEncoder().encode(TABLE.repeat(40));
    const cut = Uint8Array.of(...bytes.subarray(0, bytes.length), 0xc5);
    expect(decoded(cut).label).toBe("utf-8");
  });

  test("is told by its letters where nothing else does", () => {
    const german = encoded(
      "windows-1252",
      "Nachname;Büro\nMüller;Köln\nGrüßer;Jüterbog\n".repeat(5),
    );
    expect(decoded(german)).toMatchObject({ label: "windows-1252" });
    const russian = "Фамилия;Должность\nВетрова;Директор\nСоколов;Кладовщик\n".repeat(5);
    const bytes = encoded("windows-1251", russian);
    expect(decoded(bytes)).toEqual({ label: "windows-1251", text: russian });
  });
});

test("a table with few letters is read so that its header makes sense", () => {
  const bytes = encoded("macintosh", "Büro;Name\n1;Ann\n");
  const encoding = encodingOf(bytes, (text) => (text.includes("Büro") ? 1 : 0));
  expect(encoding.label).toBe("macintosh");
});

test("a long text comes in pieces that end with a line end", () => {
  const text = "a,b,ü\r\n".repeat(50_000);
  const bytes = new TextEncoder().encode(text);
  const pieces = [...textPieces(bytes, encodingOf(bytes, noNames))].map((piece) => piece.text);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.every((piece) => piece.endsWith("\n"))).toBe(true);
  expect(pieces.join("")).toBe(text);
});

test("pieces of UTF-16 are cut between units, never between the halves of a line end", () => {
  const text = "a,b,漢字\r\n".repeat(20_000);
  for (const littleEndian of [true, false]) {
    const mark = littleEndian ? [0xff, 0xfe] : [0xfe, 0xff];
    const units = utf16(text, littleEndian);
    const bytes = new Uint8Array(units.length + 2);
    bytes.set(mark);
    bytes.set(units, 2);
    const pieces = [...textPieces(bytes, encodingOf(bytes, noNames))].map((piece) => piece.text);
    expect(pieces.every((piece) => piece.endsWith("\r\n"))).toBe(true);
    expect(pieces.join("")).toBe(text);
  }
});
