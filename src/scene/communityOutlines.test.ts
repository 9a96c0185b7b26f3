import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type Box, overlapsBetween } from "../../tests/boxes.ts";
import { anyPlan, drawingFor, drawingOf } from "../../tests/drawings.ts";
import { membersOf } from "../../tests/smallOrgs.ts";
import { buildOrg } from "../org/buildOrg.ts";
import { type CommunityShape, communityShapes } from "./communityOutlines.ts";
import type { Mark, TextMark } from "./marks.ts";
import { textWidth } from "./measure.ts";
import { placeUnits } from "./placement.ts";
import { scene } from "./scene.ts";
import type { SceneInput } from "./sceneInput.ts";
import { stageView } from "./stageView.ts";
import { walk } from "./walk.ts";

vi.setConfig({ testTimeout: 60_000 });

/** A drawing with up to three communities, of whoever is one of so many. */
const anyOutlined = fc
  .tuple(anyPlan, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }))
  .map(([plan, shares]): SceneInput => {
    const input = drawingFor(plan);
    return {
      ...input,
      communities: shares.map((share, nth) => ({
        name: `Community ${nth}`,
        members: everyNth(input.org.count, share, nth),
      })),
    };
  });

function everyNth(count: number, share: number, first: number): Int32Array {
  const members: number[] = [];
  for (let node = first; node < count; node += share) members.push(node);
  return Int32Array.from(members);
}

function shapesOf(input: SceneInput): readonly CommunityShape[] {
  const view = stageView(input);
  const seen = walk(input, view);
  return communityShapes(input, view, seen, placeUnits(input, view, seen).units);
}

test("every member on the screen is outlined, haloed or has the lane of their community below", () => {
  fc.assert(
    fc.property(anyOutlined, (input) => {
      const { personX, personY } = stageView(input);
      for (const shape of shapesOf(input)) {
        const missing = [...shape.community.members].filter((node) => {
          const [x, y] = [personX(node), personY(node)];
          const isShown = !Number.isNaN(input.layout.left[node] ?? Number.NaN);
          const isOnScreen = x > 0 && x < input.width && y > 0 && y < input.height;
          return isShown && isOnScreen && !isCovered(shape, x, y);
        });
        expect(missing).toEqual([]);
      }
    }),
    { numRuns: 150, seed: 20261121, interruptAfterTimeLimit: 20_000 },
  );
});

function isCovered({ ground, lanes, halos }: CommunityShape, x: number, y: number): boolean {
  const isIn = ({ left, right, top, bottom }: Omit<Box, "what">): boolean =>
    x >= left && x <= right && y >= top && y <= bottom;
  return (
    boxesIn(ground).some(isIn) ||
    boxesIn(lanes).some(({ left, right }) => x >= left - 3 && x <= right + 3) ||
    halos.some((halo) => boxOfHalo(halo).some(isIn))
  );
}

function boxesIn(boxes: readonly number[], what = ""): Box[] {
  return boxes.flatMap((left, k) => {
    if (k % 4 !== 0) return [];
    const [top = 0, width = 0, height = 0] = boxes.slice(k + 1, k + 4);
    return { left, top, right: left + width, bottom: top + height, what };
  });
}

function boxOfHalo(mark: Mark): Box[] {
  if (mark.type === "rectangle") return boxesIn([mark.x, mark.y, mark.width, mark.height]);
  if (mark.type !== "symbol") return [];
  const { x, y, radius } = mark;
  return boxesIn([x - radius, y - radius, 2 * radius, 2 * radius]);
}

test("neither outlines nor the names of communities cover any text", () => {
  fc.assert(
    fc.property(anyOutlined, (input) => {
      const { marks } = scene(input);
      const texts: Box[] = [];
      const colors: readonly string[] = input.palette.communities;
      for (const mark of marks) {
        if (mark.type === "text") texts.push(textBox(mark));
        else if ("stroke" in mark && colors.includes(mark.stroke ?? "")) {
          expect(overlapsBetween(outlineBoxes(mark), texts)).toEqual([]);
        }
      }
    }),
    { numRuns: 120, seed: 20261121, interruptAfterTimeLimit: 20_000 },
  );
});

function outlineBoxes(mark: Mark): Box[] {
  if (mark.type === "rectangle") {
    return boxesIn([mark.x, mark.y, mark.width, mark.height], "name");
  }
  if (mark.type !== "segments") return [];
  const half = mark.lineWidth / 2;
  return mark.segments.flatMap((x1, k) => {
    if (k % 4 !== 0) return [];
    const [y1 = 0, x2 = 0, y2 = 0] = mark.segments.slice(k + 1, k + 4);
    const [left, top] = [Math.min(x1, x2) - half, Math.min(y1, y2) - half];
    const [right, bottom] = [Math.max(x1, x2) + half, Math.max(y1, y2) + half];
    return { left, top, right, bottom, what: "border" };
  });
}

function textBox({ x, y, text, size, weight, anchor, spacing }: TextMark): Box {
  const width = textWidth(text, size, weight) + spacing * text.length;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - size / 2, bottom: y + size / 2, what: text };
}

test("members beside each other are one shape, without a border between them", () => {
  const team = buildOrg(membersOf([-1, ...Array.from({ length: 12 }, () => 0)])).org;
  const look = { isUpsideDown: true, width: 900, height: 500, zoom: 0 };
  const input = drawingOf(team, { ...look, at: { across: 50, down: 50 } });
  const outlined = (members: number[]): number => {
    const community = { name: "Testing", members: Int32Array.from(members) };
    return (shapesOf({ ...input, communities: [community] })[0]?.border.length ?? 0) / 4;
  };
  const { rows } = walk(input, stageView(input)).blocks[0] ?? { rows: 0 };
  expect(rows).toBeGreaterThan(1);
  expect(outlined([1])).toBe(4);
  expect(outlined([1, 2])).toBe(6);
  expect(outlined([1, 1 + rows])).toBe(6);
  expect(outlined([1, 2 + rows])).toBe(8);
});

test("in the midst of a flip outlines are faint, and no name stands beside them", () => {
  const team = buildOrg(membersOf([-1, 0, 0, 0, 1, 1])).org;
  const look = { isUpsideDown: true, width: 900, height: 500, zoom: 0 };
  const still = {
    ...drawingOf(team, { ...look, at: { across: 50, down: 50 } }),
    communities: [{ name: "Testing", members: Int32Array.of(2, 3, 4) }],
  };
  const color = still.palette.communities[0];
  const strength = (flip: number): number => {
    const border = scene({ ...still, flip }).marks.find(
      (mark) => mark.type === "segments" && mark.stroke === color,
    );
    return border && "alpha" in border ? border.alpha : 0;
  };
  expect([1, 0.75, 0.5, 0].map(strength)).toEqual([1, 0.5, 0, 1]);
  const names = (flip: number): number =>
    scene({ ...still, flip }).marks.filter(
      (mark) => mark.type === "text" && mark.text === "Testing",
    ).length;
  expect([1, 0.6].map(names)).toEqual([1, 0]);
});
