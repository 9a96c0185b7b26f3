import { useState } from "react";
import { Button } from "react-aria-components";
import type { Field, Finding, Imported, ReviewedColumn } from "../../import/imported.ts";
import { useActions, useApp } from "../appContext.tsx";
import { FIELD_WORDS } from "../fieldWords.ts";
import { Panel } from "../Panel.tsx";
import "./review.css";

const number = new Intl.NumberFormat("en");

/** How the file was read: every row's fate, what was odd, and which column was taken for what. */
export function ReviewPanel() {
  const undecided = useApp((state) => state.undecided);
  const imported = useApp((state) => state.document?.imported);
  const asOf = useApp((state) => state.document?.options.asOf);
  const { openPanel, dismissProblem } = useActions();
  if (undecided) {
    return (
      <Panel title="Who reports to whom?" onClose={dismissProblem}>
        <p>{undecided.problem} Choose the column that names each person’s manager.</p>
        <ColumnChoices key={undecided.file.name} columns={undecided.reviewed} />
      </Panel>
    );
  }
  if (!imported) return null;
  return (
    <Panel title="How the file was read" onClose={() => openPanel("none")}>
      <Ledger imported={imported} />
      <Findings findings={imported.findings} />
      <ColumnChoices key={imported.file.name} columns={imported.reviewed} asOf={asOf} />
      {imported.leftOut.length > 0 && (
        <div>
          <h3>Left out</h3>
          <p className="muted">Sensitive columns were not kept: {imported.leftOut.join(", ")}.</p>
        </div>
      )}
    </Panel>
  );
}

function Ledger({ imported }: { readonly imported: Imported }) {
  const { total, placed, merged, setAside } = imported.rows;
  const { file, managerMatchedBy } = imported;
  return (
    <div className="ledger">
      <p>
        <strong>{number.format(total)}</strong> rows = <strong>{number.format(placed)}</strong>{" "}
        placed + <strong>{number.format(merged)}</strong> merged +{" "}
        <strong>{number.format(setAside)}</strong> set aside
      </p>
      <p className="muted">
        {file.encoding}, header on line {number.format(file.headerRow)}
        {file.sheet === null ? "" : `, sheet “${file.sheet}”`}; managers found by {managerMatchedBy}
        .
      </p>
    </div>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return <p>Nothing odd was found.</p>;
  return (
    <div>
      <h3>What was found, and what was done</h3>
      <ul className="findings">
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.message}`}>
            <p>{finding.message}</p>
            <p className="muted">{finding.action}</p>
            <FindingDetails finding={finding} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FindingDetails({ finding: { rows, people } }: { readonly finding: Finding }) {
  const [isOpen, setIsOpen] = useState(false);
  if (rows.length === 0 && people.length === 0) return null;
  const count = number.format(Math.max(rows.length, people.length));
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>Which ({count})</summary>
      {isOpen && rows.length > 0 && <p className="finding-list">Lines {rows.join(", ")}</p>}
      {isOpen && people.length > 0 && <p className="finding-list">People {people.join(", ")}</p>}
    </details>
  );
}

/** Field -> header, as it would be asked for; a field nobody chose is absent. */
type Chosen = Partial<Record<Field, string>>;

const FIELDS = Object.keys(FIELD_WORDS) as readonly Field[];

function ColumnChoices({
  columns,
  asOf,
}: {
  readonly columns: readonly ReviewedColumn[];
  readonly asOf?: string | undefined;
}) {
  const { remap } = useActions();
  const [chosen, setChosen] = useState<Chosen>({});
  const [day, setDay] = useState(asOf);
  const guessed = (field: Field): ReviewedColumn | undefined =>
    columns.find((column) => column.field === field);
  return (
    <form
      className="columns"
      onSubmit={(event) => {
        event.preventDefault();
        void remap(chosen, day);
      }}
    >
      <h3>Which column is what</h3>
      <ul className="column-list">
        {FIELDS.map((field) => {
          const header = chosen[field] ?? guessed(field)?.header ?? "";
          const samples = columns.find((column) => column.header === header)?.samples ?? [];
          return (
            <li key={field}>
              <label>
                <span>{FIELD_WORDS[field]}</span>
                <select
                  value={header}
                  onChange={({ currentTarget }) =>
                    setChosen({ ...chosen, [field]: currentTarget.value })
                  }
                >
                  <option value="">not in the file</option>
                  {columns
                    .filter((column) => !column.sensitive && column.header !== "")
                    .map((column, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: headers may stand twice
                      <option key={at} value={column.header}>
                        {column.header}
                      </option>
                    ))}
                </select>
              </label>
              <span className="muted column-samples">{samples.slice(0, 3).join(" · ")}</span>
            </li>
          );
        })}
      </ul>
      {asOf !== undefined && (
        <label className="as-of">
          <span>As of</span>
          <input type="date" value={day} onChange={(event) => setDay(event.currentTarget.value)} />
        </label>
      )}
      <Button type="submit" className="button primary">
        Draw the chart
      </Button>
    </form>
  );
}
