import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import type { Finding, Imported } from "../../import/imported.ts";
import { nameOf, type Org, textOf } from "../../org/org.ts";
import { useActions } from "../appContext.tsx";
import { lineRanges } from "./reviewWords.ts";

const number = new Intl.NumberFormat("en");

/** What was odd about the file, and what was done about it. */
export function Findings({ imported: { findings, org } }: { readonly imported: Imported }) {
  if (findings.length === 0) return <p>Nothing odd was found.</p>;
  return (
    <section>
      <h3>What was found, and what was done</h3>
      <ul className="findings">
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.message}`}>
            <p>{finding.message}</p>
            <p className="muted">{finding.action}</p>
            <FindingDetails finding={finding} org={org} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FindingDetails({ finding, org }: { readonly finding: Finding; readonly org: Org }) {
  const [isOpen, setIsOpen] = useState(false);
  const { rows, people } = finding;
  if (rows.length === 0 && people.length === 0) return null;
  const lines = `${number.format(rows.length)} ${rows.length === 1 ? "line" : "lines"}`;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{rows.length > 0 ? lines : `Who (${number.format(people.length)})`}</summary>
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
