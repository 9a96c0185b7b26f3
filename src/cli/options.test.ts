import { expect, test } from "vitest";
import { dayNumberOf } from "../base/dayNumber.ts";
import { readAnalyseOptions } from "./options.ts";
import { textTable, wrapped } from "./textTable.ts";

function problemOf(...args: string[]): string {
  const options = readAnalyseOptions(args);
  return "problem" in options ? options.problem : "";
}

test("reads every option", () => {
  const args =
    "export.csv --json --links edges.csv --map manager=Boss --map name=A=B --recipe r.json --as-of 2025-06-30";
  expect(readAnalyseOptions(args.split(" "))).toEqual({
    value: {
      file: "export.csv",
      links: "edges.csv",
      recipe: "r.json",
      map: { manager: "Boss", name: "A=B" },
      asOf: "2025-06-30",
      json: true,
    },
  });
});

test("an empty column means that the file has none for the field", () => {
  expect(readAnalyseOptions(["f.csv", "--map", "grade="])).toMatchObject({
    value: { map: { grade: "" }, asOf: null, links: null, recipe: null, json: false },
  });
});

test("says in one sentence what is wrong with the options", () => {
  expect(problemOf()).toContain("Name the file");
  expect(problemOf("a.csv", "b.csv")).toContain('"b.csv"');
  expect(problemOf("a.csv", "--colour")).toContain("--colour");
  expect(problemOf("a.csv", "--links")).toContain("--links");
  expect(problemOf("a.csv", "--as-of", "30.06.2025")).toContain("2025-06-30");
  expect(problemOf("a.csv", "--as-of", "2025-02-30")).toContain("2025-02-30");
  expect(problemOf("a.csv", "--map", "boss=Boss")).toContain('"boss"');
  expect(problemOf("a.csv", "--map", "manager")).toContain("manager");
});

test("a day number counts days since 1970-01-01", () => {
  expect([dayNumberOf("1970-01-01"), dayNumberOf("2025-06-30")]).toEqual([0, 20269]);
});

test("columns of a table are as wide as their widest cell, East Asian letters counting twice", () => {
  expect(
    textTable(
      [
        ["a", "1", "x"],
        ["伊藤", "22", ""],
        ["é", "3", "y"],
      ],
      ["left", "right", "left"],
    ),
  ).toEqual(["a      1  x", "伊藤  22", "é      3  y"]);
});

test("text breaks between words", () => {
  expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrapped("extraordinarily", 5)).toEqual(["extraordinarily"]);
});
