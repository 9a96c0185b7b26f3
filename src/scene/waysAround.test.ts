import { expect, test } from "vitest";
import { type Obstacle, waysAround } from "./waysAround.ts";

const box = (left: number, top: number, right: number, bottom: number): Obstacle => ({
  left,
  right,
  top,
  bottom,
  passLeft: left - 8,
  passRight: right + 8,
});
const port = (x: number, y: number) => ({ x, y, tail: [] });

test("a free way is straight, and begins and ends at the people themselves", () => {
  const from = { x: 10, y: 20, tail: [10, 10] };
  const to = { x: 10, y: 80, tail: [10, 90] };
  expect(waysAround([], [from], [[to]])).toEqual([[10, 90, 10, 10]]);
});

test("what lies between is passed on the shorter side, at a distance", () => {
  const ways = waysAround([box(0, 40, 30, 60)], [port(20, 0)], [[port(20, 100)]]);
  expect(ways).toEqual([[20, 100, 38, 100, 38, 0, 20, 0]]);
});

test("of several ports the nearer ones are taken", () => {
  const ways = waysAround([], [port(0, 0), port(0, 50)], [[port(90, 50), port(50, 50)]]);
  expect(ways).toEqual([[50, 50, 0, 50]]);
});

test("ways that meet run on as one", () => {
  const ways = waysAround([], [port(0, 0)], [[port(0, 100)], [port(0, 200)]]);
  expect(ways).toEqual([
    [0, 100, 0, 0],
    [0, 200, 0, 100],
  ]);
});

test("who is walled in has no way, and the others keep theirs", () => {
  const around = [
    box(40, 40, 60, 45),
    box(40, 55, 60, 60),
    box(40, 40, 45, 60),
    box(55, 40, 60, 60),
  ];
  const ways = waysAround(around, [port(0, 0)], [[port(50, 50)], [port(0, 90)]]);
  expect(ways).toEqual([[0, 90, 0, 0]]);
});
