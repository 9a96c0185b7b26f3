import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPlan, drawingFor } from "../../tests/drawings.ts";
import { isManager } from "../org/org.ts";
import { isShown } from "./ghostPlaces.ts";
import { ghostLineMarks, ghostMarks } from "./ghosts.ts";
import { halfRow } from "./halfRow.ts";
import type { Mark } from "./marks.ts";
import { placeUnits } from "./placement.ts";
import { scene } from "./scene.ts";
import type { SceneGhost, SceneInput } from "./sceneInput.ts";
import { stageView } from "./stageView.ts";
import { walk } from "./walk.ts";

/** Any moves between any managers, and within a team to one of its own: nodes modulo their number. */
const anyMoves = fc.record({
  lines: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 9 }),
  lead: fc.option(fc.nat()),
});

function ghostIn(
  { org }: SceneInput,
  { lines, lead }: { readonly lines: readonly (readonly number[])[]; readonly lead: number | null },
): SceneGhost {
  const managers = [...org.parent.keys()].filter((i) => isManager(org, i));
  const reporting = [...org.parent.keys()].filter((i) => (org.parent[i] ?? -1) >= 0);
  const one = (list: readonly number[], at = 0): number => list[at % list.length] ?? 0;
  const moves = lines.flatMap(([who, where]) => {
    if (reporting.length === 0) return [];
    const person = one(reporting, who);
    const from = org.parent[person] ?? -1;
    const siblings = reporting.filter((i) => org.parent[i] === from && org.level[i] === 0);
    const to = lead !== null && siblings.length > 0 ? one(siblings, lead) : one(managers, where);
    return to === person || to === from ? [] : [{ person, from, to }];
  });
  const touched = [...new Set(moves.flatMap(({ from, to }) => [from, to]))];
  return {
    moves,
    staying: [],
    loads: touched.map((manager) => ({ manager, before: 11.75, after: 8 })),
  };
}

/** The height a mark takes, px. */
function heightsOf(mark: Mark): readonly number[] {
  if (mark.type === "rectangle") return [mark.y, mark.y + mark.height];
  if (mark.type === "text") return [mark.y - mark.size / 2, mark.y + mark.size / 2];
  const points = mark.type === "curve" ? mark.points : [];
  return (mark.type === "segments" ? mark.segments : points).filter((_, at) => at % 2 === 1);
}

test("ghosts stay within the rows of the chart, belong to those who are shown, and hide nothing", () => {
  let drawn = 0;
  fc.assert(
    fc.property(anyPlan, anyMoves, (plan, planned) => {
      const bare = drawingFor(plan);
      const ghost = ghostIn(bare, planned);
      const input = { ...bare, ghost };
      const view = stageView(input);
      const { units } = placeUnits(input, view, walk(input, view));
      const marks = [...ghostMarks(input, view, units), ...ghostLineMarks(input, view, units)];
      drawn += marks.length;
      // A card reaches half its height beyond its row, the tag of a load stands beside it.
      const slack = halfRow(input, view) + 30;
      const { camera, rows } = input;
      for (const y of marks.flatMap(heightsOf)) {
        expect(y).toBeGreaterThanOrEqual(camera.y - slack);
        expect(y).toBeLessThanOrEqual(camera.y + rows.height * camera.ky + slack);
      }
      const nodes = ghost.moves.flatMap(({ person, from, to }) => [person, from, to]);
      if (!nodes.some((node) => isShown(input, node))) expect(marks).toEqual([]);
      for (const mark of marks) {
        if (mark.type === "rectangle" && mark.fill !== null) expect(mark.alpha).toBeLessThan(1);
        const numbers = Object.values(mark).filter((value) => typeof value === "number");
        expect(numbers.every(Number.isFinite)).toBe(true);
      }
      // Only added to what is drawn anyway; nothing in the midst of a flip.
      const without = scene(bare).marks;
      const ghostly = new Set(marks.map((mark) => JSON.stringify(mark)));
      const others = scene(input).marks.filter((mark) => !ghostly.has(JSON.stringify(mark)));
      expect(others).toEqual(without);
      const flipping = { ...input, flip: 0.5 };
      expect(ghostMarks(flipping, stageView(flipping), units)).toEqual([]);
      expect(ghostLineMarks(flipping, stageView(flipping), units)).toEqual([]);
    }),
    { numRuns: 120, seed: 20261121, interruptAfterTimeLimit: 20_000 },
  );
  expect(drawn).toBeGreaterThan(1000);
}, 60_000);

test("without a proposal nothing of it is drawn", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const input = drawingFor(plan);
      const view = stageView(input);
      expect(ghostMarks(input, view, [])).toEqual([]);
      expect(ghostLineMarks(input, view, [])).toEqual([]);
    }),
    { numRuns: 10 },
  );
});
