import { useMemo } from "react";
import { FIGURES } from "../../metrics/figures.ts";
import { flagOfCode, weeklyHours } from "../../metrics/loadFlag.ts";
import { limitsAt, USUAL_LIMITS } from "../../metrics/loadLimits.ts";
import type { OrgDocument } from "../../store/app.ts";
import { loadFor } from "../../store/selectors.ts";
import { FLAG_COLORS } from "../words.ts";
import { type LoadLine, loadLines } from "./loadLines.ts";
import { WhyFigure } from "./WhyFigure.tsx";
import "./load.css";

const number = new Intl.NumberFormat("en", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 2,
});
const limit = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** A manager's load, term by term, each with what stands behind it. */
export function LoadFigure({
  document,
  node,
}: {
  readonly document: OrgDocument;
  readonly node: number;
}) {
  const lines = useMemo(() => loadLines(document, node), [document, node]);
  const load = loadFor(document);
  const total = load.total[node] ?? Number.NaN;
  const flag = flagOfCode(load.flag[node]);
  if (!flag) return null;
  const { upper } = limitsAt(load.options.limits ?? USUAL_LIMITS, node);
  const largest = Math.max(total, upper);
  return (
    <section className="load" aria-label="Load">
      <p className="load-total">
        <span>Load</span>
        <span>
          <strong>{number.format(total)}</strong>{" "}
          <span className="muted">of {limit.format(upper)} report-equivalents</span>
        </span>
      </p>
      <ul className="load-terms">
        {lines.map((line) => (
          <TermLine key={line.label} line={line} largest={largest} color={FLAG_COLORS[flag]} />
        ))}
      </ul>
      <p className="muted load-hours">
        About {whole.format(weeklyHours(total))} hours a week, at half a day a report.
      </p>
      <WhyFigure figure={FIGURES.load} columns={document.imported.columns} />
    </section>
  );
}

function TermLine({
  line: { label, value, behind },
  largest,
  color,
}: {
  readonly line: LoadLine;
  readonly largest: number;
  readonly color: string;
}) {
  if (value === null) {
    return (
      <li className="load-unknown muted">
        <span>{label}: not in the file</span>
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
      <span className="load-value">{number.format(value)}</span>
      {behind !== "" && <span className="load-behind muted">{behind}</span>}
    </li>
  );
}
