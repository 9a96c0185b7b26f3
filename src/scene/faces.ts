import { nameOf, VACANCY } from "../org/org.ts";
import type { Mark } from "./marks.ts";
import type { SceneInput } from "./sceneInput.ts";
import { initialsOf } from "./shortName.ts";

/** Where a face is drawn: its middle and its side, px. */
export interface FacePlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Size of the initials beside the face's own. */
const SHARE_OF_INITIALS = 0.38;
/** A quiet disc lets the card through. */
const QUIET = 0.55;

/** Somebody's face: initials in a quiet disc, and the photo over them where there is one. */
export function faceMarks(
  input: SceneInput,
  node: number,
  place: FacePlace,
  alpha: number,
): readonly Mark[] {
  const { org, palette } = input;
  const { x, y, size } = place;
  const disc: Mark = {
    type: "symbol",
    shape: "disc",
    x,
    y,
    radius: size / 2,
    fill: palette.person,
    ground: palette.card,
    alpha: alpha * QUIET,
  };
  if (org.kind[node] === VACANCY) return [disc];
  const initials: Mark = {
    type: "text",
    x,
    y,
    text: initialsOf(nameOf(org, node)),
    size: size * SHARE_OF_INITIALS,
    weight: 600,
    anchor: "middle",
    fill: palette.personInk,
    halo: null,
    spacing: 0,
    alpha,
  };
  return [disc, initials, ...photoMarks(input, node, place, size / 2, alpha)];
}

/** The photo alone; nothing where there is none. */
export function photoMarks(
  { photoOf }: SceneInput,
  node: number,
  { x, y, size }: FacePlace,
  radius: number,
  alpha: number,
): readonly Mark[] {
  const photo = photoOf?.[node] ?? -1;
  if (photo < 0) return [];
  const [left, top] = [x - size / 2, y - size / 2];
  return [{ type: "image", x: left, y: top, width: size, height: size, radius, photo, alpha }];
}
