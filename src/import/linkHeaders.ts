import { type Role, rolesOfHeader } from "./columns.ts";
import { headerTextOf } from "./headerText.ts";

/** Where a table of who works with whom has what; -1 for a column it has not. */
export interface LinkColumns {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly date: number;
  /** Whether the weights count meetings or messages; hours, scores and the like are no counts. */
  readonly areCounts: boolean;
}

/**
 * Headers of both ends in the languages of exports, compared without case, accents and blanks; a pair stands
 * at the same place in both lists. Viva's person-to-person query names them after its collaborators, the
 * network queries before it after a tie.
 */
const SOURCES = namesIn(
  "source|from|source id|from id|source email|from email|source person|from person|sender|origin|person 1|person a|person 1 id|person a id|employee 1|employee a|employee id 1|email 1|" +
    "primary collaborator person id|tie origin person id|" +
    "quelle|von|de|origen|origem|origine|da|bron|van|zrodlo|od|источник|от|送信者|送信元",
);
const TARGETS = namesIn(
  "target|to|target id|to id|target email|to email|target person|to person|recipient|destination|person 2|person b|person 2 id|person b id|employee 2|employee b|employee id 2|email 2|" +
    "secondary collaborator person id|tie destination person id|receiver|" +
    "ziel|an|nach|zu|cible|vers|destinataire|destino|para|destinatario|destinazione|a|doel|naar|cel|do|цель|кому|к|受信者|送信先",
);

const WEIGHTS = namesIn("weight|strength|gewicht|starke|poids|peso|waga|вес|重み");
const HOURS = /hours$|^(stunden|heures|horas|ore|uren|godziny|часы|時間)$/;
const STRONG_TIE = /^strongtiescore$/;
const SCORE = /tiescore$/;
const COUNT =
  /^(count|.*count|meetings|messages|emails|chats|calls|interactions|anzahl|nombre|cantidad|quantidade|numero|aantal|liczba|количество|件数|回数)$/;
/** Which column weighs, the plainest first. */
const STRENGTHS: readonly ((name: string) => boolean)[] = [
  (name) => WEIGHTS.has(name),
  (name) => HOURS.test(name),
  (name) => STRONG_TIE.test(name),
  (name) => SCORE.test(name),
];

const DATES = namesIn(
  "date|metric date|day|week|month|period|week start|week starting|week of|timestamp|start date|" +
    "datum|tag|woche|monat|semaine|mois|jour|fecha|semana|mes|dia|data|settimana|giorno|maand|dzien|tydzien|дата|неделя|日付|週",
);

/** Columns that a table of people has and one of links has not. */
const OF_PEOPLE: readonly Role[] = ["id", "name", "firstName", "lastName", "manager"];

function namesIn(names: string): ReadonlySet<string> {
  return new Set(names.split("|").map((name) => headerTextOf(name).squeezed));
}

/** The columns of a record that heads a table of who works with whom; null when it heads none. */
export function linkColumnsOf(cells: readonly string[]): LinkColumns | null {
  const headers = cells.map((cell) => headerTextOf(cell).squeezed);
  const source = headers.findIndex((header) => SOURCES.has(header));
  const target = headers.findIndex((header, i) => i !== source && TARGETS.has(header));
  if (source < 0 || target < 0) return null;
  const strength = firstOf(headers, STRENGTHS);
  const weight = strength >= 0 ? strength : headers.findIndex((header) => COUNT.test(header));
  const date = headers.findIndex((header) => DATES.has(header));
  return { source, target, weight, date, areCounts: strength < 0 && weight >= 0 };
}

function firstOf(
  headers: readonly string[],
  tests: readonly ((name: string) => boolean)[],
): number {
  for (const test of tests) {
    const at = headers.findIndex(test);
    if (at >= 0) return at;
  }
  return -1;
}

/** Whether a record heads a table of who works with whom; a job "from" one day "to" another is none. */
export function isLinkHeader(cells: readonly string[]): boolean {
  const columns = linkColumnsOf(cells);
  if (!columns) return false;
  return !cells.some((cell, i) => {
    const roles = i === columns.source || i === columns.target ? null : rolesOfHeader(cell);
    return OF_PEOPLE.some((role) => roles?.has(role));
  });
}
