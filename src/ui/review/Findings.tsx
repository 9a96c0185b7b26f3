import { type ReactNode, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { allFindings } from "../../import/furtherRows.ts";
import type { Finding, Imported } from "../../import/imported.ts";
import { nameOf, type Org, textOf } from "../../org/org.ts";
import { useActions } from "../appContext.tsx";
import { Questions } from "./Questions.tsx";
import { lineRanges } from "./reviewWords.ts";

const number = new Intl.NumberFormat("en");

/** What was odd about the file: first what can be decided otherwise, then what is only told. */
export function Findings({ imported }: { readonly imported: Imported }) {
  const { org } = imported;
  const findings = allFindings(imported);
  const open = findings.filter(({ questions }) => questions);
  const told = findings.filter(({ questions }) => !questions);
  if (findings.length === 0) return <p>Nothing odd was found.</p>;
  return (
    <>
      {open.length > 0 && (
        <section aria-label="For you to decide">
          <h3>You may know better</h3>
          <ul className="findings">
            {open.map((finding) => (
              <OpenFinding key={`${finding.kind} ${finding.message}`} finding={finding} org={org} />
            ))}
          </ul>
        </section>
      )}
      {told.length > 0 && (
        <section aria-label="Findings">
          <h3>{open.length > 0 ? "Also found" : "What was found, and what was done"}</h3>
          <ul className="findings-told">
            {told.map((finding) => (
              <li key={`${finding.kind} ${finding.message}`}>
                <ToldFinding finding={finding} org={org} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface FindingProps {
  readonly finding: Finding;
  readonly org: Org;
}

function OpenFinding({ finding, org }: FindingProps) {
  return (
    <li>
      <p>{finding.message}</p>
      <p className="muted">{finding.action}</p>
      <Questions questions={finding.questions ?? []} org={org} />
      <Where finding={finding} org={org}>
        {linesWords(finding)}
      </Where>
    </li>
  );
}

/** One line that opens: what it was, and what was done. */
function ToldFinding({ finding, org }: FindingProps) {
  const words = (
    <>
      {finding.message} <span className="muted">{finding.action}</span>
    </>
  );
  if (finding.rows.length === 0 && finding.people.length === 0) return <p>{words}</p>;
  return (
    <Where finding={finding} org={org}>
      {words}
    </Where>
  );
}

function linesWords({ rows, people }: Finding): string {
  if (rows.length === 0) return `Who (${number.format(people.length)})`;
  return rows.length === 1 ? "1 line" : `${number.format(rows.length)} lines`;
}

/** The lines and people of a finding, behind its words. */
function Where({ finding, org, children }: FindingProps & { readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const { rows, people } = finding;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{children}</summary>
      {isOpen && rows.length > 0 && <p className="finding-list">Lines {lineRanges(rows)}</p>}
      {isOpen && people.length > 0 && <FoundPeople org={org} people={people} />}
    </details>
  );
}

/** So many are ways to the person; whoever comes after them is named only. */
const MOST_LINKED = 60;

function FoundPeople({ org, people }: { readonly org: Org; readonly people: readonly string[] }) {
  const { goTo } = useActions();
  const linked = useMemo(() => nodesOf(org, people.slice(0, MOST_LINKED)), [org, people]);
  return (
    <div className="finding-list">
      {linked.map(({ key, node }) =>
        node < 0 ? (
          <span key={key} className="finding-person">
            {key}
          </span>
        ) : (
          <Button key={key} className="finding-person" onPress={() => void goTo(node)}>
            {nameOf(org, node)} <span className="muted">{key}</span>
          </Button>
        ),
      )}
      {people.length > MOST_LINKED && <p>{people.slice(MOST_LINKED).join(", ")}</p>}
    </div>
  );
}

/** Where in the chart those stand whom a finding names by id, e-mail or name; -1 for nowhere. */
function nodesOf(org: Org, people: readonly string[]): { key: string; node: number }[] {
  const found = new Map(people.map((key) => [key, -1]));
  for (let i = org.count - 1; i >= 0; i--) {
    const key = textOf(org, "id", i) || nameOf(org, i);
    if (found.has(key)) found.set(key, i);
  }
  return Array.from(found, ([key, node]) => ({ key, node }));
}
