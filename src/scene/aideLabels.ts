import { nodeOnWall } from "../layout/layout.ts";
import { nameOf } from "../org/org.ts";
import { sideBySide } from "./direction.ts";
import { textWidth } from "./measure.ts";
import { isOnWays } from "./peopleOnWays.ts";
import type { SceneInput } from "./sceneInput.ts";
import { shortName } from "./shortName.ts";
import type { StageView } from "./stageView.ts";
import type { Aides } from "./walk.ts";
import { isNamedOnWall } from "./wallCells.ts";

/** The names of the assistants beside one manager, px: the text ends at `right`. */
export interface AideLabel {
  /** The assistant who stands outermost. */
  readonly node: number;
  readonly names: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export const AIDE_LABEL_SIZE = 11;
const WIDEST_NAME = 120;
/** From the outermost assistant to the name, px. */
const BESIDE = 4;
/** Where rows are lower the name would lie on what is above or below it, px. */
const LOWEST_ROW = 9;
/** No name is narrower, px. */
const NARROWEST = 10;
/** Names keep this far from others, px. */
const APART = 4;

/**
 * The names of assistants whose own place is too small for them, outside them where the part of their
 * manager leaves room: nobody else stands there. `taken`: the names of the same row.
 */
export function labelsOfAides(
  input: SceneInput,
  view: StageView,
  aides: readonly Aides[],
  taken: readonly { readonly left: number; readonly right: number; readonly y: number }[],
): readonly AideLabel[] {
  if (input.flip !== 0 || input.camera.ky < LOWEST_ROW || isNamedOnWall(input)) return [];
  return aides.flatMap(({ unit, first, end }) => {
    const nodes = Array.from({ length: end - first }, (_, at) =>
      nodeOnWall(input.layout, first + at),
    );
    const node = nodes[0] ?? -1;
    const right = view.personX(node) - input.camera.kx / 2 - BESIDE;
    if (right - unit.left < NARROWEST) return [];
    const names = sideBySide(
      nodes
        .map((one) => shortName(nameOf(input.org, one), WIDEST_NAME, AIDE_LABEL_SIZE, 400))
        .filter(Boolean),
      ", ",
    );
    const left = right - textWidth(names, AIDE_LABEL_SIZE, 400);
    const y = view.personY(node);
    const isFree = taken.every(
      (other) =>
        other.right + APART <= left ||
        other.left - APART >= right ||
        Math.abs(other.y - y) >= AIDE_LABEL_SIZE + APART,
    );
    const isWanted = names !== "" && !nodes.some((one) => isOnWays(input, one));
    return isWanted && left >= unit.left && isFree ? [{ node, names, left, right, y }] : [];
  });
}
