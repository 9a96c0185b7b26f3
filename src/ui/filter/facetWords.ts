import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { Facet } from "../../org/peopleFilter.ts";
import { FIELDS, fieldWord } from "../fieldWords.ts";

/** The kinds of people, which are called the same in links and stories in every language. */
const KINDS: Readonly<Record<string, Message>> = {
  "Individual contributors": message("Individual contributors"),
  Managers: message("Managers"),
  Vacancies: message("Vacancies"),
};

/** What one can filter by, as it is called on the page; a column of the file by its header. */
export function facetTitle({ id, title }: Pick<Facet, "id" | "title">): string {
  if (id === "kind") return say("Kind ‖ of person");
  const field = FIELDS.find((each) => each === id);
  return field ? fieldWord(field) : title;
}

/** A value to filter by: a text of the file as it is. */
export function optionWord(facetId: string, label: string): string {
  const kind = facetId === "kind" ? KINDS[label] : undefined;
  if (kind) return sayIt(kind);
  return label === NOT_STATED ? say("not stated") : label;
}

/** What stands for a blank cell among the values of a column. */
const NOT_STATED = "not stated";
