import { expect, test } from "vitest";
import { drawingOf } from "../../tests/drawings.ts";
import { orgOf } from "../../tests/smallOrgs.ts";
import { nameOf } from "../org/org.ts";
import { ownDottedLineMarks } from "./ownDottedLines.ts";
import { placeUnits } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import { stageView } from "./stageView.ts";
import { walk } from "./walk.ts";

const PEOPLE = 50;
const people = Array.from({ length: PEOPLE }, (_, i) => `p${i}<bo`);
const FIRST = 3;
/** All who report to bo have a dotted line to cy. */
const org = orgOf(`ann bo<ann cy<ann ${people.join(" ")} q<cy`, {
  dotted: {
    person: Int32Array.from({ length: PEOPLE }, (_, i) => FIRST + i),
    manager: new Int32Array(PEOPLE).fill(2),
  },
});
const named = (id: string): number => [...org.kind.keys()].find((i) => nameOf(org, i) === id) ?? -1;

function linesOf(asked: string, more: Partial<SceneInput> = {}): number {
  const look = {
    isUpsideDown: true,
    width: 1600,
    height: 900,
    zoom: 0,
    at: { across: 0, down: 0 },
  };
  const input = { ...drawingOf(org, look), selected: named(asked), ...more };
  const view = stageView(input);
  const seen = walk(input, view);
  return ownDottedLineMarks(input, view, seen, placeUnits(input, view, seen)).length;
}

test("a person's line is drawn, and those of all who point at a manager, the nearest 40 at most", () => {
  expect(linesOf("p7")).toBe(1);
  expect(linesOf("cy")).toBe(40);
  expect(linesOf("q")).toBe(0);
});

test("nothing is drawn in the flip, for nobody, or when no dotted lines are wanted", () => {
  expect(linesOf("p7", { flip: 0.5 })).toBe(0);
  expect(linesOf("p7", { selected: -1 })).toBe(0);
  expect(linesOf("p7", { dotted: null })).toBe(0);
});
