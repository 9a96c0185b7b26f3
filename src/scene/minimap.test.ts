import { expect, test } from "vitest";
import { drawingOf, type Look } from "../../tests/drawings.ts";
import { orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { bitSetWith, EMPTY_BIT_SET } from "../base/bitSet.ts";
import { slotOf } from "../layout/layout.ts";
import { nameOf } from "../org/org.ts";
import {
  chartPointAt,
  isAllInSight,
  managerInSight,
  minimapInput,
  minimapMarks,
  minimapSight,
  spotMarks,
} from "./minimap.ts";
import { stageView } from "./stageView.ts";

const WHOLE: Look = {
  isUpsideDown: true,
  width: 1600,
  height: 900,
  zoom: 0,
  at: { across: 50, down: 50 },
};
const near = (look: Partial<Look> = {}) =>
  drawingOf(workedExample, { ...WHOLE, zoom: 70, at: { across: 80, down: 20 }, ...look });

test("the frame lies around all of the picture as long as the stage shows everything", () => {
  const stage = drawingOf(workedExample, WHOLE);
  const map = minimapInput(stage, 300, 64);
  expect(isAllInSight(stage)).toBe(true);
  const sight = minimapSight(stage, map);
  expect(sight.x).toBeCloseTo(map.camera.x, 6);
  expect(sight.width).toBeCloseTo(map.camera.kx * map.layout.width, 6);
  expect(sight.height).toBeCloseTo(map.camera.ky * map.rows.height, 6);
});

test("nearer, its middle is what lies in the middle of the stage", () => {
  const stage = near();
  const map = minimapInput(stage, 300, 64);
  expect(isAllInSight(stage)).toBe(false);
  const { x, y, width, height } = minimapSight(stage, map);
  const { camera, frame } = stage;
  const middle = chartPointAt(map, x + width / 2, y + height / 2);
  expect(camera.x + middle.slot * camera.kx).toBeCloseTo(frame.left + frame.width / 2, 3);
  expect(camera.y + middle.row * camera.ky).toBeCloseTo(frame.top + frame.height / 2, 3);
});

test("the frame can be grasped however little of the chart is seen", () => {
  const row = orgOf(
    Array.from({ length: 3000 }, (_, i) => (i === 0 ? "top" : `p${i}<top`)).join(" "),
  );
  const stage = drawingOf(row, { ...WHOLE, zoom: 100, at: { across: 50, down: 50 } });
  const map = minimapInput(stage, 100, 64);
  expect(minimapSight(stage, map).width).toBeGreaterThanOrEqual(10);
});

test.each([true, false])(
  "the picture is the same wherever the stage looks (%s)",
  (isUpsideDown) => {
    const one = minimapMarks(minimapInput(near({ isUpsideDown }), 300, 64));
    const other = minimapMarks(minimapInput(near({ isUpsideDown, zoom: 30 }), 300, 64));
    expect(one.length).toBeGreaterThan(0);
    expect(one).toEqual(other);
    expect(one.filter(({ type }) => type === "text")).toEqual([]);
  },
);

test("found and selected people are spots where they stand, one for those who would be one", () => {
  const stage = near();
  const map = minimapInput(stage, 300, 64);
  const selected = 3;
  const spots = spotMarks(map, { selected, found: bitSetWith([1, 2, 3], 64) });
  const view = stageView(map);
  const last = spots.at(-1);
  expect(last).toMatchObject({ x: view.personX(selected), y: view.personY(selected) });
  expect(spotMarks(map, { selected: -1, found: EMPTY_BIT_SET })).toEqual([]);
  const tiny = minimapInput(stage, 12.2, 12.2);
  expect(spotMarks(tiny, { selected: -1, found: bitSetWith([4, 5, 6], 64) })).toHaveLength(2);
});

test("whose people the stage shows is the lowest manager above all of them", () => {
  const stage = near();
  const { org, layout, camera, frame } = stage;
  const manager = managerInSight(stage);
  expect(manager).toBeGreaterThanOrEqual(0);
  const middle = (frame.left + frame.width / 2 - camera.x) / camera.kx;
  expect(layout.left[manager]).toBeLessThan(middle);
  expect(layout.right[manager]).toBeGreaterThan(middle);
  expect(nameOf(org, managerInSight(drawingOf(workedExample, WHOLE)))).toBe(nameOf(org, 0));
  expect(slotOf(layout, manager)).toBeGreaterThan(0);
});
