import { numberFormat } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { View } from "../../layout/view.ts";
import { flagOfCode, type LoadFlag } from "../../metrics/loadFlag.ts";
import { calledOf } from "../../org/called.ts";
import { isManager, PERSON, PLACEHOLDER, textOf, VACANCY } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { loadFor } from "../../store/selectors.ts";
import { flagWord, peopleWords, totalSpanWords } from "../words.ts";

/** Somebody in a line: each part is empty when there is nothing to say. */
export interface PersonWords {
  readonly name: string;
  /** The title; of a vacancy or a placeholder, that it is one. */
  readonly title: string;
  /** "supports 9" */
  readonly people: string;
  /** "load 11.75" */
  readonly load: string;
  readonly flag: LoadFlag | null;
}

const amount = numberFormat({ maximumFractionDigits: 2 });

const NO_PERSON: Readonly<Record<number, Message>> = {
  [VACANCY]: message("vacant post"),
  [PLACEHOLDER]: message("not in the file"),
};

export function personWords(document: OrgDocument, node: number, view: View): PersonWords {
  const { org } = document.imported;
  const name = calledOf(org, node);
  const total = org.totalSpan[node] ?? 0;
  if (org.kind[node] !== PERSON) {
    const words = NO_PERSON[org.kind[node] ?? PERSON];
    const title = words ? sayIt(words) : "";
    return { name, title, people: total > 0 ? peopleWords(total) : "", load: "", flag: null };
  }
  const title = textOf(org, "title", node);
  if (!isManager(org, node)) return { name, title, people: "", load: "", flag: null };
  const { total: loads, flag } = loadFor(document);
  const load = loads[node] ?? Number.NaN;
  return {
    name,
    title,
    people: totalSpanWords(view, total),
    load: Number.isNaN(load) ? "" : say("load {load}", { load: amount(load) }),
    flag: flagOfCode(flag[node]),
  };
}

/** "Hal Oren, Team lead, supports 9, load 11.75, overloaded" */
export function spokenWords({ name, title, people, load, flag }: PersonWords): string {
  return [name, title, people, load, flag && flagWord(flag)].filter(Boolean).join(", ");
}
