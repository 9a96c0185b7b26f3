import { ToggleButton } from "react-aria-components";
import { say } from "../../language/say.ts";
import { BANDS } from "../../metrics/bands.ts";
import type { Insights } from "../../metrics/insights.ts";
import { countText, shareText } from "./figureNumber.ts";
import { bandText, managersWithSpan, reportsIn } from "./spanWords.ts";
import { useChoose } from "./useChoose.ts";

/** How many managers are in each band of spans; a row brings them out on the chart. */
export function BandRows({ insights }: { readonly insights: Insights }) {
  const { isChosen, choose } = useChoose();
  const { managers } = insights.headcount;
  const most = Math.max(1, ...insights.bands);
  return (
    <ul className="band-rows">
      {insights.bands.map((count, band) => {
        const { from, to } = BANDS[band] ?? BANDS[0];
        const words = managersWithSpan(from, to);
        return (
          <li key={from}>
            <ToggleButton
              className="band-row"
              isDisabled={count === 0}
              isSelected={isChosen(words)}
              onChange={() => choose(words, { by: "band", band, layer: null })}
            >
              <span className="band-label">
                {bandText(band)}
                <span className="visually-hidden">
                  {" "}
                  {say("{reports, plural, one {direct report:} other {direct reports:}}", {
                    reports: reportsIn(to),
                  })}
                </span>
              </span>
              <span className="band-track" aria-hidden="true">
                <span className="band-bar" style={{ width: `${(100 * count) / most}%` }} />
              </span>
              <span className="band-count">
                {countText(count)}
                <span className="visually-hidden">
                  {" "}
                  {say("{count, plural, one {manager,} other {managers,}}", { count })}
                </span>
              </span>{" "}
              <span className="band-share muted">{shareText(count / managers)}</span>
            </ToggleButton>
          </li>
        );
      })}
    </ul>
  );
}
