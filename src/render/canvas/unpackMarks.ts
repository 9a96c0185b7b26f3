import type { Mark } from "../../scene/marks.ts";
import { ANCHORS, KINDS, type PackedMarks, SHAPES } from "./packedMarks.ts";

/** The marks that were packed; `texts` are all that came so far, by their numbers. */
export function unpackMarks(
  { numbers, used }: Pick<PackedMarks, "numbers" | "used">,
  texts: readonly string[],
): readonly Mark[] {
  let at = 0;
  const next = (): number => numbers[at++] ?? 0;
  const textOrNull = (): string | null => texts[next()] ?? null;
  const text = (): string => textOrNull() ?? "";
  const list = (): readonly number[] => {
    const values: number[] = [];
    for (let left = next(); left > 0; left--) values.push(next());
    return values;
  };
  const box = () => ({ x: next(), y: next(), width: next(), height: next(), radius: next() });

  // Values are read from left to right, in the order in which packMarks.ts writes.
  const readers: { readonly [K in Mark["type"]]: () => Extract<Mark, { type: K }> } = {
    rectangle: () => ({
      type: "rectangle",
      ...box(),
      fill: textOrNull(),
      stroke: textOrNull(),
      lineWidth: next(),
      alpha: next(),
      dash: list(),
    }),
    boxes: () => ({
      type: "boxes",
      radius: next(),
      fill: text(),
      alpha: next(),
      boxes: list(),
    }),
    funnel: () => ({
      type: "funnel",
      fill: text(),
      fillAlpha: next(),
      stroke: text(),
      lineWidth: next(),
      strokeAlpha: next(),
      left: list(),
      right: list(),
      y: list(),
    }),
    segments: () => ({
      type: "segments",
      stroke: text(),
      lineWidth: next(),
      alpha: next(),
      segments: list(),
    }),
    curve: () => ({
      type: "curve",
      radius: next(),
      stroke: text(),
      lineWidth: next(),
      alpha: next(),
      dash: list(),
      points: list(),
    }),
    symbol: () => ({
      type: "symbol",
      shape: SHAPES[next()] ?? "disc",
      x: next(),
      y: next(),
      radius: next(),
      fill: text(),
      ground: text(),
      alpha: next(),
    }),
    image: () => ({ type: "image", ...box(), photo: next(), alpha: next() }),
    text: () => ({
      type: "text",
      x: next(),
      y: next(),
      text: text(),
      size: next(),
      weight: next() === 600 ? 600 : 400,
      anchor: ANCHORS[next()] ?? "start",
      fill: text(),
      halo: textOrNull(),
      spacing: next(),
      alpha: next(),
    }),
  };

  const marks: Mark[] = [];
  while (at < used) marks.push(readers[KINDS[next()] ?? "text"]());
  return marks;
}
