import { useState } from "react";
import { Button } from "react-aria-components";
import { keysOfOrg } from "../../import/personKeys.ts";
import type { Offered, Question } from "../../import/questions.ts";
import { say } from "../../language/say.ts";
import { type Org, PLACEHOLDER, textOf } from "../../org/org.ts";
import { useActions } from "../appContext.tsx";
import { PersonPicker } from "../search/PersonPicker.tsx";

/** So many are asked at first; the others when somebody wants to go on. */
const ASKED_AT_FIRST = 5;

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly org: Org;
}

/** What a finding leaves to the user, each with its alternative one click away. */
export function Questions({ questions, org }: QuestionsProps) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? questions : questions.slice(0, ASKED_AT_FIRST);
  return (
    <div className="questions">
      {shown.map((question) => (
        <OneQuestion key={keyOf(question)} question={question} org={org} />
      ))}
      {shown.length < questions.length && (
        <Button className="button small" onPress={() => setIsAll(true)}>
          {say("{count, number} more", { count: questions.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

function keyOf(question: Question): string {
  return question.kind === "ring" ? `ring ${question.cut}` : question.reference;
}

function OneQuestion({ question, org }: { readonly question: Question; readonly org: Org }) {
  switch (question.kind) {
    case "namesake":
      return <Namesake question={question} />;
    case "placeholder":
      return <PlaceholderTeam question={question} org={org} />;
    default:
      return <Ring question={question} />;
  }
}

/** Which of several people of one name is meant: for all who name them, or for one. */
function Namesake({
  question: { reference, persons, reports, unlisted },
}: {
  readonly question: Extract<Question, { kind: "namesake" }>;
}) {
  const { correct } = useActions();
  const countOf = (key: string): number => reports.filter(({ chosen }) => chosen === key).length;
  return (
    <div className="question">
      <p className="question-word">{say("Who is “{reference}”?", { reference })}</p>
      <ul className="question-ways">
        {persons.map((person) => (
          <li key={person.key}>
            <PersonWords person={person} />
            <span className="muted question-count">
              {say("{count, number} of {all, number} now", {
                count: countOf(person.key),
                all: reports.length + unlisted,
              })}
            </span>
            <Button
              className="button small"
              aria-label={say("All mean this one: {reference}, {person}", {
                reference,
                person: person.key,
              })}
              onPress={() => void correct({ kind: "reference", reference, person: person.key })}
            >
              {say("All mean this one")}
            </Button>
          </li>
        ))}
      </ul>
      <details>
        <summary>{say("Choose for each")}</summary>
        <ul className="question-ways">
          {reports.map((report) => (
            <li key={report.key}>
              <PersonWords person={report} />
              <select
                className="field-input"
                aria-label={say("Manager of {person}", { person: report.name || report.key })}
                value={report.chosen}
                onChange={({ currentTarget: { value } }) =>
                  void correct({ kind: "line", person: report.key, manager: value })
                }
              >
                {persons.map(({ key, about }) => (
                  <option key={key} value={key}>
                    {[key, about].filter(Boolean).join(", ")}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
        {unlisted > 0 && (
          <p className="muted">{say("and {count, number} more", { count: unlisted })}</p>
        )}
      </details>
    </div>
  );
}

/** Somebody the file does not hold: who takes the team, or nobody. */
function PlaceholderTeam({
  question: { reference, team },
  org,
}: {
  readonly question: Extract<Question, { kind: "placeholder" }>;
  readonly org: Org;
}) {
  const { correct, goTo } = useActions();
  const [isPicking, setIsPicking] = useState(false);
  const decide = (person: string): void => void correct({ kind: "reference", reference, person });
  const node = placeholderNode(org, reference);
  return (
    <div className="question">
      <p className="question-word">
        {say("Team of {team, plural, one {# person} other {# people}} under “{reference}”", {
          team,
          reference,
        })}
      </p>
      {isPicking ? (
        <PersonPicker
          org={org}
          label={say("Who takes the team of {reference}", { reference })}
          onPick={(picked) => decide(keysOfOrg(org).keyOf(picked))}
          onCancel={() => setIsPicking(false)}
        />
      ) : (
        <div className="question-buttons">
          <Button className="button small" onPress={() => setIsPicking(true)}>
            {say("Put it under …")}
          </Button>
          <Button className="button small" onPress={() => decide("")}>
            {say("At the top")}
          </Button>
          {node >= 0 && (
            <Button className="button small plain" onPress={() => void goTo(node)}>
              {say("Show it")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function placeholderNode(org: Org, reference: string): number {
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] !== PLACEHOLDER) continue;
    if (textOf(org, "id", i) === reference || textOf(org, "name", i) === reference) return i;
  }
  return -1;
}

/** A ring of people who report to each other: where it is to be cut. */
function Ring({
  question: { members, cut },
}: {
  readonly question: Extract<Question, { kind: "ring" }>;
}) {
  const { correct } = useActions();
  return (
    <div className="question">
      <p className="question-word">{say("Who of them stands at the top?")}</p>
      <ul className="question-ways">
        {members.map((member, at) => (
          <li key={member.key}>
            <PersonWords person={member} />
            <span className="muted question-count">
              {say("names {manager}", {
                manager: members[(at + 1) % members.length]?.name ?? "",
              })}
            </span>
            {member.key === cut ? (
              <span className="question-now">{say("is at the top")}</span>
            ) : (
              <Button
                className="button small"
                aria-label={say("Cut here instead: above {person}", {
                  person: member.name || member.key,
                })}
                onPress={() => void correct({ kind: "cut", person: member.key })}
              >
                {say("Cut here instead")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PersonWords({ person: { key, name, about } }: { readonly person: Offered }) {
  return (
    <span className="question-person">
      <span>{name || key}</span>
      <span className="muted"> {[key === name ? "" : key, about].filter(Boolean).join(", ")}</span>
    </span>
  );
}
