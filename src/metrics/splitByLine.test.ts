import { expect, test } from "vitest";
import { nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { bitSetWith, countWithin } from "../base/bitSet.ts";
import { countedPart } from "./counted.ts";
import { loadOf } from "./load.ts";
import { pickedPeople } from "./peoplePick.ts";
import { USUAL_SETTINGS } from "./settings.ts";
import { splitByLine } from "./splitByLine.ts";

const org = workedExample;
const load = loadOf(org, { asOfDay: 20_000 });

test("8 of 19, of whom the lines too small to be told alone are one (M24, M33)", () => {
  // Research has 13 on products, Field 4, Planning 2: the two small ones are hidden, 6 people together.
  expect(splitByLine(org, -1)).toEqual({
    onProducts: 19,
    split: 8,
    lines: [{ line: nodeOf(org, "W03"), onProducts: 13, split: 4 }],
    hidden: { lines: 2, people: 6 },
  });
});

test("within a part the lines are those of whoever reports to its top", () => {
  const told = splitByLine(org, nodeOf(org, "W06"));
  expect(told).toMatchObject({ onProducts: 13, split: 4, hidden: { lines: 3 } });
});

test("a pick brings out exactly the people a line counts", () => {
  for (const top of [-1, nodeOf(org, "W03"), nodeOf(org, "W06"), nodeOf(org, "W08")]) {
    const picked = pickedPeople(countedPart(org, load, USUAL_SETTINGS, top), {
      by: "split",
      where: "anywhere",
    });
    const { split, lines } = splitByLine(org, top) ?? { split: -1, lines: [] };
    expect(picked.length).toBe(split);
    const all = bitSetWith(picked, org.count);
    for (const { line, split: ofLine } of lines) {
      if (line >= 0) expect(countWithin(all, line, org.end[line] ?? 0)).toBe(ofLine);
    }
  }
});

test("those who report to the top and lead nobody are a line of their own", () => {
  const names = ["a", "b", "c", "d", "e"];
  const flat = orgOf(`top ${names.map((name) => `${name}<top`).join(" ")}`, {
    products: {
      labels: ["P"],
      offsets: Uint32Array.of(0, 0, 1, 2, 3, 4, 5),
      codes: Uint32Array.of(0, 0, 0, 0, 0),
    },
  });
  expect(splitByLine(flat, -1)?.lines).toEqual([{ line: -1, onProducts: 5, split: 5 }]);
  const counted = countedPart(flat, loadOf(flat, { asOfDay: 0 }), USUAL_SETTINGS, -1);
  const atTop = { by: "split", where: "right below the top" } as const;
  expect(pickedPeople(counted, atTop).length).toBe(5);
});
