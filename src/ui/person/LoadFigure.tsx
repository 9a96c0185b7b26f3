import { useMemo } from "react";
import { formatPercent, numberFormat } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import { FIGURES } from "../../metrics/figures.ts";
import { flagOfCode, loadRatio, weeklyHours } from "../../metrics/loadFlag.ts";
import { limitsAt, USUAL_LIMITS } from "../../metrics/loadLimits.ts";
import type { Org } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { limitFor, loadFor } from "../../store/selectors.ts";
import { sayRich } from "../language/sayRich.tsx";
import { amountWords, limitReason, loadFormula } from "../settings/settingsWords.ts";
import { FLAG_COLORS } from "../words.ts";
import { type LoadLine, loadLines, MOST_NAMED } from "./loadLines.ts";
import { ManagerEntries } from "./ManagerEntries.tsx";
import { PersonButton } from "./PersonButton.tsx";
import { WeightsInUse } from "./WeightsInUse.tsx";
import { WhyFigure } from "./WhyFigure.tsx";
import "./load.css";

const amount = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 2 });
const whole = numberFormat({ maximumFractionDigits: 0 });

/** A manager's load, term by term, each with what stands behind it. */
export function LoadFigure({
  document,
  node,
}: {
  readonly document: OrgDocument;
  readonly node: number;
}) {
  const lines = useMemo(() => loadLines(document, node), [document, node]);
  const { org } = document.imported;
  const { load: settings } = document.settings;
  const load = loadFor(document);
  const total = load.total[node] ?? Number.NaN;
  const flag = flagOfCode(load.flag[node]);
  if (!flag) return null;
  const { upper } = limitsAt(load.options.limits ?? USUAL_LIMITS, node);
  const largest = Math.max(total, upper);
  return (
    <section className="load" aria-label={say("Load")}>
      <p className="load-total">
        <span>{say("Load")}</span>
        <span>
          {sayRich("<strong>{load}</strong> <quiet>report-equivalents</quiet>", {
            load: amount(total),
            strong: (words) => <strong>{words}</strong>,
            quiet: (words) => <span className="muted">{words}</span>,
          })}
        </span>
      </p>
      <p className="load-ratio">
        {sayRich(
          "<strong>{share} of {limit}</strong><quiet>, {whose}. About {hours} hours a week, at half a day a report.</quiet>",
          {
            share: formatPercent(loadRatio(total, upper)),
            limit: amountWords(upper),
            whose: limitReason(limitFor(document, settings, node)),
            hours: whole(weeklyHours(total)),
            strong: (words) => <strong>{words}</strong>,
            quiet: (words) => <span className="muted">{words}</span>,
          },
        )}
      </p>
      <ul className="load-terms">
        {lines.map((line) => (
          <TermLine
            key={line.label}
            org={org}
            line={line}
            largest={largest}
            color={FLAG_COLORS[flag]}
          />
        ))}
      </ul>
      <ManagerEntries key={node} document={document} node={node} />
      <WhyFigure
        figure={FIGURES.load}
        columns={document.imported.columns}
        formula={loadFormula(settings)}
        inUse={<WeightsInUse load={settings} />}
      />
    </section>
  );
}

interface TermLineProps {
  readonly org: Org;
  readonly line: LoadLine;
  /** What fills the whole track, in report-equivalents. */
  readonly largest: number;
  readonly color: string;
}

function TermLine({ org, line: { label, value, people, behind }, largest, color }: TermLineProps) {
  if (value === null) {
    return (
      <li className="load-unknown muted">
        <span>{label}</span>
        <span aria-hidden="true">–</span>
      </li>
    );
  }
  return (
    <li>
      <span>{label}</span>
      <span className="load-track" aria-hidden="true">
        <span
          className="load-bar"
          style={{ width: `${(100 * value) / largest}%`, background: color }}
        />
      </span>
      <span className="load-value">{amount(value)}</span>
      {behind !== "" && <span className="load-behind muted">{behind}</span>}
      {people.length > 0 && <PeopleBehind org={org} people={people} />}
    </li>
  );
}

/** "Oda, Raj": each a way to them; of many the first few. */
function PeopleBehind({ org, people }: { readonly org: Org; readonly people: readonly number[] }) {
  const rest = people.length - MOST_NAMED;
  return (
    <span className="load-behind load-people">
      {people.slice(0, MOST_NAMED).map((node) => (
        <PersonButton key={node} org={org} node={node} />
      ))}
      {rest > 0 && (
        <span className="muted">{say("and {count, number} more", { count: rest })}</span>
      )}
    </span>
  );
}
