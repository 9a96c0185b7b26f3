import { STEP_HEAD } from "../layout/rows.ts";
import type { Mark } from "./marks.ts";
import { textWidth } from "./measure.ts";
import type { SceneInput } from "./sceneInput.ts";

const SIZE = 11;
/** The grade begins this far before the left end of the chart, px. */
const OUTSIDE = 28;
/** On a narrower stage the number says enough, px. */
const NARROWEST_FOR_WORDS = 560;
/** Free space between the grade and its rule, px. */
const BESIDE = 6;
/** Grades closer to each other than this are left out, px. */
const CLOSEST = 14;

/** The grade of a row and where it stands, px: at the left edge of the stage, on the rule above its row. */
export interface RowLabel {
  readonly row: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The grades of the rows on the picture; none where rows go by layer, nor upside down. */
export function rowLabels({
  layout,
  rows,
  camera,
  frame,
  flip,
  height,
  words,
}: SceneInput): readonly RowLabel[] {
  const labels: RowLabel[] = [];
  if (flip === 1) return labels;
  let last = Number.NEGATIVE_INFINITY;
  for (const [row, grade] of layout.rowGrades.entries()) {
    const y = camera.y + camera.ky * (rows.conventional.unitY(row) - STEP_HEAD);
    if (y - last < CLOSEST || y < 0 || y > height) continue;
    last = y;
    const text = frame.width < NARROWEST_FOR_WORDS ? grade : words.grade(grade);
    const left = Math.max(0, frame.left - OUTSIDE);
    labels.push({ row, text, left, right: left + textWidth(text, SIZE, 400), y });
  }
  return labels;
}

/** A faint rule above every row that has a grade. */
export function rowRuleMarks(input: SceneInput, labels: readonly RowLabel[]): readonly Mark[] {
  if (labels.length === 0) return [];
  const { palette, width, flip } = input;
  const segments = labels.flatMap(({ right, y }) => [right + BESIDE, y, width, y]);
  return [{ type: "segments", segments, stroke: palette.rule, lineWidth: 1, alpha: 1 - flip }];
}

/** The grades themselves. */
export function rowLabelMarks(input: SceneInput, labels: readonly RowLabel[]): readonly Mark[] {
  const { palette, flip } = input;
  return labels.map(({ text, left, y }) => ({
    type: "text",
    x: left,
    y,
    text,
    size: SIZE,
    weight: 400,
    anchor: "start",
    fill: palette.muted,
    halo: palette.paper,
    spacing: 0,
    alpha: 1 - flip,
  }));
}
