import { afterEach, expect, test } from "vitest";
import { translationsIn } from "../../../scripts/messages.ts";
import { AS_OF_DAY, nodeOf, orgOf, workedExample } from "../../../tests/smallOrgs.ts";
import { setLanguage } from "../../language/current.ts";
import { LANGUAGES } from "../../language/languages.ts";
import { loadOf } from "../../metrics/load.ts";
import { loadOptionsOf } from "../../metrics/loadOptions.ts";
import { USUAL_SETTINGS } from "../../metrics/settings.ts";
import type { Members } from "../../org/buildOrg.ts";
import type { Org } from "../../org/org.ts";
import { textColumnOf } from "../../org/textColumn.ts";
import type { Proposal } from "../../relief/proposal.ts";
import {
  cautionPieces,
  decisionPieces,
  type Piece,
  plainWords,
  proposalPieces,
  shortfallPieces,
} from "../../relief/proposalWords.ts";
import { type Relief, reliefOf } from "../../relief/relief.ts";
import { reliefSource } from "../../relief/reliefSource.ts";
import { spanAfter } from "./spanAfter.ts";

afterEach(() => setLanguage(LANGUAGES.en));

function reliefIn(org: Org, id: string): Relief {
  const load = loadOf(org, loadOptionsOf(org, USUAL_SETTINGS.load, AS_OF_DAY));
  return reliefOf(reliefSource(org, org, load, USUAL_SETTINGS), nodeOf(org, id));
}

/** What is said of the first proposal of a kind, and of what it gives up. */
function said(org: Org, id: string, kind: Proposal["kinds"][number]): string[] {
  const proposal = reliefIn(org, id).proposals.find(({ kinds }) => kinds.includes(kind));
  if (!proposal) throw new Error(`no proposal of kind ${kind}`);
  const plain = (pieces: readonly Piece[]): string => plainWords(org, pieces);
  return [plain(proposalPieces(org, proposal)), ...cautionPieces(org, proposal).map(plain)];
}

/** An organisation whose names are its ids. */
function named(written: string, columns: Partial<Members> = {}): Org {
  const ids = written.split(" ").map((entry) => entry.split("<")[0] ?? "");
  return orgOf(written, { ...columns, text: { name: textColumnOf(ids), ...columns.text } });
}

function team(manager: string, prefix: string, size: number): string {
  return Array.from({ length: size }, (_, i) => `${prefix}${i + 1}<${manager}`).join(" ");
}

test("the worked example is said in plain words, with what is given up", () => {
  expect(said(workedExample, "W08", "peer")).toEqual([
    "Move Kora, Nela and Petra to Jarl: Hugo goes from 11.75 to 8, Jarl from 1 to 4.75; 2 of 3 keep their department.",
    "Petra is in another department than Jarl.",
  ]);
  expect(said(workedExample, "W08", "split")).toEqual([
    "Split the team: Mads leads Kora, Lorin, Nela and Runa: Hugo goes from 11.75 to 7.5, Mads starts with 4.25; all stay in Research.",
    "Mads has the highest grade of the team.",
  ]);
});

test("department and place are named where everybody keeps them", () => {
  const people = `boss amy<boss bob<boss ${team("amy", "a", 11)} b1<bob`;
  const all = (text: string) => textColumnOf(people.split(" ").map(() => text));
  const org = named(people, { text: { department: all("Field"), location: all("Lima") } });
  expect(said(org, "amy", "peer")).toEqual([
    "Move a1, a2 and a3 to bob: amy goes from 11 to 8, bob from 1 to 4; all stay in Field and in Lima.",
  ]);
});

test("who could lead as well is not kept quiet", () => {
  const grade = (people: string) =>
    textColumnOf(people.split(" ").map((entry) => (/^a[34]</.test(entry) ? "7" : "5")));
  const two = `amy ${team("amy", "a", 11)}`;
  expect(said(named(two, { text: { grade: grade(two) } }), "amy", "split")[1]).toBe(
    "Either of a3 and a4 could lead: the file does not say who is more senior.",
  );
  expect(said(named(two), "amy", "split")[1]).toBe(
    "Any of 11 people could lead: the file does not say who is more senior. a1 stands for whoever it will be.",
  );
});

test("a dotted line is turned or ended, never moved", () => {
  const people = `boss amy<boss far<boss bob<far ${team("amy", "a", 11)} ${team("bob", "b", 3)}`;
  const ids = people.split(" ").map((entry) => entry.split("<")[0] ?? "");
  const person = Int32Array.from(["a2", "a5", "a7"], (id) => ids.indexOf(id));
  const manager = new Int32Array(3).fill(ids.indexOf("bob"));
  expect(said(named(people, { dotted: { person, manager } }), "amy", "dotted")[0]).toBe(
    "Turn the dotted lines of a2, a5 and a7 to bob into solid ones: amy goes from 11 to 8, bob from 4.5 to 6.",
  );
});

test("when nothing suffices it says how far the nearest gets", () => {
  const org = named(`amy ${team("amy", "a", 40)}`);
  const { nearest } = reliefIn(org, "amy");
  if (!nearest) throw new Error("nothing near");
  expect(plainWords(org, shortfallPieces(nearest))).toBe(
    "amy would still be 24 over the limit of 8.",
  );
  expect(spanAfter(org, nearest, nodeOf(org, "amy"))).toBe(32);
});

test("who decides is whoever answers for the manager, or the manager alone", () => {
  const words = (id: string): string =>
    plainWords(workedExample, decisionPieces(workedExample, nodeOf(workedExample, id)));
  expect(words("W08")).toBe(
    "Only proposals: nothing is changed. Fenn and Hugo decide, with the people concerned.",
  );
  expect(words("W01")).toBe(
    "Only proposals: nothing is changed. Asta decides, with the people concerned.",
  );
});

test("another language puts the people where its own order of words has them", () => {
  setLanguage(LANGUAGES.de, Object.fromEntries(translationsIn("de").entries));
  expect(said(workedExample, "W08", "peer")).toEqual([
    "Kora, Nela und Petra zu Jarl versetzen: Hugo geht von 11,75 auf 8, Jarl von 1 auf 4,75; 2 von 3 behalten ihre Abteilung.",
    "Petra ist in einer anderen Abteilung als Jarl.",
  ]);
});
