import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { ToggleButton } from "react-aria-components";
import { type SpanLimits, spanFlag } from "../../metrics/directSpan.ts";
import { countText } from "./figureNumber.ts";
import { type SpanBin, spanBins } from "./spanBins.ts";
import { countedWithSpan, managersWithSpan } from "./spanWords.ts";
import { useChoose } from "./useChoose.ts";
import { useWidth } from "./useWidth.ts";

/** Height of the whole, of the counts above the bars and of the spans below them, px. */
const HEIGHT = 132;
const ABOVE = 18;
const BELOW = 20;
/** As many bars as can be hit with a finger where the panel is narrowest. */
const MOST_BARS = 13;
/** Of bars by what their spans are flagged as. */
export const SPAN_TONES = { narrow: "var(--low)", "in range": "var(--fit)", wide: "var(--over)" };

/** How many managers have how many direct reports; a bar brings them out on the chart. */
export function SpanHistogram({
  managersBySpan,
  limits,
}: {
  readonly managersBySpan: Int32Array;
  readonly limits: SpanLimits;
}) {
  const [box, width] = useWidth<HTMLDivElement>();
  const bins = spanBins(managersBySpan, MOST_BARS);
  return (
    <div className="histogram" ref={box} style={{ height: HEIGHT }}>
      {width > 0 && <Bars bins={bins} width={width} limits={limits} />}
      <div className="histogram-hits">
        {bins.map((bin) => (
          <BinButton key={bin.from} bin={bin} />
        ))}
      </div>
    </div>
  );
}

function Bars({
  bins,
  width,
  limits,
}: {
  readonly bins: readonly SpanBin[];
  readonly width: number;
  readonly limits: SpanLimits;
}) {
  const across = scaleBand({
    domain: bins.map(({ from }) => from),
    range: [0, width],
    paddingInner: 0.22,
    paddingOuter: 0.11,
  });
  const foot = HEIGHT - BELOW;
  const up = scaleLinear({
    domain: [0, Math.max(1, ...bins.map(({ managers }) => managers))],
    range: [foot, ABOVE],
  });
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true">
      {bins.map(({ from, to, managers }) => {
        const x = across(from) ?? 0;
        const middle = x + across.bandwidth() / 2;
        const y = Math.min(up(managers), managers > 0 ? foot - 2 : foot);
        const flag = spanFlag(from, limits) ?? "in range";
        return (
          <g key={from}>
            <Bar
              x={x}
              y={y}
              width={across.bandwidth()}
              height={foot - y}
              rx={2}
              fill={SPAN_TONES[flag]}
            />
            <text className="chart-count" x={middle} y={y - 5} textAnchor="middle">
              {managers > 0 ? countText(managers) : ""}
            </text>
            <text className="chart-label" x={middle} y={HEIGHT - 5} textAnchor="middle">
              {to === from ? from : `${from}+`}
            </text>
          </g>
        );
      })}
      <line className="chart-foot" x1={0} x2={width} y1={foot + 0.5} y2={foot + 0.5} />
    </svg>
  );
}

function BinButton({ bin: { from, to, managers } }: { readonly bin: SpanBin }) {
  const { isChosen, choose } = useChoose();
  const words = managersWithSpan(from, to);
  return (
    <ToggleButton
      className="chart-hit"
      aria-label={countedWithSpan(managers, from, to)}
      isDisabled={managers === 0}
      isSelected={isChosen(words)}
      onChange={() => choose(words, { by: "span", from, to })}
    />
  );
}
