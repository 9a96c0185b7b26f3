import { useMemo } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { layersOf } from "../../metrics/layers.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { OutlineTree } from "./OutlineTree.tsx";
import { highestLayer, type Outline, openedToLayer } from "./outline.ts";
import { treePlaces } from "./treePlaces.ts";
import { type Change, useOutline } from "./useOutline.ts";
import "./outline.css";

/** The organisation on the stage as a tree of rows. */
export function OutlinePanel() {
  const document = useApp((state) => state.document);
  const { openPanel } = useActions();
  return (
    <Panel title={say("Outline")} onClose={() => openPanel("none")}>
      {document && <OutlineBody document={document} />}
    </Panel>
  );
}

function OutlineBody({ document }: { readonly document: OrgDocument }) {
  const { org } = document.imported;
  const { layers } = useMemo(() => layersOf(org), [org]);
  const placeOf = useMemo(() => treePlaces(org), [org]);
  const [outline, change] = useOutline(org);
  return (
    <>
      <LayerButtons outline={outline} layers={layers} onChange={change} />
      <OutlineTree document={document} placeOf={placeOf} outline={outline} onChange={change} />
    </>
  );
}

/** More buttons than these do not fit in a line; then there is one for all layers beside the first. */
const MOST_LAYERS = 8;
const FIRST_LAYERS = 6;

function LayerButtons({
  outline,
  layers,
  onChange,
}: {
  readonly outline: Outline;
  readonly layers: number;
  readonly onChange: (change: Change) => void;
}) {
  const highest = Math.max(1, highestLayer(outline));
  if (layers <= highest) return null;
  const numbers = Array.from({ length: layers - highest + 1 }, (_, at) => highest + at);
  const shown = numbers.length > MOST_LAYERS ? numbers.slice(0, FIRST_LAYERS) : numbers;
  return (
    <fieldset className="layers">
      <legend className="muted">{say("Open to layer")}</legend>
      {shown.map((layer) => (
        <Button
          key={layer}
          className="layer-button"
          aria-label={say("Open all to layer {layer}", { layer })}
          onPress={() => onChange((before) => openedToLayer(before, layer))}
        >
          {layer}
        </Button>
      ))}
      {numbers.length > shown.length && (
        <Button
          className="layer-button"
          aria-label={say("Open all layers")}
          onPress={() => onChange((before) => openedToLayer(before, Number.POSITIVE_INFINITY))}
        >
          {say("all ‖ layers")}
        </Button>
      )}
    </fieldset>
  );
}
