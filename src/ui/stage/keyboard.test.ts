import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPlan, drawingFor, drawingOf } from "../../../tests/drawings.ts";
import { nodeOf, orgOf } from "../../../tests/smallOrgs.ts";
import { type Org, textOf } from "../../org/org.ts";
import { textColumnOf } from "../../org/textColumn.ts";
import type { SceneInput } from "../../scene/sceneInput.ts";
import { stageView } from "../../scene/stageView.ts";
import { type Direction, neighbourOf } from "./keyboard.ts";

const DIRECTIONS: readonly Direction[] = ["left", "right", "up", "down"];
const LOOK = { width: 1200, height: 800, zoom: 0, at: { across: 50, down: 50 } };

/** Who is reached from somebody by these arrows, one after the other. */
function walked(input: SceneInput, from: string, arrows: string): string {
  const ways: Readonly<Record<string, Direction>> = { l: "left", r: "right", u: "up", d: "down" };
  const { org } = input;
  let node = nodeOf(org, from);
  for (const arrow of arrows) node = neighbourOf(input, node, ways[arrow] ?? "left");
  return textOf(org, "id", node);
}

const both = (org: Org, folded: readonly number[] = []) => ({
  conventional: drawingOf(
    org,
    { ...LOOK, isUpsideDown: false },
    { focus: -1, folded, filter: null },
  ),
  upsideDown: drawingOf(org, { ...LOOK, isUpsideDown: true }, { focus: -1, folded, filter: null }),
});

test("within a block one walks its rows and columns, and out of it to the manager", () => {
  // Nine on the wall in two rows: five columns, the last one short.
  const org = orgOf(`m ${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => `p${i}<m`).join(" ")}`);
  const { conventional, upsideDown } = both(org);
  expect(walked(conventional, "p1", "d")).toBe("p2");
  expect(walked(conventional, "p1", "r")).toBe("p3");
  expect(walked(conventional, "p2", "r")).toBe("p4");
  expect(walked(conventional, "p2", "u")).toBe("p1");
  expect(walked(conventional, "p1", "u")).toBe("m");
  expect(walked(conventional, "m", "d")).toBe("p5");
  expect(walked(upsideDown, "p2", "u")).toBe("p1");
  expect(walked(upsideDown, "p1", "u")).toBe("p1");
  expect(walked(upsideDown, "p1", "dd")).toBe("m");
  expect(walked(upsideDown, "m", "u")).toBe("p6");
});

test("roots stand side by side, those without people as well", () => {
  const org = orgOf("solo a b<a c<a d e<d f<e");
  const { conventional, upsideDown } = both(org);
  expect(walked(conventional, "solo", "rr")).toBe("d");
  expect(walked(conventional, "d", "ll")).toBe("solo");
  expect(walked(upsideDown, "solo", "r")).toBe("b");
  expect(walked(upsideDown, "f", "ddd")).toBe("d");
});

test("a team beside managers on the same level is not passed over, nor is a folded part", () => {
  const mixed = orgOf("top ic<top a<top a1<a a2<a b<top b1<b b2<b");
  expect(walked(both(mixed).conventional, "a", "l")).toBe("ic");
  expect(walked(both(mixed).conventional, "ic", "r")).toBe("a");
  const org = orgOf("top a<top a1<a big<top c<big c1<c d<top d1<d");
  const { upsideDown } = both(org, [nodeOf(org, "big")]);
  expect(walked(upsideDown, "a", "rr")).toBe("d");
  expect(walked(upsideDown, "d", "ll")).toBe("a");
  expect(walked(upsideDown, "big", "d")).toBe("top");
  expect(walked(upsideDown, "big", "u")).toBe("big");
});

test("assistants lie between their manager and the others, upside down in their team", () => {
  const written = "top x1<top a<top a1<a x2<top b<top b1<b";
  const titles = written.split(" ").map((entry) => (entry.startsWith("x") ? "Assistant" : ""));
  const { conventional, upsideDown } = both(
    orgOf(written, { text: { title: textColumnOf(titles) } }),
  );
  expect(walked(conventional, "top", "d")).toBe("x2");
  expect(walked(conventional, "top", "dl")).toBe("x1");
  expect(walked(conventional, "x1", "r")).toBe("x2");
  expect(walked(conventional, "x1", "u")).toBe("top");
  expect(walked(conventional, "x2", "d")).toBe("a");
  expect(walked(conventional, "a", "u")).toBe("top");
  expect(walked(conventional, "a", "l")).toBe("a");
  expect(walked(upsideDown, "x1", "r")).toBe("x2");
  expect(walked(upsideDown, "x1", "d")).toBe("top");
});

test("left is left, right is right, and everybody shown can be reached", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const input = drawingFor(plan);
      const view = stageView(input);
      const shown = [...input.org.level.keys()].filter((i) => !Number.isNaN(input.layout.left[i]));
      const reached = new Set<number>([neighbourOf(input, -1, "down")]);
      for (const node of reached) {
        for (const direction of DIRECTIONS) {
          const next = neighbourOf(input, node, direction);
          reached.add(next);
          const away = view.personX(next) - view.personX(node);
          if (next !== node && direction === "left") expect(away).toBeLessThan(0);
          if (next !== node && direction === "right") expect(away).toBeGreaterThan(0);
          const lower = view.personY(next) - view.personY(node);
          if (next !== node && direction === "up") expect(lower).toBeLessThan(0);
          if (next !== node && direction === "down") expect(lower).toBeGreaterThan(0);
        }
      }
      expect(shown.filter((i) => !reached.has(i))).toEqual([]);
    }),
    { numRuns: 150, seed: 20261121 },
  );
});
