import { CAUTIONS, FIGURES } from "../../metrics/figures.ts";
import { type LoadTerms, loadTerms } from "../../metrics/load.ts";
import { LOAD_LIMITS } from "../../metrics/loadFlag.ts";
import { loadReasons } from "../../metrics/loadReasons.ts";
import { nameOf } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { loadFor } from "../../store/selectors.ts";

interface Term {
  readonly label: string;
  readonly value: number | null;
  readonly people: readonly number[];
}

const oneDigit = new Intl.NumberFormat("en", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 2,
});

/** A manager's load, term by term, with the people behind each term. */
export function LoadFigure({
  document,
  node,
}: {
  readonly document: OrgDocument;
  readonly node: number;
}) {
  const { org } = document.imported;
  const load = loadFor(document);
  const terms = loadTerms(org, load, node);
  const listed = termsOf(document, node, terms);
  const known = listed.filter(({ value }) => value !== null && value > 0);
  const unknown = listed.filter(({ value }) => value === null);
  const largest = Math.max(terms.total, LOAD_LIMITS.upper);
  return (
    <div className="load">
      <p className="load-total">
        <span>Load</span>
        <span>
          <strong>{oneDigit.format(terms.total)}</strong>{" "}
          <span className="muted">of {LOAD_LIMITS.upper} report-equivalents</span>
        </span>
      </p>
      <ul className="load-terms">
        {known.map(({ label, value, people }) => (
          <li key={label}>
            <span>{label}</span>
            <span className="load-track" aria-hidden="true">
              <span className="load-bar" style={{ width: `${(100 * (value ?? 0)) / largest}%` }} />
            </span>
            <span className="load-value">{oneDigit.format(value ?? 0)}</span>
            {people.length > 0 && (
              <span className="load-people muted">
                {people.map((i) => nameOf(org, i)).join(", ")}
              </span>
            )}
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <p className="muted">
          Not in the file: {unknown.map(({ label }) => label.toLowerCase()).join(", ")}.
        </p>
      )}
      <details>
        <summary>Why this figure?</summary>
        <p>{FIGURES.load.formula}</p>
        <p className="muted">{FIGURES.load.source}</p>
        <p className="muted">{CAUTIONS.weights}</p>
        <p className="muted">{CAUTIONS.span}</p>
      </details>
    </div>
  );
}

function termsOf(document: OrgDocument, node: number, terms: LoadTerms): readonly Term[] {
  const { org } = document.imported;
  const reasons = loadReasons(org, loadFor(document).options, node);
  const counted = (count: number, one: string, many: string): string =>
    `${count} ${count === 1 ? one : many}`;
  return [
    {
      label: counted(terms.people, "direct report", "direct reports"),
      value: terms.people,
      people: [],
    },
    { label: "Own work", value: terms.ownWork, people: [] },
    {
      label:
        terms.new === null
          ? "New starters"
          : counted(reasons.new.length, "new starter", "new starters"),
      value: terms.new,
      people: reasons.new,
    },
    {
      label:
        terms.far === null ? "Far-off people" : counted(reasons.far.length, "far off", "far off"),
      value: terms.far,
      people: reasons.far,
    },
    {
      label:
        terms.functions === null
          ? "Departments"
          : counted(reasons.functions.size, "department", "departments"),
      value: terms.functions,
      people: [],
    },
    {
      label:
        terms.dotted === null
          ? "Dotted lines"
          : counted(reasons.dotted.length, "dotted line", "dotted lines"),
      value: terms.dotted,
      people: reasons.dotted,
    },
  ];
}
