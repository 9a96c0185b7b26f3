import { expect, test } from "vitest";
import type { Mark } from "../../scene/marks.ts";
import { createMarkPacker } from "./packMarks.ts";
import { unpackMarks } from "./unpackMarks.ts";

const box = { x: 1.25, y: -2, width: 30, height: 20, radius: 4 };
const line = { stroke: "#123456", lineWidth: 1.5 };

/** One of each kind, and those that may be without something. */
const MARKS: readonly Mark[] = [
  { type: "rectangle", ...box, ...line, fill: "white", dash: [4, 3], alpha: 0.25 },
  { type: "rectangle", ...box, fill: null, stroke: null, lineWidth: 1, dash: [], alpha: 1 },
  { type: "boxes", boxes: [1, 2, 3, 4, 5, 6, 7, 8], radius: 2, fill: "grey", alpha: 0.5 },
  {
    type: "funnel",
    left: [0, 40, 45],
    right: [100, 60, 55],
    y: [10, 30, 50],
    ...line,
    fill: "green",
    fillAlpha: 0.2,
    strokeAlpha: 0.75,
  },
  { type: "segments", segments: [1, 2, 3, 4], ...line, alpha: 0.125 },
  { type: "curve", points: [0, 0, 0, 40, 8, 40], radius: 10, ...line, dash: [3, 3], alpha: 1 },
  { type: "symbol", shape: "diamond", x: 5, y: 6, radius: 3, fill: "red", ground: "", alpha: 0.9 },
  { type: "image", ...box, photo: 7, alpha: 0.5 },
  ...(["start", "middle", "end"] as const).map(
    (anchor): Mark => ({
      type: "text",
      x: 1,
      y: 2,
      text: `Ann ${anchor}`,
      size: 12.5,
      weight: anchor === "end" ? 600 : 400,
      anchor,
      fill: "black",
      halo: anchor === "end" ? "white" : null,
      spacing: 0.5,
      alpha: 1,
    }),
  ),
];

test("marks come out as they were packed, one drawing after another, whatever their number", () => {
  const packer = createMarkPacker();
  const texts: string[] = [];
  const many = Array.from({ length: 3000 }, () => MARKS).flat();
  for (const marks of [MARKS, [], many, MARKS.slice(3), MARKS]) {
    const packed = packer.pack(marks);
    if (packed.isFromStart) texts.length = 0;
    texts.push(...packed.texts);
    expect(unpackMarks(packed, texts)).toEqual(marks);
    packer.takeBack(packed.numbers);
  }
});

test("a text goes over once, until there are so many that all start over", () => {
  const packer = createMarkPacker();
  const named = (from: number, count: number): readonly Mark[] =>
    Array.from({ length: count }, (_, i) => ({
      type: "symbol",
      shape: "disc",
      ...{ x: 0, y: 0, radius: 1, alpha: 1 },
      fill: `colour ${from + i}`,
      ground: "white",
    }));
  expect(packer.pack(named(0, 3))).toMatchObject({ isFromStart: true, texts: { length: 4 } });
  expect(packer.pack(named(2, 2))).toMatchObject({ isFromStart: false, texts: ["colour 3"] });
  packer.pack(named(0, 60_000));
  const anew = packer.pack(named(0, 1));
  expect(anew).toMatchObject({ isFromStart: true, texts: ["colour 0", "white"] });
});
