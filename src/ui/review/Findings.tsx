import { type ReactNode, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { allFindings } from "../../import/furtherRows.ts";
import type { Finding, Imported } from "../../import/imported.ts";
import { say, sayIt } from "../../language/say.ts";
import { nameOf, type Org, textOf } from "../../org/org.ts";
import { useActions } from "../appContext.tsx";
import { Questions } from "./Questions.tsx";
import { lineRanges } from "./reviewWords.ts";

/** What was odd about the file: first what can be decided otherwise, then what is only told. */
export function Findings({ imported }: { readonly imported: Imported }) {
  const { org } = imported;
  const findings = allFindings(imported);
  const open = findings.filter(({ questions }) => questions);
  const told = findings.filter(({ questions }) => !questions);
  if (findings.length === 0) return <p>{say("Nothing odd was found.")}</p>;
  return (
    <>
      {open.length > 0 && (
        <section aria-label={say("For you to decide")}>
          <h3>{say("You may know better")}</h3>
          <ul className="findings">
            {open.map((finding) => (
              <OpenFinding key={keyOf(finding)} finding={finding} org={org} />
            ))}
          </ul>
        </section>
      )}
      {told.length > 0 && (
        <section aria-label={say("Findings")}>
          <h3>{open.length > 0 ? say("Also found") : say("What was found, and what was done")}</h3>
          <ul className="findings-told">
            {told.map((finding) => (
              <li key={keyOf(finding)}>
                <ToldFinding finding={finding} org={org} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Of one kind there can be several, which say something of others each. */
function keyOf({ kind, message }: Finding): string {
  return `${kind} ${JSON.stringify(message.values)}`;
}

interface FindingProps {
  readonly finding: Finding;
  readonly org: Org;
}

function OpenFinding({ finding, org }: FindingProps) {
  return (
    <li>
      <p>{sayIt(finding.message)}</p>
      <p className="muted">{sayIt(finding.action)}</p>
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
      {sayIt(finding.message)} <span className="muted">{sayIt(finding.action)}</span>
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
  if (rows.length === 0) return say("Who ({count, number})", { count: people.length });
  return say("{count, plural, one {# line} other {# lines}}", { count: rows.length });
}

/** The lines and people of a finding, behind its words. */
function Where({ finding, org, children }: FindingProps & { readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const { rows, people } = finding;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{children}</summary>
      {isOpen && rows.length > 0 && (
        <p className="finding-list">{say("Lines {lines}", { lines: lineRanges(rows) })}</p>
      )}
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
