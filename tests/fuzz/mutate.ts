import { unzipSync, zipSync } from "fflate";

/** Bytes of a file and where they came from. */
export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Random = () => number;

/** What has been trouble somewhere: pieces of formats, injections, numbers at their limits, letters that turn. */
const PIECES = [
  '"',
  '""',
  '","',
  "'",
  ",",
  ";",
  "\t",
  "|",
  "\r",
  "\n",
  "\r\n",
  "\n\n\n",
  "\0",
  "\ufeff",
  "\u2028",
  "\u202e",
  "\u2067",
  "\u200d",
  "e\u0301",
  "ﷺ",
  "👩‍👩‍👧",
  "=1+1",
  '=HYPERLINK("http://example.test","x")',
  "-1",
  "1e999",
  "NaN",
  "Infinity",
  "-0",
  "0",
  "1.203E+06",
  "99999999999999999999",
  "2020-02-30",
  "9999-12-31",
  "44320",
  "31/12/2019",
  "<table><tr><td>",
  "</td></tr>",
  "<script>alert(1)</script>",
  "&amp;#0;",
  "<!--",
  "]]>",
  "__proto__",
  "constructor",
  "Total",
  "Manager",
  "Manager ID",
  "Employee ID",
  "Grade",
  "FTE",
  "Hire date",
  "Vacant",
  "a".repeat(3000),
  "x, ".repeat(200),
];

function upTo(random: Random, count: number): number {
  return Math.floor(random() * count);
}

function oneOf<T>(random: Random, choices: readonly T[]): T | undefined {
  return choices[upTo(random, choices.length)];
}

function spliced(bytes: Uint8Array, at: number, gone: number, put: Uint8Array): Uint8Array {
  const rest = Math.min(bytes.length, at + gone);
  const made = new Uint8Array(at + put.length + bytes.length - rest);
  made.set(bytes.subarray(0, at));
  made.set(put, at);
  made.set(bytes.subarray(rest), at + put.length);
  return made;
}

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const made = bytes.slice();
  const times = 1 + upTo(random, 8);
  for (let i = 0; i < times; i++) made[upTo(random, made.length)] = upTo(random, 256);
  return made;
}

/** A text as lines, whatever ends them. */
function onLines(bytes: Uint8Array, change: (lines: string[]) => readonly string[]): Uint8Array {
  const text = new TextDecoder("latin1").decode(bytes);
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  return latin1(change(text.split(end)).join(end));
}

/** One byte a letter, so that what was not touched stays as it was. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const asUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const MUTATIONS: readonly Mutation[] = [
  flipped,
  (bytes, random) =>
    spliced(bytes, upTo(random, bytes.length), 0, asUtf8(oneOf(random, PIECES) ?? "")),
  (bytes, random) =>
    spliced(bytes, upTo(random, bytes.length), 0, asUtf8(oneOf(random, PIECES) ?? "")),
  (bytes, random) => spliced(bytes, upTo(random, bytes.length), upTo(random, 40), asUtf8("")),
  (bytes, random) => bytes.slice(0, upTo(random, bytes.length)),
  (bytes, random, other) => {
    const from = upTo(random, other.length);
    const piece = other.subarray(from, from + upTo(random, 400));
    return spliced(bytes, upTo(random, bytes.length), upTo(random, 400), piece);
  },
  // A cell takes the place of another: managers of managers, rings, doubles.
  (bytes, random) =>
    onLines(bytes, (lines) => {
      const [from, to] = [upTo(random, lines.length), upTo(random, lines.length)];
      const sign = oneOf(random, [",", ";", "\t", "|"]) ?? ",";
      const source = (lines[from] ?? "").split(sign);
      const cells = (lines[to] ?? "").split(sign);
      cells[upTo(random, cells.length)] = oneOf(random, source) ?? "";
      return lines.with(to, cells.join(sign));
    }),
  // A piece fills a cell.
  (bytes, random) =>
    onLines(bytes, (lines) => {
      const at = upTo(random, lines.length);
      const sign = oneOf(random, [",", ";", "\t", "|"]) ?? ",";
      const cells = (lines[at] ?? "").split(sign);
      const piece = String.fromCharCode(...asUtf8(oneOf(random, PIECES) ?? ""));
      cells[upTo(random, cells.length)] = piece;
      return lines.with(at, cells.join(sign));
    }),
  (bytes, random) =>
    onLines(bytes, (lines) => lines.toSpliced(upTo(random, lines.length), 1 + upTo(random, 3))),
  (bytes, random) =>
    onLines(bytes, (lines) => {
      const from = upTo(random, lines.length);
      const copied = lines.slice(from, from + 1 + upTo(random, 20));
      return lines.toSpliced(upTo(random, lines.length), 0, ...copied);
    }),
  // A column goes, in every row.
  (bytes, random) =>
    onLines(bytes, (lines) => {
      const sign = oneOf(random, [",", ";", "\t", "|"]) ?? ",";
      const column = upTo(random, lines[0]?.split(sign).length ?? 1);
      return lines.map((line) => line.split(sign).toSpliced(column, 1).join(sign));
    }),
  // Everybody has the same cell.
  (bytes, random) =>
    onLines(bytes, (lines) => {
      const sign = oneOf(random, [",", ";", "\t", "|"]) ?? ",";
      const column = upTo(random, lines[0]?.split(sign).length ?? 1);
      const same = (lines[1 + upTo(random, 3)] ?? "").split(sign)[column] ?? "";
      return lines.map((line, i) => {
        const cells = line.split(sign);
        return i === 0 || column >= cells.length ? line : cells.with(column, same).join(sign);
      });
    }),
  (bytes) => spliced(bytes, 0, 0, Uint8Array.of(0xff, 0xfe)),
  (bytes) =>
    Uint8Array.from({ length: bytes.length * 2 }, (_, i) => (i % 2 ? 0 : (bytes[i >> 1] ?? 0))),
];

const MOST_MUTATIONS = 4;

/** A file made from another by a few changes, some of them with pieces of a third. */
export function mutated(files: readonly FuzzFile[], random: Random): FuzzFile {
  const file = oneOf(random, files);
  const other = oneOf(random, files);
  if (!file || !other) throw new Error("There are no files to change.");
  const isArchive = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
  // Half of the archives are changed within, so that more than their directory is tried.
  const change = isArchive && random() < 0.5 ? changedWithin : changed;
  return { name: file.name, bytes: change(file.bytes, random, other.bytes) };
}

function changed(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let made = bytes;
  const times = 1 + upTo(random, MOST_MUTATIONS);
  for (let i = 0; i < times; i++) made = oneOf(random, MUTATIONS)?.(made, random, other) ?? made;
  return made;
}

function changedWithin(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const entries = unzipSync(bytes);
  const path = oneOf(random, Object.keys(entries).sort()) ?? "";
  const content = changed(entries[path] ?? new Uint8Array(), random, other);
  return zipSync({ ...entries, [path]: content }, { mtime: "2020-01-01" });
}
