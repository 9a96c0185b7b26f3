import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvText } from "./csvText.ts";

test("cells with commas, quotes or breaks are quoted", () => {
  expect(csvText([["Ada", 'Head, "North"', "two\nlines"]])).toBe(
    'Ada,"Head, ""North""","two\nlines"\r\n',
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1", "\rx"])(
  "the text %j is never run as a formula",
  (text) => {
    expect(Papa.parse<string[]>(csvText([[text]])).data[0]).toEqual([`'${text}`]);
  },
);

test("a number below zero stays a number", () => {
  expect(csvText([["Gap", -1.5]])).toBe("Gap,-1.5\r\n");
});

test("whatever else is written is read again as it was", () => {
  const cell = fc.string({ unit: "grapheme" }).filter((text) => !/[=+\-@＝＋－＠\s\0]/.test(text));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        const read = Papa.parse<string[]>(csvText(rows), { newline: "\r\n", delimiter: "," });
        expect(read.data.slice(0, -1)).toEqual(rows);
      },
    ),
  );
});
