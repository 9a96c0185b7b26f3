import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { sayIt } from "../language/say.ts";
import { interactionLinks } from "../metrics/collaborationLinks.ts";
import { textOf } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { cellText } from "./cellColumn.ts";
import { asideCollector, furtherCsv } from "./furtherRows.ts";
import type { LinkPeriod } from "./linkPeriod.ts";
import { type LinksOfOrg, linksOfOrg } from "./linksOfOrg.ts";
import { type LinkTable, readLinks } from "./readLinks.ts";

function tableOf(text: string, name = ""): LinkTable {
  const links = readLinks(new TextEncoder().encode(text));
  if ("problem" in links) throw new Error(sayIt(links.problem));
  return { ...links, name };
}

function rowsOf({ source, target, weight, line }: LinkTable): string[] {
  return Array.from(line, (_, row) =>
    [source, target, weight].map((column) => cellText(column, row)).join(" "),
  );
}

const team = orgOf("A1 B2<A1 C3<A1 D4<B2 E5<C3 F6<C3", {
  text: {
    email: textColumnOf(["ann@x.org", "Ben@x.org", "", "", "", ""]),
    name: textColumnOf(["Ann Au", "Ben Bo", "Cy Co", "Di Du", "Di Du", "Flo Fu"]),
  },
});

/** What becomes of these tables: used rows as "from to weight", and those set aside by reason. */
function read(tables: readonly LinkTable[], period?: LinkPeriod) {
  const aside = asideCollector();
  const links = linksOfOrg(team, tables, period, aside);
  const further = aside.build();
  return { links, used: usedRows(links), further, files: further.files };
}

function usedRows({ from, to, weight }: LinksOfOrg): string[] {
  return Array.from(from, (a, k) => `${idOf(a)} ${idOf(to[k] ?? -1)} ${weight[k]}`);
}

const idOf = (node: number): string => textOf(team, "id", node);

test("reads source, target and weight", () => {
  const table = tableOf(readFileSync("fixtures/worked-example-links.csv", "utf8"));
  expect(table.line).toHaveLength(8);
  expect(table.areCounts).toBe(false);
  const links = linksOfOrg(workedExample, [table]);
  expect([...links.weight]).toEqual([6, 4, 2, 5, 5, 1, 3, 1]);
  expect(links).toMatchObject({ unmatched: 0, covered: 8, managers: 11, measure: "weight" });
});

test("reads the headers of Viva's person-to-person query, in any order and with other separators", () => {
  const table = tableOf(
    "SecondaryCollaborator_PersonId;PrimaryCollaborator_PersonId;Meeting_count\nb;a;3\n\nc;a;\n",
  );
  expect(rowsOf(table)).toEqual(["a b 3", "a c "]);
  expect([...table.line]).toEqual([2, 4]);
  expect(table.areCounts).toBe(true);
});

test("Viva's ties weigh by their strength, and a title above the header is none", () => {
  const table = tableOf(
    "Person to person\nPrimaryCollaborator_PersonId,SecondaryCollaborator_PersonId,MetricDate," +
      "Diverse_tie_score,Strong_tie_score\nA1,E5,2025-06-01,0.1,0.8\n",
  );
  expect(table).toMatchObject({ areCounts: false, measure: "strong tie score" });
  expect(read([table]).used).toEqual(["A1 E5 0.8"]);
});

test("hours go before counts, and a file without weights weighs each row 1", () => {
  expect(tableOf("from,to,count,Collaboration_hours\na,b,9,1.5")).toMatchObject({
    measure: "collaboration hours",
    areCounts: false,
  });
  expect(read([tableOf("Source,Target\nB2,C3")])).toMatchObject({
    used: ["B2 C3 1"],
    links: { areCounts: false },
  });
});

test("reads headers in the languages of exports", () => {
  for (const header of ["von;an;stunden", "Origen;Destino;Horas", "De;À;Heures", "От;Кому;Часы"]) {
    expect(rowsOf(tableOf(`${header}\nA1;D4;2\n`))).toEqual(["A1 D4 2"]);
  }
});

test("says what is missing", () => {
  for (const text of ["who,with\na,b", "", "\n"]) {
    expect(readLinks(new TextEncoder().encode(text))).toHaveProperty("problem");
  }
});

test("finds people by id, by e-mail and by a name that one person bears, in any case", () => {
  const rows = ["a1,ben@X.ORG", "Cy Co,A1", '"Co, Cy",B2'];
  const { used } = read([tableOf(`source,target\n${rows.join("\n")}\n`)]);
  expect(used).toEqual(["A1 B2 1", "C3 A1 1", "C3 B2 1"]);
});

