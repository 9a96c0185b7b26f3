import { type Message, message, say } from "../../language/say.ts";
import type { View } from "../../layout/view.ts";
import type { Insights } from "../../metrics/insights.ts";
import type { Shape } from "../../metrics/shape.ts";
import { numberWord } from "./figureNumber.ts";

type Depth = Pick<Insights, "layers" | "firstLayer" | "headcount" | "fewestLayers">;

/** How many layers the part itself has. */
function layersIn({ layers, firstLayer }: Pick<Insights, "layers" | "firstLayer">): number {
  return firstLayer > 0 ? layers.layers - firstLayer + 1 : 0;
}

/** How deep it is, beside how deep it would have to be. (M7, M9) */
export function layerHeadline(depth: Depth, targetSpan: number): string {
  const actual = layersIn(depth);
  const { people } = depth.headcount;
  if (people === 0) return say("There is nobody here.");
  if (people === 1) return say("There is one person here, and so one layer.");
  const fewest = depth.fewestLayers;
  const told = { span: numberWord(targetSpan), people, fewest, needed: numberWord(fewest) };
  if (actual === fewest) {
    return say(
      "At {span} reports each, {people, number} people need {fewest, plural, one {{needed} layer, and there is {needed}} other {{needed} layers, and there are {needed}}}.",
      told,
    );
  }
  return say(
    "At {span} reports each, {people, number} people would need {fewest, plural, one {{needed} layer} other {{needed} layers}}; {actual, plural, one {there is {found}} other {there are {found}}}.",
    { ...told, actual, found: numberWord(actual) },
  );
}

/** How many managers whoever stands lowest has above, and how many layers manage. */
export function depthSentence({
  layers,
  firstLayer,
}: Pick<Insights, "layers" | "firstLayer">): string {
  const above = layers.layers - 1;
  const managing = Math.max(0, layers.managementLayers - firstLayer + 1);
  return say(
    "Whoever is furthest from the top has {above, plural, one {{desks} manager} other {{desks} managers}} above; {managing, plural, one {{layers} layer has} other {{layers} layers have}} managers.",
    { above, desks: numberWord(above), managing, layers: numberWord(managing) },
  );
}

/** What a shape is called. */
export const SHAPE_NAMES: Readonly<Record<Shape, Message>> = {
  pyramid: message("pyramid"),
  hourglass: message("hourglass"),
  diamond: message("diamond"),
};

export const SHAPE_MEANINGS: Readonly<Record<Shape, Message>> = {
  pyramid: message(
    "from the top post towards the front line no layer is smaller than the one before it.",
  ),
  hourglass: message(
    "towards the front line the layers shrink and then grow again: the waist is thin.",
  ),
  diamond: message(
    "towards the front line the layers grow and then shrink: most people are in between.",
  ),
};

/** Who a bar of the shape stands for. */
export function layerPeopleWords(layer: number): string {
  return say("people on layer {layer}", { layer });
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
