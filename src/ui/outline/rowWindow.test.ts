import fc from "fast-check";
import { expect, test } from "vitest";
import { listHeight, ROW_HEIGHT, rowWindow, scrollTopFor } from "./rowWindow.ts";

/** A list of up to two million rows, scrolled anywhere. */
const anyScroll = fc
  .record({
    rows: fc.integer({ min: 1, max: 2_100_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    view: fc.integer({ min: 60, max: 2000 }),
    among: fc.nat(),
  })
  .map(({ rows, share, view, among }) => {
    const farthest = Math.max(0, listHeight(rows) - view);
    return { rows, view, scrollTop: share * farthest, farthest, row: among % rows };
  });

test("wherever a list is scrolled to, what is in sight is filled with rows", () => {
  fc.assert(
    fc.property(anyScroll, ({ rows, scrollTop, view }) => {
      const { first, end, topOf } = rowWindow(rows, scrollTop, view);
      const isFirstAbove = first === 0 || topOf(first) <= scrollTop;
      const isLastBelow = end === rows || topOf(end - 1) + ROW_HEIGHT >= scrollTop + view;
      expect([isFirstAbove, isLastBelow]).toEqual([true, true]);
      expect(end - first).toBeLessThan(view / ROW_HEIGHT + 15);
    }),
  );
});

test("a list scrolled to its end shows its last row, however many there are", () => {
  fc.assert(
    fc.property(anyScroll, ({ rows, farthest, view }) => {
      const { end, topOf } = rowWindow(rows, farthest, view);
      expect(end).toBe(rows);
      const bottom = topOf(rows - 1) + ROW_HEIGHT;
      expect(bottom).toBeCloseTo(Math.min(rows * ROW_HEIGHT, listHeight(rows)), 3);
    }),
  );
});

test("any row can be scrolled to, and one that is in sight stays where it is", () => {
  fc.assert(
    fc.property(anyScroll, ({ rows, row, scrollTop, view }) => {
      const now = scrollTopFor(rows, row, scrollTop, view);
      const top = rowWindow(rows, now, view).topOf(row);
      expect(top).toBeGreaterThanOrEqual(now - 0.01);
      expect(top + ROW_HEIGHT).toBeLessThanOrEqual(now + view + 0.01);
      expect(scrollTopFor(rows, row, now, view)).toBeCloseTo(now, 2);
    }),
  );
});
