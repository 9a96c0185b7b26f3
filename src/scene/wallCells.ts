import { nodeOnWall } from "../layout/layout.ts";
import type { Camera } from "./camera.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";
import type { Aides, Block } from "./walk.ts";

/** How much of a person there is room for; it follows from the room alone, never from the number. */
export type Detail = "band" | "bar" | "chip" | "tag" | "card" | "fullCard";

const DETAILS: readonly { detail: Detail; width: number; height: number }[] = [
  { detail: "fullCard", width: 150, height: 60 },
  { detail: "card", width: 92, height: 36 },
  { detail: "tag", width: 48, height: 16 },
  { detail: "chip", width: 15, height: 13 },
  { detail: "bar", width: 1.6, height: 2 },
  { detail: "band", width: 0, height: 0 },
];

/** The most there is room for in a place of so many px. */
export function detailFor(width: number, height: number): Detail {
  const fitting = DETAILS.find((d) => width >= d.width && height >= d.height);
  return fitting?.detail ?? "band";
}

/** One person's place on the wall, px. */
export interface Cell {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Who stands where: only columns and rows that are on the screen. */
export function cellsOnScreen(input: SceneInput, blocks: readonly Block[]): readonly Cell[] {
  const { camera, layout, width, height } = input;
  const gapX = gap(camera.kx);
  const gapY = gapBelow(camera);
  const cells: Cell[] = [];
  for (const block of blocks) {
    const firstColumn = Math.max(0, Math.floor(-block.left / camera.kx));
    const lastColumn = Math.min(block.columns - 1, Math.floor((width - block.left) / camera.kx));
    const first = block.first + firstColumn * block.rows;
    const end = Math.min(block.end, block.first + (lastColumn + 1) * block.rows);
    for (let place = first; place < end; place++) {
      const node = nodeOnWall(layout, place);
      const nth = place - block.first;
      const y = block.top + (nth % block.rows) * camera.ky;
      if (y > height || y + camera.ky < 0) continue;
      cells.push({
        node,
        x: block.left + Math.floor(nth / block.rows) * camera.kx + gapX / 2,
        y: y + gapY / 2,
        width: camera.kx - gapX,
        height: camera.ky - gapY,
      });
    }
  }
  return cells;
}

/** Assistants stand alone: each has their own place. */
export function aideCells(
  input: SceneInput,
  view: StageView,
  aides: readonly Aides[],
): readonly Cell[] {
  const { camera, layout, width: screenWidth, height: screenHeight } = input;
  const width = cellWidth(camera);
  const height = camera.ky - gapBelow(camera);
  const cells: Cell[] = [];
  for (const { first, end } of aides) {
    for (let place = first; place < end; place++) {
      const node = nodeOnWall(layout, place);
      const x = view.personX(node) - width / 2;
      const y = view.personY(node) - height / 2;
      const isOff = x > screenWidth || x + width < 0 || y > screenHeight || y + height < 0;
      if (!isOff) cells.push({ node, x, y, width, height });
    }
  }
  return cells;
}

/** Whether those on the wall are drawn one by one at this scale. */
export function isOneByOneOnWall({ camera: { kx, ky } }: Pick<SceneInput, "camera">): boolean {
  return detailFor(kx, ky) !== "band";
}

/** Whether those on the wall carry their names at this scale. */
export function isNamedOnWall({ camera: { kx, ky } }: Pick<SceneInput, "camera">): boolean {
  const detail = detailFor(kx, ky);
  return detail === "tag" || detail === "card" || detail === "fullCard";
}

/** Whether those on the wall carry initials or names at this scale. */
export function isLetteredOnWall({ camera: { kx, ky } }: Pick<SceneInput, "camera">): boolean {
  const detail = detailFor(kx, ky);
  return detail !== "band" && detail !== "bar";
}

/** How wide somebody on the wall is drawn, px. */
export function cellWidth({ kx }: Camera): number {
  return kx - gap(kx);
}

/** What is left free between two people on the wall, px. */
export function gapsOnWall(camera: Camera): { readonly x: number; readonly y: number } {
  return { x: gap(camera.kx), y: gapBelow(camera) };
}

function gapBelow({ kx, ky }: Camera): number {
  return kx < 15 ? Math.min(2, gap(ky)) : gap(ky);
}

function gap(scale: number): number {
  return Math.min(6, Math.max(scale * 0.14, Math.min(1, scale * 0.3)));
}

/** A photo on a smaller chip would be a smudge: px. */
export const SMALLEST_PHOTO = 16;
/** What is left of a chip's colour around its photo, px. */
export const RIM = 1;
