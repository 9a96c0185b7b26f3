import { expect, test } from "vitest";
import { clipped } from "./clip.ts";
import { boxOf, type Stroke } from "./outline.ts";

const WINDOW = { left: 0, top: 0, right: 100, bottom: 100 };

function through(points: readonly (readonly [number, number])[], isClosed: boolean): Stroke {
  const [[x, y] = [0, 0], ...others] = points;
  return { x, y, steps: others.map((point) => [...point]), isClosed };
}

test("a line that leaves and comes back is two", () => {
  const line = through(
    [
      [10, 50],
      [150, 50],
      [150, 80],
      [20, 80],
    ],
    false,
  );
  expect(clipped([line], WINDOW)).toEqual([
    through(
      [
        [10, 50],
        [100, 50],
      ],
      false,
    ),
    through(
      [
        [100, 80],
        [20, 80],
      ],
      false,
    ),
  ]);
});

test("an area around the whole window becomes the window", () => {
  const area = through(
    [
      [-50, -50],
      [500, -50],
      [500, 500],
      [-50, 500],
    ],
    true,
  );
  expect(boxOf(clipped([area], WINDOW))).toEqual(WINDOW);
});

test("what touches the window nowhere is gone, and what lies in it is as it was", () => {
  const curve: Stroke = { x: 10, y: 10, steps: [[10, 40, 90, 40, 90, 90]], isClosed: false };
  expect(
    clipped(
      [
        curve,
        through(
          [
            [200, 0],
            [200, 50],
          ],
          false,
        ),
      ],
      WINDOW,
    ),
  ).toEqual([curve]);
  // Around a corner: its box meets the window, it does not.
  expect(
    clipped(
      [
        through(
          [
            [90, -40],
            [140, 10],
          ],
          false,
        ),
      ],
      WINDOW,
    ),
  ).toEqual([]);
});

test("a curve from far away keeps its course within the window", () => {
  const curve: Stroke = { x: -2000, y: 0, steps: [[-2000, 50, 50, 50, 50, 100]], isClosed: false };
  const [piece] = clipped([curve], WINDOW);
  const t = 0.95;
  const x = 50 - 2050 * ((1 - t) ** 3 + 3 * (1 - t) ** 2 * t);
  const y = 150 * t * (1 - t) + 100 * t ** 3;
  expect(x).toBeGreaterThan(0);
  const points = [[piece?.x ?? 0, piece?.y ?? 0], ...(piece?.steps ?? [])];
  const after = points.findIndex(([at = 0]) => at > x);
  const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = points.slice(after - 1, after + 1);
  expect(y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)).toBeCloseTo(y, 1);
});