test("no row is lost: used and set aside add up, each of these with its reason", () => {
  const rows = [
    "B2,C3,2",
    "D4,F6,1",
    "B2,,1",
    ",,1",
    "B2,B2,1",
    "ben@x.org,B2,1",
    "E5,F6,1",
    "B2,nobody,1",
    "Di Du,A1,1",
    "A1,C3,0",
    "A1,C3,minus",
    "A1,C3,-3",
    "=1+1,<script>,1e999",
  ];
  const { used, files, further } = read([tableOf(`source,target,weight\n${rows.join("\n")}\n`)]);
  expect(used).toEqual(["B2 C3 2", "D4 F6 1"]);
  const [file] = files;
  expect(file).toMatchObject({ rows: rows.length, used: 2 });
  expect(Object.fromEntries(file?.aside.map(({ reason, rows: n }) => [reason, n]) ?? [])).toEqual({
    weightless: 3,
    self: 2,
    unmatched: 2,
    blank: 2,
    team: 1,
    ambiguous: 1,
  });
  expect(further.ledger.count).toBe(rows.length - 2);
  expect(further.findings.find(({ kind }) => kind === "unmatched-link")).toMatchObject({
    rows: [9, 14],
    people: ["nobody", "=1+1"],
  });
  expect(furtherCsv(further)).toContain(
    "9,set aside,Names somebody who is not in the chart.,B2,nobody",
  );
});

const DATED = [
  ["2025-06-30", 1],
  ["2025-06-03", 2],
  ["2025-06-02", 4],
  ["2025-01-01", 8],
  ["", 16],
] as const;

function datedTable(header: string): LinkTable {
  const rows = DATED.map(([date, weight]) => `B2,C3,${weight},${date}`);
  return tableOf(`source,target,${header},date\n${rows.join("\n")}\n`);
}

const sum = ({ weight }: LinksOfOrg): number => weight.reduce((all, each) => all + each, 0);

test("counts are of the 28 days up to the newest date, hours of all, unless another period is chosen", () => {
  const counts = datedTable("meetings");
  expect(sum(read([counts]).links)).toBe(1 + 2);
  expect(sum(read([counts], "twelveWeeks").links)).toBe(1 + 2 + 4);
  expect(sum(read([counts], "all").links)).toBe(31);
  expect(sum(read([datedTable("hours")]).links)).toBe(31);
  const { span } = read([counts]).links;
  expect(span).toEqual({
    period: "fourWeeks",
    first: dayOf("2025-06-03"),
    last: dayOf("2025-06-30"),
  });
  expect(read([counts]).files[0]?.aside).toEqual([
    { reason: "period", rows: 2 },
    { reason: "undated", rows: 1 },
  ]);
});

test("files add up that measure the same; another waits, and is told of", () => {
  const hours = tableOf("source,target,hours\nB2,C3,2\n", "new.csv");
  const more = tableOf("from,to,Hours\nC3,B2,3\n", "old.csv");
  const counts = tableOf("source,target,meetings\nB2,C3,9\n", "counts.csv");
  const { used, files } = read([hours, more, counts]);
  expect(used).toEqual(["B2 C3 2", "C3 B2 3"]);
  expect(files.map(({ name, used: n, aside }) => [name, n, aside[0]?.reason])).toEqual([
    ["new.csv", 1, undefined],
    ["old.csv", 1, undefined],
    ["counts.csv", 0, "measure"],
  ]);
});

test("neither the order of rows and columns nor the direction matters", () => {
  const ids = fc.constantFrom("A1", "b2", "C3", "D4", "e5", "Flo Fu", "nobody", "", "Di Du");
  const row = fc.tuple(ids, ids, fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 30 }),
      fc.infiniteStream(fc.boolean()),
      (rows, turned) => {
        const plain = tableOf(
          `source,target,hours\n${rows.map((cells) => cells.join()).join("\n")}\n`,
        );
        const other = rows
          .map(([a, b, hours]) => (turned.next().value ? [hours, b, a] : [hours, a, b]).join())
          .reverse();
        const before = read([plain]);
        const after = read([tableOf(`hours,to,from\n${other.join("\n")}\n`)]);
        expect(interactionLinks(team, after.links)).toEqual(interactionLinks(team, before.links));
        expect(after.links.covered).toBe(before.links.covered);
        for (const { files } of [before, after]) {
          const aside = files[0]?.aside.reduce((all, each) => all + each.rows, 0) ?? 0;
          expect((files[0]?.used ?? 0) + aside).toBe(files[0]?.rows);
        }
        const reasons = ({ files }: typeof before) =>
          new Set(files[0]?.aside.map((a) => JSON.stringify(a)));
        expect(reasons(after)).toEqual(reasons(before));
      },
    ),
  );
});
