import { groupColor, NO_GROUP } from "./lens.ts";
import type { SceneInput } from "./sceneInput.ts";

/** How strongly those are drawn who are not what the user asked to bring out. */
const FADED = 0.2;

/** 1, or less for a group that is not among the isolated ones. */
function groupAlpha(input: SceneInput, group: number): number {
  return input.isolated.length === 0 || input.isolated.includes(group) ? 1 : FADED;
}

/** The lens's colour for a node, and how strongly it is drawn. */
export function colorOf(
  input: SceneInput,
  node: number,
  otherwise: string,
): { color: string; alpha: number } {
  const group = input.lens.groupOf[node] ?? NO_GROUP;
  return {
    color: groupColor(input.lens, group, input.palette) ?? otherwise,
    alpha: groupAlpha(input, group),
  };
}
