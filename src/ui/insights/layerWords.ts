import type { View } from "../../layout/view.ts";
import type { Insights } from "../../metrics/insights.ts";
import type { Shape } from "../../metrics/shape.ts";
import { countText, numberWord } from "./figureNumber.ts";

type Depth = Pick<Insights, "layers" | "firstLayer" | "headcount" | "fewestLayers">;

/** How many layers the part itself has. */
function layersIn({ layers, firstLayer }: Pick<Insights, "layers" | "firstLayer">): number {
  return firstLayer > 0 ? layers.layers - firstLayer + 1 : 0;
}

/** How deep it is, beside how deep it would have to be. (M7, M9) */
export function layerHeadline(depth: Depth, targetSpan: number): string {
  const actual = layersIn(depth);
  const { people } = depth.headcount;
  if (people === 0) return "There is nobody here.";
  if (people === 1) return "There is one person here, and so one layer.";
  const fewest = depth.fewestLayers;
  const given = `At ${numberWord(targetSpan)} reports each, ${countText(people)} people`;
  const layers = `${numberWord(fewest)} ${fewest === 1 ? "layer" : "layers"}`;
  const areThere = `there ${actual === 1 ? "is" : "are"} ${numberWord(actual)}`;
  if (actual === fewest) return `${given} need ${layers}, and ${areThere}.`;
  return `${given} would need ${layers}; ${areThere}.`;
}

/** How many managers whoever stands lowest has above, and how many layers manage. */
export function depthSentence({ layers, firstLayer }: Pick<Insights, "layers" | "firstLayer">) {
  const above = layers.layers - 1;
  const managing = Math.max(0, layers.managementLayers - firstLayer + 1);
  const count = above === 1 ? "one manager" : `${numberWord(above)} managers`;
  return `Whoever is furthest from the top has ${count} above; ${numberWord(managing)} ${
    managing === 1 ? "layer has" : "layers have"
  } managers.`;
}

export const SHAPE_MEANINGS: Readonly<Record<Shape, string>> = {
  pyramid: "from the top post towards the front line no layer is smaller than the one before it.",
  hourglass: "towards the front line the layers shrink and then grow again: the waist is thin.",
  diamond: "towards the front line the layers grow and then shrink: most people are in between.",
};

/** Who a bar of the shape stands for. */
export function layerPeopleWords(layer: number): string {
  return `people on layer ${layer}`;
}

/** How many people stand on a layer. */
export interface LayerSize {
  readonly layer: number;
  readonly people: number;
}

/** The layers somebody stands on, in the order in which the view has them. */
export function layersInView(
  headcountByLayer: readonly number[],
  view: View,
): readonly LayerSize[] {
  const layers = headcountByLayer
    .map((people, i) => ({ layer: i + 1, people }))
    .filter(({ people }) => people > 0);
  return view === "upside-down" ? layers.toReversed() : layers;
}
