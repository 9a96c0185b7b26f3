import { expect, test } from "vitest";
import type { TextMark } from "../../scene/marks.ts";
import { svgText } from "./svgText.ts";

const SHEET = { width: 100, height: 50, ground: "#fff", title: "Ours & theirs" };
const TEXT: TextMark = {
  type: "text",
  x: 1.23456,
  y: 2,
  text: "",
  size: 12,
  weight: 400,
  anchor: "start",
  fill: "#000",
  halo: null,
  spacing: 0,
  alpha: 1,
};

const elements = (text: string): string[] =>
  svgText([{ ...TEXT, text }], SHEET)
    .split("\n")
    .slice(3, -2);

test("text is written so that no name can become markup", () => {
  expect(elements(`<b>"R&D"</b>`)[0]).toMatch(/>&lt;b&gt;&quot;R&amp;D&quot;&lt;\/b&gt;<\/text>$/);
});

test("what XML forbids is replaced, and what it allows is kept", () => {
  expect(elements("a\u0000b\u001Fc\uD800d\uFFFFe")[0]).toContain(">a\uFFFDb\uFFFDc\uFFFDd\uFFFDe<");
  expect(elements("佐藤 😀 خالد")[0]).toContain(">佐藤 😀 خالد<");
});

test("numbers have at most two decimals, and nothing is drawn for no text", () => {
  expect(elements("x")[0]).toContain('x="1.23"');
  expect(elements("")).toEqual([]);
});

test("an outline is written as the canvas draws it", () => {
  const [, title, , funnel, boxes] = svgText(
    [
      {
        type: "funnel",
        left: [0, 40],
        right: [100, 60],
        y: [10, 30],
        fill: "green",
        fillAlpha: 0.2,
        stroke: "black",
        strokeAlpha: 1,
        lineWidth: 1,
      },
      { type: "boxes", boxes: [0, 0, 5, 6], radius: 0, fill: "grey", alpha: 1 },
    ],
    SHEET,
  ).split("\n");
  expect(funnel).toBe(
    '<path d="M0 10C0 16 40 24 40 30L60 30C60 24 100 16 100 10Z" fill="green" fill-opacity="0.2" stroke="black" stroke-width="1"/>',
  );
  expect(title).toBe("<title>Ours &amp; theirs</title>");
  expect(boxes).toBe('<path d="M0 0h5v6h-5Z" fill="grey"/>');
});

test("a photo is written where there is its data, and nothing that could be more than a picture", () => {
  const photo = { type: "image", x: 1, y: 2, width: 30, height: 30, radius: 15 } as const;
  const written = (address: string | null): string | undefined =>
    svgText([{ ...photo, photo: 7, alpha: 1 }], SHEET, (key) => (key === 7 ? address : "wrong"))
      .split("\n")
      .slice(3, -2)[0];
  expect(written("data:image/png;base64,AAAA")).toBe(
    '<image x="1" y="2" width="30" height="30" preserveAspectRatio="xMidYMid slice" clip-path="inset(0 round 15px)" href="data:image/png;base64,AAAA"/>',
  );
  for (const none of [
    null,
    "https://x.example/a.png",
    "data:image/svg+xml;base64,AAAA",
    'data:"',
  ]) {
    expect(written(none)).toBe(undefined);
  }
});
