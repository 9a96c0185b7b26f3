import { ToggleButton } from "react-aria-components";
import { say } from "../../language/say.ts";
import type { View } from "../../layout/view.ts";
import { BANDS } from "../../metrics/bands.ts";
import { countText } from "./figureNumber.ts";
import { countedWithSpan, managersWithSpan, shortBandText } from "./spanWords.ts";
import { useChoose } from "./useChoose.ts";

/** How strong the colour of the fullest cell is, percent; names stay readable on it in both themes. */
const STRONGEST = 46;

/** Managers by layer and band as a table; a cell brings its managers out on the chart. (M11) */
export function HeatMap({
  layerByBand,
  view,
}: {
  readonly layerByBand: readonly (readonly number[])[];
  readonly view: View;
}) {
  const most = Math.max(1, ...layerByBand.flat());
  const rows = layerByBand
    .map((bands, i) => ({ layer: i + 1, bands }))
    .filter(({ bands }) => bands.some((managers) => managers > 0));
  return (
    <table className="heat">
      <caption className="visually-hidden">
        {say("Managers by layer and number of direct reports")}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say("Reports ‖ people")}</th>
          {BANDS.map(({ from }, band) => (
            <th scope="col" key={from}>
              {shortBandText(band)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(view === "upside-down" ? rows.toReversed() : rows).map(({ layer, bands }) => (
          <tr key={layer}>
            <th scope="row">{say("Layer {layer}", { layer })}</th>
            {bands.map((managers, band) => (
              <td key={BANDS[band]?.from}>
                {managers > 0 && (
                  <HeatCell managers={managers} share={managers / most} {...{ layer, band }} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeatCell({
  managers,
  share,
  layer,
  band,
}: {
  readonly managers: number;
  /** Of the fullest cell, over 0 to 1. */
  readonly share: number;
  readonly layer: number;
  readonly band: number;
}) {
  const { isChosen, choose } = useChoose();
  const { from, to } = BANDS[band] ?? BANDS[0];
  const words = managersWithSpan(from, to, layer);
  // By the root, so that a few managers show beside very many.
  const strength = Math.round(6 + (STRONGEST - 6) * Math.sqrt(share));
  return (
    <ToggleButton
      className="heat-cell"
      aria-label={countedWithSpan(managers, from, to, layer)}
      style={{ background: `color-mix(in srgb, var(--accent) ${strength}%, var(--card))` }}
      isSelected={isChosen(words)}
      onChange={() => choose(words, { by: "band", band, layer })}
    >
      {countText(managers)}
    </ToggleButton>
  );
}
