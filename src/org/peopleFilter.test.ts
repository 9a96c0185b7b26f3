import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOrg, nodeOf, orgOf } from "../../tests/smallOrgs.ts";
import { withManagersAbove } from "../layout/withManagersAbove.ts";
import { PLACEHOLDER } from "./org.ts";
import { facetsOf, matchCounts, matchingPeople, NO_FILTER } from "./peopleFilter.ts";
import { textColumnOf } from "./textColumn.ts";

const org = orgOf("ann bo<ann cy<bo di<bo ?ed<bo !top flo<top", {
  text: {
    department: textColumnOf(["Board", "Sales", "Sales", "Product", "Sales", "", "Product"]),
    title: textColumnOf(["CEO", "Head of Sales", "Dirécteur", "Designer", "Designer", "", "Lead"]),
  },
});
const facets = facetsOf(org);
const idsOf = (title: string, wanted: Readonly<Record<string, readonly string[]>>): string[] => {
  const matches = matchingPeople(org, facets, { title, wanted });
  return ["ann", "bo", "cy", "di", "ed", "top", "flo"].filter(
    (id) => matches[nodeOf(org, id)] === 1,
  );
};

test("several values of one column widen, several columns narrow", () => {
  expect(idsOf("", { department: ["Sales"] })).toEqual(["bo", "cy", "ed"]);
  expect(idsOf("", { department: ["Sales", "Board"] })).toEqual(["ann", "bo", "cy", "ed"]);
  expect(idsOf("", { department: ["Sales"], kind: ["Vacancies", "Managers"] })).toEqual([
    "bo",
    "ed",
  ]);
  expect(idsOf(" direct ", {})).toEqual(["cy"]);
  expect(idsOf("design", { kind: ["Individual contributors"] })).toEqual(["di"]);
});

test("people and vacancies are counted apart, and values by how often they occur", () => {
  const matches = matchingPeople(org, facets, { title: "", wanted: { department: ["Sales"] } });
  expect(matchCounts(org, matches)).toEqual({ people: 2, vacancies: 1 });
  expect(facets.find(({ id }) => id === "department")?.options[0]).toEqual({
    label: "Sales",
    count: 3,
  });
});

test("those who match stay with everybody above them, and nobody else does", () => {
  fc.assert(
    fc.property(anyOrg, fc.array(fc.nat({ max: 59 })), (any, drawn) => {
      const matches = new Uint8Array(any.count);
      for (const node of drawn) if (node < any.count) matches[node] = 1;
      const above = (node: number): number[] =>
        node < 0 ? [] : [node, ...above(any.parent[node] ?? -1)];
      const stay = new Set([...matches.keys()].filter((i) => matches[i] === 1).flatMap(above));
      expect([...withManagersAbove(any, matches)]).toEqual([...stay].sort((a, b) => a - b));
    }),
  );
});

test("without a filter everybody but placeholders matches", () => {
  const matches = matchingPeople(org, facets, NO_FILTER);
  expect([...matches]).toEqual([...org.kind].map((kind) => (kind === PLACEHOLDER ? 0 : 1)));
});
