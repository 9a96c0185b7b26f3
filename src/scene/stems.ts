import type { SceneInput } from "./sceneInput.ts";
import type { Seen } from "./walk.ts";

/**
 * By row of the conventional view, where connectors pass through it on their way down to a lower one, px.
 * Only rows by grade have such: else everybody stands on the row next to their manager's.
 */
export function passingStems(
  { org, layout, camera }: SceneInput,
  { units, blocks }: Pick<Seen, "units" | "blocks">,
): ReadonlyMap<number, readonly number[]> {
  const stems = new Map<number, number[]>();
  const pass = (manager: number, row: number, x: number): void => {
    for (let above = (layout.depth[manager] ?? row) + 1; above < row; above++) {
      const onRow = stems.get(above);
      if (onRow) onRow.push(x);
      else stems.set(above, [x]);
    }
  };
  const isShown = (node: number): boolean =>
    node >= 0 && !Number.isNaN(layout.left[node] ?? Number.NaN);
  for (const { node, x } of units) {
    const manager = org.parent[node] ?? -1;
    if (isShown(manager)) pass(manager, layout.depth[node] ?? 0, x);
  }
  for (const { manager, row, left, columns } of blocks) {
    if (manager >= 0) pass(manager, row, left + (columns * camera.kx) / 2);
  }
  return stems;
}
