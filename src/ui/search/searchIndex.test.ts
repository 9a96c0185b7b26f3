import fc from "fast-check";
import { expect, test } from "vitest";
import { membersOf } from "../../../tests/smallOrgs.ts";
import { buildOrg } from "../../org/buildOrg.ts";
import { type Org, textOf } from "../../org/org.ts";
import { textColumnOf } from "../../org/textColumn.ts";
import { buildSearchIndex } from "./searchIndex.ts";

const PEOPLE: readonly (readonly [string, string, string, string])[] = [
  ["Marit Solheim", "Chief Executive Officer", "marit@hl.example", "E1"],
  ["Aoife Gallagher", "Customer Care Manager", "aoife.gallagher@hl.example", "E12"],
  ["Åsa Bergström", "Engineer", "asa@hl.example", "E123"],
  ["Jan Chief", "Care Agent", "jan@hl.example", "E4"],
  ["Solveig Jansen", "Care Agent", "solveig@hl.example", "E5"],
  ["田中 太郎", "エンジニア", "tanaka@hl.example", "E6"],
];

function smallOrg(): Org {
  const column = (at: 0 | 1 | 2 | 3) => textColumnOf(PEOPLE.map((person) => person[at]));
  return buildOrg({
    ...membersOf([-1, 0, 1, 1, 1, 1]),
    text: { name: column(0), title: column(1), email: column(2), id: column(3) },
  }).org;
}

const org = smallOrg();
const pause = () => Promise.resolve();

async function namesFor(query: string, most = 10): Promise<string[]> {
  const index = await buildSearchIndex(org, pause);
  return index.find(query, most).map((node) => textOf(org, "name", node));
}

test.each([
  ["a name by its start", "gal", ["Aoife Gallagher"]],
  ["one slip of the finger", "Gallager", ["Aoife Gallagher"]],
  ["no accents needed", "asa bergstrom", ["Åsa Bergström"]],
  ["another script", "田中", ["田中 太郎"]],
  ["a title", "engineer", ["Åsa Bergström"]],
  ["a name before a title, a manager before others", "chief", ["Jan Chief", "Marit Solheim"]],
  ["words of name and title together", "jansen agent", ["Solveig Jansen"]],
  ["an e-mail as it is written", "aoife.gallagher@hl.example", ["Aoife Gallagher"]],
  ["a whole id before its beginnings", "E12", ["Aoife Gallagher", "Åsa Bergström"]],
  ["the middle of a word", "lveig", ["Solveig Jansen"]],
  ["nobody", "zzz", []],
  ["nothing", "  ", []],
])("search finds %s", async (_what, query, names) => {
  expect(await namesFor(query)).toEqual(names);
});

test("no more are told than asked for, the best of all", async () => {
  expect(await namesFor("hl", 2)).toEqual(["Marit Solheim", "Aoife Gallagher"]);
});

test("whoever holds the query as it is written is found", async () => {
  const index = await buildSearchIndex(org, pause);
  await fc.assert(
    fc.asyncProperty(fc.nat(PEOPLE.length - 1), fc.nat(3), async (at, field) => {
      const person = PEOPLE[at] ?? PEOPLE[0];
      const query = person?.[field] ?? "";
      const found = index.find(query, 10).map((node) => textOf(org, "id", node));
      expect(found).toContain(person?.[3]);
    }),
  );
});
