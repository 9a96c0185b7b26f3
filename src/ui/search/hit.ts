import { say } from "../../language/say.ts";
import type { View } from "../../layout/view.ts";
import { nameOf, type Org, textOf } from "../../org/org.ts";
import type { FoundPerson, SearchAnswer } from "../../search/findPeople.ts";
import type { MatchedText } from "../../search/matchedTexts.ts";
import { type ColumnKey, isExtra } from "../../search/searchedColumns.ts";
import { fieldWord } from "../fieldWords.ts";

/** Somebody who was found, as a list shows them. */
export interface Hit {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly place: string;
  /** Why they are in the list, where one does not see it by the rest. */
  readonly note: string;
}

/** Those an answer lists, the best first. */
export function hitsOf(org: Org, answer: SearchAnswer | null, view: View): readonly Hit[] {
  if (!answer) return [];
  return [
    ...answer.best.map((person) => hitOf(org, person, view, noteOf(person.matched))),
    ...answer.similar.map((person) => hitOf(org, person, view, say("spelt nearly so"))),
  ];
}

function hitOf(org: Org, { node }: FoundPerson, view: View, note: string): Hit {
  const manager = org.parent[node] ?? -1;
  const place = [
    textOf(org, "department", node),
    textOf(org, "location", node),
    manager >= 0 ? linkUpWords(nameOf(org, manager), view) : "",
  ];
  return {
    id: node,
    name: nameOf(org, node),
    title: textOf(org, "title", node),
    place: place.filter(Boolean).join(" · "),
    note,
  };
}

function linkUpWords(manager: string, view: View): string {
  return view === "upside-down"
    ? say("supported by {manager}", { manager })
    : say("reports to {manager}", { manager });
}

const SHOWN_ANYWAY: ReadonlySet<string> = new Set(["name", "title", "department", "location"]);

function noteOf(matched: readonly MatchedText[]): string {
  return matched
    .filter(({ column }) => !SHOWN_ANYWAY.has(column))
    .map(({ column, text }) => `${columnWords(column)}: ${text}`)
    .join(" · ");
}

function columnWords(key: ColumnKey): string {
  return isExtra(key) ? key.slice(key.indexOf(":") + 1) : fieldWord(key);
}
