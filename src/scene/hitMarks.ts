import { countWithin } from "../base/bitSet.ts";
import { nodesBetween } from "../layout/kept.ts";
import type { Mark } from "./marks.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { Block, Speck } from "./walk.ts";

/** A stretch of the wall too dense for people, px, and who stands there: nodes [first, end). */
interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** What shows that a single hit lies among thousands, px. */
const NARROWEST = 2;
const LOWEST = 5;

/** Where people are too small to be told apart: bars that are the higher, the more of them were found. */
function hitBars({ found, palette }: SceneInput, stretches: Iterable<Stretch>): readonly Mark[] {
  const boxes: number[] = [];
  for (const { first, end, x, width, top, height } of stretches) {
    const hits = countWithin(found, first, end);
    if (hits === 0) continue;
    // The root lets a few be seen beside many.
    const share = Math.sqrt(hits / (end - first));
    boxes.push(x, top, Math.max(NARROWEST, width), Math.max(LOWEST, height * share));
  }
  return boxes.length === 0
    ? []
    : [{ type: "boxes", boxes, radius: 0, fill: palette.accent, alpha: 1 }];
}

/** Who was found among blocks that are drawn as one rectangle each, a bar for every other px. */
export function blockHitMarks(input: SceneInput, blocks: readonly Block[]): readonly Mark[] {
  return input.found.count === 0
    ? []
    : hitBars(
        input,
        blocks.flatMap((one) => slices(input, one)),
      );
}

function slices(
  { camera: { kx, ky }, width, layout }: SceneInput,
  block: Block,
): readonly Stretch[] {
  const { first, end, rows, columns, left, top, beside } = block;
  const right = Math.min(width, left + columns * kx);
  const height = Math.max(1, rows * ky - 2);
  const found: Stretch[] = [];
  // On the screen's own grid, so that a bar does not tremble while the chart is moved.
  for (let x = Math.floor(Math.max(0, left) / NARROWEST) * NARROWEST; x < right; x += NARROWEST) {
    const from = Math.max(0, Math.ceil((x - left) / kx));
    const past = Math.min(columns, Math.ceil((x + NARROWEST - left) / kx));
    if (past <= from) continue;
    const until = past === columns ? end + beside : first + past * rows;
    const stretch = nodesBetween(layout.kept, first + from * rows, until);
    found.push({ ...stretch, x, width: NARROWEST, top, height });
  }
  return found;
}

/** Who was found in subtrees that are one mark each. */
export function speckHitMarks(
  input: SceneInput,
  specks: readonly Speck[],
  wallOf: (speck: Speck) => { readonly top: number; readonly height: number },
): readonly Mark[] {
  if (input.found.count === 0) return [];
  return hitBars(
    input,
    specks.map((speck) => {
      const x = Math.floor(speck.left);
      const width = Math.round(speck.right) - x;
      return { first: speck.node, end: speck.end, x, width, ...wallOf(speck) };
    }),
  );
}
