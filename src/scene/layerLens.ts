import { say } from "../language/say.ts";
import type { Org } from "../org/org.ts";
import { buildLens } from "./buildLens.ts";
import { type Lens, NO_GROUP } from "./lens.ts";

/** The deepest layers share the last colour. */
const MOST_STEPS = 7;

/** Colours everybody by layer, 1 = the top post, in their order. */
export function layerLens(org: Org): Lens {
  const deepest = org.layer.reduce((most, layer) => Math.max(most, layer), 0);
  const of = Math.min(deepest, MOST_STEPS);
  return buildLens(org, {
    id: "layer",
    title: say("Layer"),
    subject: "people",
    why: say(
      "Counts the steps down from the top post, which is layer 1. Nobody’s layer is unknown; a manager who is not in the file is no layer.",
    ),
    groups: Array.from({ length: of }, (_, step) => {
      const isShared = step === of - 1 && deepest > of;
      return {
        label: isShared
          ? say("layers {from} to {to}", { from: of, to: deepest })
          : say("layer {layer}", { layer: step + 1 }),
        name: isShared ? `layers ${of} to ${deepest}` : `layer ${step + 1}`,
        color: { step, of },
        shape: "square",
        sign: isShared ? `${of}+` : `${step + 1}`,
      };
    }),
    groupFor(i) {
      const layer = org.layer[i] ?? 0;
      return layer < 1 ? NO_GROUP : Math.min(layer, of) - 1;
    },
    figureOf: (i) => String(org.layer[i] ?? ""),
  });
}
