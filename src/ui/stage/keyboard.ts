import { slotOf } from "../../layout/layout.ts";
import type { SceneInput } from "../../scene/sceneInput.ts";
import { stageView } from "../../scene/stageView.ts";

export type Direction = "left" | "right" | "up" | "down";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

export function arrowDirection(key: string): Direction | undefined {
  return ARROWS[key];
}

/**
 * Who is next to somebody on the screen: sideways on the same row, up and down along the solid line,
 * whichever way the view has it. The same node when there is nobody.
 */
export function neighbourOf(input: SceneInput, node: number, direction: Direction): number {
  const { org, layout } = input;
  if (node < 0) return layout.roots[0] ?? -1;
  if (direction === "left" || direction === "right") return besides(input, node, direction);
  const towardsPeople = input.isUpsideDown ? "up" : "down";
  if (direction !== towardsPeople) {
    const manager = org.parent[node] ?? -1;
    return manager >= 0 && !Number.isNaN(layout.left[manager] ?? Number.NaN) ? manager : node;
  }
  if (layout.folded[node] === 1) return node;
  // Straight to whoever stands nearest to the manager's own middle.
  const middle = slotOf(layout, node);
  let nearest = node;
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = node + 1; i < (org.end[node] ?? 0); i = org.end[i] ?? i + 1) {
    const away = Math.abs(slotOf(layout, i) - middle);
    if (away < shortest) {
      shortest = away;
      nearest = i;
    }
  }
  return nearest;
}

/** The next one on the same row: in depth-first order that is left to right. */
function besides(input: SceneInput, node: number, direction: "left" | "right"): number {
  const { org, layout } = input;
  const view = stageView(input);
  const y = view.personY(node);
  const step = direction === "right" ? 1 : -1;
  for (let i = node + step; i >= 0 && i < org.count; i += step) {
    if (Number.isNaN(layout.left[i] ?? Number.NaN)) continue;
    if (Math.abs(view.personY(i) - y) < input.camera.ky * 0.4) return i;
  }
  return node;
}
