import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { type LinkTable, linksOfOrg, readLinks } from "./readLinks.ts";

function tableOf(text: string): LinkTable {
  const links = readLinks(new TextEncoder().encode(text));
  if ("problem" in links) throw new Error(links.problem);
  return links;
}

test("reads source, target and weight", () => {
  const table = tableOf(readFileSync("fixtures/worked-example-links.csv", "utf8"));
  expect(table.source).toHaveLength(8);
  expect(table.weight).toEqual([6, 4, 2, 5, 5, 1, 3, 1]);
  expect(table.areCounts).toBe(false);
  expect(linksOfOrg(workedExample, table).unmatched).toBe(0);
});

test("reads the headers of Viva's person-to-person query, in any order and with other separators", () => {
  const table = tableOf(
    "SecondaryCollaborator_PersonId;PrimaryCollaborator_PersonId;Meeting_count\nb;a;3\n\nc;a;\n",
  );
  expect(table).toEqual({
    source: ["a", "a"],
    target: ["b", "c"],
    weight: [3, 1],
    areCounts: true,
  });
});

test("hours go before counts, and a file without weights weighs each row 1", () => {
  expect(tableOf("from,to,count,Collaboration_hours\na,b,9,1.5")).toMatchObject({
    weight: [1.5],
    areCounts: false,
  });
  expect(tableOf("Source,Target\na,b")).toMatchObject({ weight: [1], areCounts: false });
});

test("says what is missing", () => {
  for (const text of ["who,with\na,b", "", "\n"]) {
    expect(readLinks(new TextEncoder().encode(text))).toHaveProperty("problem");
  }
});

test("finds people by id or e-mail in any case, and counts the rows that name somebody else", () => {
  const org = orgOf("A1 B2<A1 ?C3<A1", {
    text: { email: textColumnOf(["ann@x.org", "Ben@x.org", ""]) },
  });
  const table = tableOf("source,target\na1,ben@X.ORG\nA1,C3\nA1,nobody\n");
  expect(linksOfOrg(org, table)).toEqual({
    from: [0],
    to: [1],
    weight: [1],
    areCounts: false,
    unmatched: 2,
  });
});
