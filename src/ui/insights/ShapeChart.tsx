import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { ToggleButton } from "react-aria-components";
import { say } from "../../language/say.ts";
import type { View } from "../../layout/view.ts";
import { peopleWords } from "../words.ts";
import { countText } from "./figureNumber.ts";
import { type LayerSize, layerPeopleWords, layersInView } from "./layerWords.ts";
import { useChoose } from "./useChoose.ts";
import { useWidth } from "./useWidth.ts";

/** Height of a layer, and room for its name on the left and its number on the right, px. */
const ROW = 30;
const LEFT = 60;
const RIGHT = 60;

/** The headcount of each layer as a centred bar, the top post on top or, upside down, at the foot. */
export function ShapeChart({
  headcountByLayer,
  view,
}: {
  readonly headcountByLayer: readonly number[];
  readonly view: View;
}) {
  const [box, width] = useWidth<HTMLDivElement>();
  const layers = layersInView(headcountByLayer, view);
  return (
    <div className="shape" ref={box} style={{ height: layers.length * ROW }}>
      {width > 0 && <Bars layers={layers} width={width} />}
      <ol className="shape-rows">
        {layers.map((each) => (
          <LayerButton key={each.layer} {...each} />
        ))}
      </ol>
    </div>
  );
}

function Bars({
  layers,
  width,
}: {
  readonly layers: readonly LayerSize[];
  readonly width: number;
}) {
  const down = scaleBand({
    domain: layers.map(({ layer }) => layer),
    range: [0, layers.length * ROW],
    paddingInner: 0.2,
    paddingOuter: 0.1,
  });
  const middle = LEFT + (width - LEFT - RIGHT) / 2;
  const halfOf = scaleLinear({
    domain: [0, Math.max(1, ...layers.map(({ people }) => people))],
    range: [0, (width - LEFT - RIGHT) / 2],
  });
  return (
    <svg width={width} height={layers.length * ROW} aria-hidden="true">
      {layers.map(({ layer, people }) => {
        const half = Math.max(1, halfOf(people));
        return (
          <Bar
            key={layer}
            className="shape-bar"
            x={middle - half}
            y={down(layer) ?? 0}
            width={2 * half}
            height={down.bandwidth()}
            rx={Math.min(3, half)}
          />
        );
      })}
    </svg>
  );
}

function LayerButton({ layer, people }: LayerSize) {
  const { isChosen, choose } = useChoose();
  const words = layerPeopleWords(layer);
  return (
    <li>
      <ToggleButton
        className="shape-row"
        isSelected={isChosen(words)}
        onChange={() => choose(words, { by: "layer", layer })}
      >
        <span>{say("Layer {layer}", { layer })}</span>
        <span className="visually-hidden">: {peopleWords(people)}</span>
        <strong aria-hidden="true">{countText(people)}</strong>
      </ToggleButton>
    </li>
  );
}
