import { expect, test } from "vitest";
import { problemOf } from "../../tests/problemOf.ts";
import { textKindOf } from "./fileKind.ts";

test.each([
  ["bare", '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'],
  ["declared", '<?xml version="1.0"?>\n<svg viewBox="0 0 9 9"></svg>'],
])("a %s SVG is a picture, not a table", (_how, text) => {
  expect(problemOf(textKindOf(text))).toBe(
    "This is a picture (SVG), so there are no rows to read. Export it as CSV or Excel (.xlsx).",
  );
});

test("a page with a drawing in it may hold a table all the same", () => {
  expect(textKindOf("<html><svg></svg><table></table></html>")).toBe("html");
});
