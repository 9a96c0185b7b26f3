import fc from "fast-check";
import { expect, test } from "vitest";
import { FIRST_LOOK, type Look } from "./look.ts";
import { fragmentOf, readFragment } from "./lookFragment.ts";

const key = fc.string({ minLength: 1, unit: "grapheme" });
const hundredths = (max: number): fc.Arbitrary<number> =>
  fc.integer({ min: -max, max }).map((whole) => whole / 100 + 0);

const anyLook: fc.Arbitrary<Look> = fc.record({
  of: fc.stringMatching(/^[0-9a-z]{1,7}$/),
  view: fc.constantFrom("conventional", "upside-down"),
  lensId: fc.oneof(fc.constantFrom("load", "span"), key),
  isolated: fc.uniqueArray(fc.stringMatching(/^[0-9a-z]{1,3}$/)),
  selected: fc.oneof(fc.constant(""), key),
  path: fc.option(fc.tuple(key, key)),
  focus: fc.oneof(fc.constant(""), key),
  foldedLayer: fc.nat({ max: 30 }),
  others: fc.uniqueArray(key),
  sight: fc.option(
    fc.record({
      slot: hundredths(1e9),
      row: hundredths(1e6),
      zoom: fc.integer({ min: 1000, max: 1e9 }).map((whole) => whole / 1000),
    }),
  ),
});

test("a look that is written down reads as the same look", () => {
  fc.assert(
    fc.property(anyLook, (look) => {
      const fragment = fragmentOf(look);
      const same = fragment === "" ? { ...look, of: "" } : look;
      expect(readFragment(fragment)).toEqual(same);
    }),
  );
});

test("a fragment holds nothing that would end it, and is short when little was decided", () => {
  fc.assert(
    fc.property(anyLook, (look) => {
      expect(fragmentOf(look)).toMatch(/^[\w=&,.~!*'()%-]*$/);
    }),
  );
  expect(fragmentOf(FIRST_LOOK)).toBe("");
  expect(fragmentOf({ ...FIRST_LOOK, of: "1x", view: "upside-down", selected: "E-17" })).toBe(
    "view=upside-down&person=E-17&of=1x",
  );
});

test("what is odd in a fragment is left out", () => {
  expect(readFragment("chapter-3")).toBe(null);
  expect(readFragment("person=")).toBe(null);
  expect(readFragment("view=sideways&groups=1,,x,1&layer=1.5&at=1,2&person=%E0%A4%A")).toEqual({
    ...FIRST_LOOK,
    isolated: ["1", "x"],
  });
  expect(readFragment("at=1,2,0.5&path=7&lens=span")).toEqual({ ...FIRST_LOOK, lensId: "span" });
  fc.assert(
    fc.property(fc.string(), (rubbish) => {
      const read = readFragment(`person=${rubbish}`);
      expect(read === null || typeof read.selected === "string").toBe(true);
    }),
  );
});
