import fc from "fast-check";
import { expect, test } from "vitest";
import { membersOf, orgOf } from "../../tests/smallOrgs.ts";
import { countWithin, hasNumber } from "../base/bitSet.ts";
import { wordsOf } from "../base/foldText.ts";
import { buildOrg } from "../org/buildOrg.ts";
import { nameOf, type Org, textOf } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { findPeople, type SearchAnswer, searchRoom } from "./findPeople.ts";
import { buildSearchIndex } from "./searchIndex.ts";

const PEOPLE: readonly (readonly [string, string, string, string])[] = [
  ["Marit Solheim", "Chief Executive Officer", "marit@hl.example", "E1"],
  ["Aoife Gallagher", "Customer Care Manager", "aoife.gallagher@hl.example", "E12"],
  ["Åsa Bergström", "Engineer", "asa@hl.example", "E123"],
  ["Jan Chief", "Care Agent", "jan@hl.example", "E4"],
  ["Solveig Jansen", "Care Agent", "jan.solveig@hl.example", "E5"],
  ["田中 太郎", "エンジニア", "tanaka@hl.example", "E6"],
  ["Κωνσταντίνος Παπαδόπουλος", "Engineer", "kp@hl.example", "E7"],
  ["김 민준", "Care Agent", "mj@hl.example", "00012345"],
];

function smallOrg(): Org {
  const column = (at: 0 | 1 | 2 | 3) => textColumnOf(PEOPLE.map((person) => person[at]));
  const desks = ["", "North Wing", "", "", "Beacon", "", "", ""];
  return buildOrg({
    ...membersOf([-1, 0, 1, 1, 1, 1, 1, 1]),
    text: { name: column(0), title: column(1), email: column(2), id: column(3) },
    extra: [{ header: "Desk", values: textColumnOf(desks) }],
    products: {
      labels: ["Tide Tables", "Beacon"],
      offsets: Uint32Array.of(0, 0, 0, 2, 3, 3, 3, 3, 3),
      codes: Uint32Array.of(0, 1, 0),
    },
  }).org;
}

/** Asks of an organisation, with the index built to its end. */
function askOf(org: Org): (query: string, limit?: number) => SearchAnswer {
  const steps = buildSearchIndex(org);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const index = step.value;
  const room = searchRoom(index);
  return (query, limit = 10) => findPeople(index, room, query, limit);
}

const org = smallOrg();
const ask = askOf(org);
const namesIn = (people: SearchAnswer["best"]): string[] =>
  people.map(({ node }) => textOf(org, "name", node));

test.each([
  ["a name by its start", "gal", ["Aoife Gallagher"]],
  ["no accents needed", "asa bergstrom", ["Åsa Bergström"]],
  [
    "another script, in any case and without its accents",
    "παπαδοπουλοσ",
    ["Κωνσταντίνος Παπαδόπουλος"],
  ],
  ["a family name where no blank parts it", "田中", ["田中 太郎"]],
  ["a whole name where the file has a blank", "田中太郎", ["田中 太郎"]],
  ["the middle of words that no blank parts", "ジニア", ["田中 太郎"]],
  ["a given name in Korean", "민준", ["김 민준"]],
  ["a title", "executive", ["Marit Solheim"]],
  ["a name before a title", "chief", ["Jan Chief", "Marit Solheim"]],
  ["words of name and title together", "jansen agent", ["Solveig Jansen"]],
  ["an e-mail as it is written, and no other that begins so", "jan@hl.example", ["Jan Chief"]],
  ["a whole id before its beginnings", "E12", ["Aoife Gallagher", "Åsa Bergström"]],
  ["an id without its leading zeros", "12345", ["김 민준"]],
  ["the middle of a word", "lveig", ["Solveig Jansen"]],
  ["any other column", "wing", ["Aoife Gallagher"]],
  [
    "one of several products, and a column of that word",
    "beacon",
    ["Åsa Bergström", "Solveig Jansen"],
  ],
  ["nobody", "zzz", []],
  ["nothing", "  ", []],
])("search finds %s", (_what, query, names) => {
  const answer = ask(query);
  expect(namesIn(answer.best)).toEqual(names);
  expect(answer.hits.count).toBe(names.length);
});

test("one slip of the finger still finds, and says that it is only similar", () => {
  const answer = ask("Gallager");
  expect(answer.best).toEqual([]);
  expect(namesIn(answer.similar)).toEqual(["Aoife Gallagher"]);
  expect(answer.hits.count).toBe(1);
});

