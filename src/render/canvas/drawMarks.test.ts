import { expect, test } from "vitest";
import type { Mark } from "../../scene/marks.ts";
import { drawMarks, type Pen } from "./drawMarks.ts";

/** A pen that writes down what it is told, one line a call, with what it was set to when it drew. */
function recordingPen(): { pen: Pen; lines: string[] } {
  const lines: string[] = [];
  const set: Record<string, unknown> = {};
  const drawing = ["fill", "stroke", "fillRect", "fillText", "strokeText", "drawImage"];
  const looks: Readonly<Record<string, readonly string[]>> = {
    fill: ["fillStyle", "globalAlpha"],
    fillRect: ["fillStyle", "globalAlpha"],
    drawImage: ["globalAlpha"],
    stroke: ["strokeStyle", "lineWidth", "globalAlpha"],
    fillText: ["fillStyle", "font", "textAlign", "globalAlpha"],
    strokeText: ["strokeStyle", "lineWidth", "font", "globalAlpha"],
  };
  const pen = new Proxy(set, {
    get: (_, name: string) => (name in set ? set[name] : call(name)),
    set: (_, name: string, value) => {
      set[name] = value;
      return true;
    },
  });
  const call =
    (name: string) =>
    (...values: unknown[]): void => {
      const look = drawing.includes(name) ? looks[name]?.map((key) => set[key]) : undefined;
      const told = `${name} ${values.map((v) => JSON.stringify(v)).join(" ")}`.trim();
      lines.push(look ? `${told} with ${look.join(", ")}` : told);
    };
  return { pen: pen as unknown as Pen, lines };
}

function drawn(...marks: Mark[]): string[] {
  const { pen, lines } = recordingPen();
  drawMarks(pen, marks);
  return lines;
}

test("a funnel goes down its left side, over its neck and up its right side", () => {
  const funnel: Mark = {
    type: "funnel",
    left: [0, 40],
    right: [100, 60],
    y: [10, 30],
    fill: "green",
    fillAlpha: 0.2,
    stroke: "black",
    strokeAlpha: 0.5,
    lineWidth: 1,
  };
  expect(drawn(funnel)).toEqual([
    "beginPath",
    "moveTo 0 10",
    "bezierCurveTo 0 16 40 24 40 30",
    "lineTo 60 30",
    "bezierCurveTo 60 24 100 16 100 10",
    "closePath",
    "fill with green, 0.2",
    "stroke with black, 1, 0.5",
  ]);
});

test("a side of a funnel that hardly draws in is painted straight", () => {
  const funnel: Mark = {
    type: "funnel",
    left: [0, 1.5, 5],
    right: [11.5, 10, 6.5],
    y: [10, 30, 50],
    fill: "green",
    fillAlpha: 0.2,
    stroke: "black",
    strokeAlpha: 0.5,
    lineWidth: 1,
  };
  const [, mouth, first, second, neck, third, fourth] = drawn(funnel);
  expect([mouth, first, neck, fourth]).toEqual([
    "moveTo 0 10",
    "lineTo 1.5 30",
    "lineTo 6.5 50",
    "lineTo 11.5 10",
  ]);
  expect(second).toMatch(/^bezierCurveTo .* 5 50$/);
  expect(third).toMatch(/^bezierCurveTo .* 10 30$/);
});

test("a card is filled and rimmed, and its dashes end with it", () => {
  const card = {
    type: "rectangle",
    x: 1,
    y: 2,
    width: 30,
    height: 20,
    radius: 4,
    lineWidth: 2,
  } as const;
  expect(drawn({ ...card, fill: "white", stroke: "red", dash: [5, 4], alpha: 1 })).toEqual([
    "beginPath",
    "roundRect 1 2 30 20 4",
    "fill with white, 1",
    "setLineDash [5,4]",
    "stroke with red, 2, 1",
    "setLineDash []",
  ]);
  expect(drawn({ ...card, fill: null, stroke: null, dash: [], alpha: 1 })).toEqual([
    "beginPath",
    "roundRect 1 2 30 20 4",
  ]);
});

test("boxes without round corners are filled one by one, others as one path", () => {
  const boxes = {
    type: "boxes",
    boxes: [0, 0, 5, 5, 10, 0, 5, 5],
    fill: "grey",
    alpha: 0.5,
  } as const;
  expect(drawn({ ...boxes, radius: 0 })).toEqual([
    "fillRect 0 0 5 5 with grey, 0.5",
    "fillRect 10 0 5 5 with grey, 0.5",
  ]);
  expect(drawn({ ...boxes, radius: 2 })).toEqual([
    "beginPath",
    "roundRect 0 0 5 5 2",
    "roundRect 10 0 5 5 2",
    "fill with grey, 0.5",
  ]);
});

test("a curve is round where its legs have room, and two corners share the leg between them", () => {
  const curve = {
    type: "curve",
    points: [0, 0, 0, 40, 8, 40, 8, 80],
    radius: 10,
    stroke: "blue",
    lineWidth: 2,
    dash: [],
    alpha: 1,
  } as const;
  const [from, leg, corner] = drawn(curve).slice(2);
  expect([from, leg]).toEqual(["moveTo 0 0", "lineTo 0 36"]);
  expect(corner).toMatch(/^bezierCurveTo 0 38\.2\d+ 1\.7\d+ 40 4 40$/);
  const [, endLeg] = drawn({ ...curve, points: [0, 0, 0, 40, 8, 40] }).slice(2);
  expect(endLeg).toBe("lineTo 0 32");
});

test("a ring shows the ground through", () => {
  const ring = {
    type: "symbol",
    shape: "ring",
    x: 5,
    y: 6,
    radius: 5,
    fill: "red",
    ground: "white",
  } as const;
  expect(drawn({ ...ring, alpha: 0.9 }).slice(2)).toEqual([
    "fill with white, 0.9",
    "stroke with red, 2, 0.9",
  ]);
});

test("a text has its halo below it", () => {
  const text = {
    type: "text",
    x: 1,
    y: 2,
    text: "Ann",
    size: 12,
    weight: 600,
    anchor: "middle",
    fill: "black",
    halo: "white",
    spacing: 0,
    alpha: 1,
  } as const;
  const font = '600 12px "Inter", system-ui, sans-serif';
  expect(drawn(text)).toEqual([
    `strokeText "Ann" 1 2 with white, 3, ${font}, 1`,
    `fillText "Ann" 1 2 with black, ${font}, center, 1`,
  ]);
});

test("a photo is cut round, and where it has not come yet nothing is drawn over what lies below", () => {
  const photo = { type: "image", x: 1, y: 2, width: 30, height: 30, alpha: 0.5 } as const;
  const image = { close: () => {} } as unknown as ImageBitmap;
  const drawnWith = (radius: number): string[] => {
    const { pen, lines } = recordingPen();
    const marks = [7, 8].map((key): Mark => ({ ...photo, radius, photo: key }));
    drawMarks(pen, marks, (key) => (key === 7 ? image : null));
    return lines;
  };
  expect(drawnWith(15)).toEqual([
    "save",
    "beginPath",
    "roundRect 1 2 30 30 15",
    "clip",
    "drawImage {} 1 2 30 30 with 0.5",
    "restore",
  ]);
  expect(drawnWith(0)).toEqual(["drawImage {} 1 2 30 30 with 0.5"]);
});
