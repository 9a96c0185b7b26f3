import type { SceneInput } from "./sceneInput.ts";

type Ways = Pick<SceneInput, "path" | "way">;

/** Everybody on the path or on the way over links. */
export function peopleOnWays({ path, way }: Ways): readonly number[] {
  return [...new Set([...path, ...way.flatMap(({ from, to }) => [from, to])])];
}

/** Whether somebody is on the path or on the way over links. */
export function isOnWays({ path, way }: Ways, node: number): boolean {
  return path.includes(node) || way.some(({ from, to }) => from === node || to === node);
}
