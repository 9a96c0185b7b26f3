import type { Mark, SymbolMark } from "./marks.ts";
import type { PlacedUnit } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";
import { cellWidth, isOneByOneOnWall } from "./wallCells.ts";

const RADIUS = 4.5;
/** On places smaller than this the sign would hide the person, px. */
const NARROWEST = 12;

/** A ring with a core on the upper left corner of whoever cultivates a community. */
export function cultivatorMarks(
  input: SceneInput,
  view: StageView,
  units: readonly PlacedUnit[],
): readonly Mark[] {
  if (input.cultivators.length === 0) return [];
  const placed = new Map(units.map((each) => [each.unit.node, each]));
  return input.cultivators.flatMap((node) => {
    const corner = cornerOf(input, view, node, placed.get(node));
    return corner ? signMarks(input, corner) : [];
  });
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The upper left corner of the place somebody has; null where they have none one could see. */
function cornerOf(
  input: SceneInput,
  view: StageView,
  node: number,
  placed: PlacedUnit | undefined,
): Corner | null {
  if (placed) return { x: placed.left, y: placed.unit.y - placed.height / 2 };
  const { layout, org, camera } = input;
  const isOnWall = org.level[node] === 0 && !Number.isNaN(layout.left[node] ?? Number.NaN);
  if (!isOnWall || !isOneByOneOnWall(input) || camera.kx < NARROWEST) return null;
  return {
    x: view.personX(node) - cellWidth(camera) / 2,
    y: view.personY(node) - camera.ky / 2 + 2,
  };
}

function signMarks({ palette }: SceneInput, { x, y }: Corner): readonly SymbolMark[] {
  const disc = {
    type: "symbol",
    shape: "disc",
    x: x + 1,
    y: y + 1,
    ground: palette.paper,
    alpha: 1,
  } as const;
  const fill = palette.links.community;
  return [
    { ...disc, radius: RADIUS + 1.5, fill: palette.paper },
    { ...disc, radius: RADIUS, fill },
    { ...disc, radius: RADIUS - 1.5, fill: palette.paper },
    { ...disc, radius: RADIUS - 3, fill },
  ];
}