test("where a word is as typed, similar ones only fill the list and are not counted", () => {
  const answer = askOf(orgOf("marti<marit marit peter<marit"))("marti");
  expect(answer.best).toHaveLength(1);
  expect(answer.similar).toHaveLength(1);
  expect(answer.hits.count).toBe(1);
});

test("what of them matched is told", () => {
  const [asa] = ask("beacon asa").best;
  expect(asa?.matched).toEqual([
    { column: "name", text: "Åsa Bergström" },
    { column: "products", text: "Beacon" },
  ]);
  expect(ask("wing").best[0]?.matched).toEqual([{ column: "extra:Desk", text: "North Wing" }]);
});

test("all are counted and marked, the best are listed, managers first", () => {
  const answer = ask("hl", 2);
  expect(namesIn(answer.best)).toEqual(["Marit Solheim", "Aoife Gallagher"]);
  expect(answer.hits.count).toBe(PEOPLE.length);
  expect(countWithin(answer.hits, 1, org.count)).toBe(PEOPLE.length - 1);
});

test("whoever holds the query as it is written is found", () => {
  fc.assert(
    fc.property(fc.nat(PEOPLE.length - 1), fc.nat(3), (at, field) => {
      const person = PEOPLE[at] ?? PEOPLE[0];
      const found = ask(person?.[field] ?? "").best.map(({ node }) => textOf(org, "id", node));
      expect(found).toContain(person?.[3]);
    }),
  );
});

const LETTERS = [..."abcdefghijklmnopqrstuvwxyzåøñçабвгдежзклмнопрстαβγδεηθικλμνορστωéü"];
const anyWord = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(""));
const anyName = fc.array(anyWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
/** People's names, one of the people, and one of the words of their name. */
const anyOfMany = fc
  .tuple(fc.array(anyName, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), fc.nat())
  .map(([names, who, which, where]) => {
    const name = names[who % names.length] ?? "";
    const words = name.split(" ");
    return { names, name, words, word: words[which % words.length] ?? "", where };
  });

function orgNamed(names: readonly string[]): Org {
  const parent = names.map((_, i) => (i === 0 ? -1 : 0));
  return buildOrg({ ...membersOf(parent), text: { name: textColumnOf(names) } }).org;
}

/** Whether somebody of this name is in the answer: listed, and marked unless others are as typed. */
function finds(named: Org, { best, similar, hits }: SearchAnswer, name: string): boolean {
  const isNamed = ({ node }: { node: number }): boolean => nameOf(named, node) === name;
  if (best.some(isNamed)) return best.filter(isNamed).every(({ node }) => hasNumber(hits, node));
  return similar.some(isNamed);
}

test("every beginning of every word of a name finds that person, exactly as typed", () => {
  fc.assert(
    fc.property(anyOfMany, ({ names, name, word, where }) => {
      const named = orgNamed(names);
      const folded = wordsOf(word);
      const answer = askOf(named)(folded.slice(0, 1 + (where % folded.length)), names.length);
      expect(answer.best.map(({ node }) => nameOf(named, node))).toContain(name);
    }),
  );
});

test("the words of a name find that person in any order", () => {
  fc.assert(
    fc.property(anyOfMany, ({ names, name, words }) => {
      const named = orgNamed(names);
      const answer = askOf(named)([...words].reverse().join(" "), names.length);
      expect(answer.best.map(({ node }) => nameOf(named, node))).toContain(name);
    }),
  );
});

type Slip = (word: readonly string[], at: number) => readonly string[];

const SLIPS: Readonly<Record<string, Slip>> = {
  wrong: (word, at) => word.with(at, "x"),
  missing: (word, at) => word.toSpliced(at, 1),
  doubled: (word, at) => word.toSpliced(at, 0, word[at] ?? ""),
  swapped: (word, at) => {
    const first = Math.min(at, word.length - 2);
    return word.toSpliced(first, 2, word[first + 1] ?? "", word[first] ?? "");
  },
};

test.each(Object.entries(SLIPS))(
  "a word of five letters and more with a letter %s still finds",
  (_kind, slip) => {
    fc.assert(
      fc.property(anyOfMany, ({ names, name, word, where }) => {
        const letters = [...wordsOf(word)];
        fc.pre(letters.length >= 5);
        const typed = slip(letters, where % letters.length).join("");
        const named = orgNamed(names);
        expect(finds(named, askOf(named)(typed, names.length), name)).toBe(true);
      }),
    );
  },
);
