import { expect, test } from "vitest";
import { drawingOf } from "../../tests/drawings.ts";
import { nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { bitSetWith } from "../base/bitSet.ts";
import { dottedLinks } from "../metrics/collaborationLinks.ts";
import { type Placement, placeUnits } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import { stageView } from "./stageView.ts";
import { walk } from "./walk.ts";

const LOOK = { isUpsideDown: true, zoom: 0, at: { across: 50, down: 50 } };

function placed(input: SceneInput): Placement {
  const view = stageView(input);
  const seen = walk(input, view);
  return placeUnits(input, view, seen);
}

const formOf = ({ units }: Placement, node: number) =>
  units.find(({ unit }) => unit.node === node)?.form;

/** Ten managers of one each, too close for ten cards. */
const close = orgOf(
  Array.from({ length: 21 }, (_, i) => {
    if (i === 0) return "top";
    return i <= 10 ? `Mgr-${i}<top` : `p${i}<Mgr-${i - 10}`;
  }).join(" "),
);
const manager = (nth: number): number => nodeOf(close, `Mgr-${nth}`);

test("with room for all, every manager has a card", () => {
  const { units, labels } = placed(drawingOf(workedExample, { ...LOOK, width: 1600, height: 900 }));
  expect(units).toHaveLength(11);
  expect(units.filter(({ form }) => form === "dot")).toEqual([]);
  expect(labels).toEqual([]);
});

test("without, those who are dots have their names below", () => {
  const { units, labels } = placed(drawingOf(close, { ...LOOK, width: 640, height: 400 }));
  const dots = units.filter(({ form }) => form === "dot").map(({ unit }) => unit.node);
  expect(dots.length).toBeGreaterThan(3);
  expect(labels.length).toBeGreaterThan(0);
  for (const { unit, y } of labels) {
    expect(dots).toContain(unit.node);
    expect(y).toBeGreaterThan(unit.y);
  }
});

test("names stand beside the dots of rows that are too low for names below", () => {
  const line = orgOf(
    Array.from({ length: 40 }, (_, i) => (i === 0 ? "m0" : `m${i}<m${i - 1}`)).join(" "),
  );
  const { units, labels } = placed(drawingOf(line, { ...LOOK, width: 1366, height: 768 }));
  expect(units.every(({ form }) => form === "dot")).toBe(true);
  expect(labels).toHaveLength(39);
  expect(labels.every(({ unit, y, left }) => y === unit.y && left > unit.x)).toBe(true);
});

test("nobody with a card has their name beside it as well, where lanes of links leave none below", () => {
  const { links } = dottedLinks(workedExample);
  const drawing = drawingOf(workedExample, { ...LOOK, width: 374, height: 275 });
  const { units, labels } = placed({ ...drawing, links });
  const dots = units.flatMap(({ form, unit }) => (form === "dot" ? [unit.node] : []));
  expect(dots.length).toBeLessThan(units.length);
  expect(labels.filter(({ unit, y }) => y === unit.y).length).toBeGreaterThan(0);
  expect(labels.filter(({ unit }) => !dots.includes(unit.node))).toEqual([]);
});

test("everybody in a row is named before anybody has more than a name", () => {
  const names = "Robin-Alexandra Al Bartholomew-Johannes Bo Maximiliane-Theodora Cy".split(" ");
  const row = orgOf(["top", ...names.flatMap((name) => [`${name}<top`, `p<${name}`])].join(" "));
  const { units } = placed(drawingOf(row, { ...LOOK, width: 920, height: 500 }));
  const forms = units.filter(({ unit }) => row.level[unit.node] === 1).map(({ form }) => form);
  expect(forms).not.toContain("dot");
});

test("who is selected has the largest card, then who is found, wherever they stand", () => {
  const input = drawingOf(close, { ...LOOK, width: 640, height: 400 });
  const plain = placed(input);
  expect(formOf(plain, manager(6))).toBe("dot");
  expect(formOf(placed({ ...input, selected: manager(6) }), manager(6))).not.toBe("dot");
  expect(
    formOf(placed({ ...input, found: bitSetWith([manager(6)], close.count) }), manager(6)),
  ).not.toBe("dot");
  const both = placed({
    ...input,
    selected: manager(6),
    found: bitSetWith([manager(5)], close.count),
  });
  expect(formOf(both, manager(6))).not.toBe("dot");
  expect(formOf(both, manager(5))).toBe("dot");
});

test("a card never leaves the chart by more than its margin", () => {
  const input = drawingOf(close, { ...LOOK, width: 640, height: 400 });
  const { units } = placed({ ...input, selected: manager(1) });
  for (const { left, right, form } of units) {
    if (form === "dot") continue;
    expect(left).toBeGreaterThanOrEqual(input.frame.left - 20.01);
    expect(right).toBeLessThanOrEqual(input.frame.left + input.frame.width + 20.01);
  }
});
