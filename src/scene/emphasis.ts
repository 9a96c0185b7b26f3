import { countWithin, hasNumber } from "../base/bitSet.ts";
import { groupColor, NO_GROUP } from "./lens.ts";
import { isOnWays } from "./peopleOnWays.ts";
import type { SceneInput } from "./sceneInput.ts";

/** How something is drawn. */
interface Look {
  readonly color: string;
  readonly alpha: number;
}

/** How strongly those are drawn who are not what the user asked to bring out. */
const FADED = 0.2;

/** 1, or less for a group that is not among the isolated ones. */
function groupAlpha(input: SceneInput, group: number): number {
  return input.isolated.length === 0 || input.isolated.includes(group) ? 1 : FADED;
}

/** How strongly those are drawn while others are searched for. */
const BESIDE_HITS = 0.4;

/** 1 where the search found somebody among nodes [from, end), or nothing is searched for; else less. */
export function searchAlpha({ found }: SceneInput, from: number, end: number): number {
  return found.count === 0 || countWithin(found, from, end) > 0 ? 1 : BESIDE_HITS;
}

/** The lens's colour for a node, and how strongly it is drawn as far as the lens says. */
export function lensColorOf(input: SceneInput, node: number, otherwise: string): Look {
  const group = input.lens.groupOf[node] ?? NO_GROUP;
  return {
    color: groupColor(input.lens, group, input.palette) ?? otherwise,
    alpha: groupAlpha(input, group),
  };
}

/** How strongly those are drawn who are only there for others. */
const BESIDE_MATCHES = 0.4;

/** Whether somebody does not match the filter, and is only there above those who do. */
export function isOnlyAbove({ matching }: SceneInput, node: number): boolean {
  return matching !== null && matching[node] !== 1;
}

/** The lens's colour for a node; faint where neither they nor anybody below them was found, or they do not match the filter. */
export function colorOf(input: SceneInput, node: number, otherwise: string): Look {
  const { color, alpha } = lensColorOf(input, node, otherwise);
  const found = searchAlpha(input, node, input.org.end[node] ?? node + 1);
  return { color, alpha: alpha * found * (isOnlyAbove(input, node) ? BESIDE_MATCHES : 1) };
}

/** Whether somebody is selected, under the pointer, or on the path that is shown. */
export function isPointedAt(input: SceneInput, node: number): boolean {
  return node === input.selected || node === input.hovered || isOnWays(input, node);
}

/** Whether somebody is pointed at or was found. */
export function isMarkedOut(input: SceneInput, node: number): boolean {
  return isPointedAt(input, node) || hasNumber(input.found, node);
}
