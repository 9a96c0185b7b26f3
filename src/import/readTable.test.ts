import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { delimiterOf, readTable, type TextPiece } from "./readTable.ts";

type Taken = readonly [line: number, ...cells: string[]];

function taken(texts: readonly string[], delimiter = ","): Taken[] {
  const records: Taken[] = [];
  const pieces = texts.map((text, i): TextPiece => ({ text, isLast: i === texts.length - 1 }));
  readTable(pieces, delimiter, (cells, line) => records.push([line, ...cells]));
  return records.filter(([, ...cells]) => cells.join("") !== "");
}

test("a record has the physical line it begins in", () => {
  expect(taken(['a,b\n\n"c\nd",e\nf,g'])).toEqual([
    [1, "a", "b"],
    [3, "c\nd", "e"],
    [5, "f", "g"],
  ]);
});

test("a quoted cell may reach from one piece into the next", () => {
  expect(taken(['a,"b\n', "c\n", 'd",e\nf,g\n'])).toEqual([
    [1, "a", "b\nc\nd", "e"],
    [4, "f", "g"],
  ]);
});

test.each(["\n", "\r\n", "\r"])("lines may end with %j", (lineEnd) => {
  expect(taken([["a,b", '"c,""d"""', "e,f"].join(lineEnd)])).toEqual([
    [1, "a", "b"],
    [2, 'c,"d"'],
    [3, "e", "f"],
  ]);
});

test("a quote that never closes spoils its own line only", () => {
  expect(taken(['a,b\nc,"d\ne,f\ng,h'])).toEqual([
    [1, "a", "b"],
    [2, "c", "d"],
    [3, "e", "f"],
    [4, "g", "h"],
  ]);
});

test("a table written and read again is the same, wherever it is cut", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "ü", '"', ",", ";", "\n", " ", "1"),
    maxLength: 6,
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t", "|"), fc.nat(), (rows, delimiter, seed) => {
      const text = Papa.unparse(rows, { delimiter, newline: "\n", quotes: true });
      const lines = text.split(/(?<=\n)/);
      const cut = seed % (lines.length + 1);
      const pieces = [lines.slice(0, cut).join(""), lines.slice(cut).join("")];
      const written = rows.filter((row) => row.join("") !== "");
      const read = taken(pieces, delimiter).map(([, ...cells]) => cells);
      expect(read).toEqual(written);
    }),
  );
});

test("the delimiter is the one by which there is a header", () => {
  expect(delimiterOf("Name;Manager Name\nDoe, Jane;\nRoe, Rick;Doe, Jane\n")).toBe(";");
  expect(delimiterOf("id,name,manager,notes\n1,Ann,,a;b;c;d;e;f\n2,Bo,1,a;b;c;d;e;f\n")).toBe(",");
});

test("the delimiter is the one that parts the lines most evenly", () => {
  expect(delimiterOf("id;hours;name\n1;38,5;Doe, Jane\n2;40,0;Roe, Rick\n")).toBe(";");
  expect(delimiterOf("id\tname\n1\tDoe, Jane\n")).toBe("\t");
  expect(delimiterOf("Report of 1 May\n\nid|name|manager\n1|Ann|\n2|Bob|1\n")).toBe("|");
  expect(delimiterOf("sep=;\nid;name\n")).toBe(";");
  expect(delimiterOf("name\nAnn\n")).toBe(",");
});
