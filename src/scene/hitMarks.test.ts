import fc from "fast-check";
import { expect, test } from "vitest";
import { drawingOf } from "../../tests/drawings.ts";
import { membersOf } from "../../tests/smallOrgs.ts";
import { bitSetWith } from "../base/bitSet.ts";
import { buildOrg } from "../org/buildOrg.ts";
import type { Org } from "../org/org.ts";
import type { Mark } from "./marks.ts";
import { scene } from "./scene.ts";
import { stageView } from "./stageView.ts";

/** On 400 px a team of six is one mark with others, and a team of sixty one rectangle. */
const CROWDS = { sixes: crowdOf(6), sixties: crowdOf(60) };

function crowdOf(team: number): Org {
  const parent = Array.from({ length: 6_000 }, (_, i) =>
    i === 0 ? -1 : Math.floor((i - 1) / team),
  );
  return buildOrg(membersOf(parent)).org;
}

const anyLook = fc.record({
  isUpsideDown: fc.boolean(),
  width: fc.constantFrom(400, 1_600, 9_000),
  height: fc.constant(700),
  zoom: fc.constant(0),
  at: fc.constant({ across: 50, down: 50 }),
});

/** The stretches of the picture, px from the left, over which something has the colour of those found. */
function marked(marks: readonly Mark[], color: string): readonly (readonly [number, number])[] {
  return marks.flatMap((mark): [number, number][] => {
    if (mark.type === "symbol" && mark.fill === color) {
      return [[mark.x - mark.radius, mark.x + mark.radius]];
    }
    if (mark.type === "rectangle" && mark.stroke === color) return [[mark.x, mark.x + mark.width]];
    if (mark.type !== "boxes" || mark.fill !== color) return [];
    const { boxes } = mark;
    return boxes.filter((_, k) => k % 4 === 0).map((x, nth) => [x, x + (boxes[4 * nth + 2] ?? 0)]);
  });
}

test("whoever is found is marked where they stand, however small; nobody else is", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("sixes" as const, "sixties" as const),
      anyLook,
      fc.uniqueArray(fc.nat(5_999), { minLength: 1, maxLength: 20 }),
      (teams, look, hits) => {
        const crowd = CROWDS[teams];
        const found = bitSetWith(hits, crowd.count);
        const input = { ...drawingOf(crowd, look), found };
        const stretches = marked(scene(input).marks, input.palette.accent);
        const { personX } = stageView(input);
        const isMarked = (x: number): boolean =>
          stretches.some(([left, right]) => x >= left - 2 && x <= right + 2);
        expect(hits.map(personX).filter((x) => !isMarked(x))).toEqual([]);
        expect(stretches.length).toBeLessThanOrEqual(hits.length);
      },
    ),
    { numRuns: 60 },
  );
});
