import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { importPeople } from "../import/importPeople.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { isManager, type Org, textOf } from "../org/org.ts";
import { onLayer } from "../story/look.ts";
import { fragmentOf } from "../story/lookFragment.ts";
import { type AppState, createAppStore, type OrgDocument } from "./app.ts";
import { isLookAt, lookedAt, lookOf, sameGroups, shownLayers } from "./look.ts";

const empty = createAppStore().getState();
let document: OrgDocument;
let ready: AppState;
let org: Org;

async function documentOf(name: string, content: string): Promise<OrgDocument> {
  const options = { fileName: name, asOf: "2025-06-30" };
  const outcome = await importPeople(new TextEncoder().encode(content), options);
  if (outcome.kind !== "imported") throw new Error(`${name} was not imported`);
  return {
    source: { name, files: [], isSample: false },
    options,
    settings: USUAL_SETTINGS,
    imported: outcome.imported,
  };
}

beforeAll(async () => {
  const csv = readFileSync("fixtures/worked-example.csv", "utf8");
  document = await documentOf("worked-example.csv", csv);
  ready = { ...empty, phase: "ready", document };
  org = document.imported.org;
});

test("a look leads back to the state it was taken of", () => {
  const managers = [...org.span.keys()].filter((i) => isManager(org, i));
  const [top = 0, first = 0, second = 0] = managers;
  const states: Partial<AppState>[] = [
    {},
    { view: "upside-down", lensId: "span", isolated: [1, 0] },
    { selected: first, path: { from: first, to: org.count - 1 } },
    { shown: { focus: first, folded: [], filter: null }, sight: { slot: 3, row: 2, zoom: 4 } },
    { shown: { focus: -1, folded: [first, second], filter: null } },
    { shown: { focus: -1, folded: onLayer(org, 2), filter: null } },
    { shown: { focus: -1, folded: [top, ...onLayer(org, 2).slice(1)], filter: null } },
  ];
  for (const state of states) {
    const wanted = { ...ready, ...state };
    const again = lookedAt(lookOf(wanted), ready, document);
    const sorted = (folded: readonly number[]) => folded.toSorted((a, b) => a - b);
    expect(sorted(again.shown.folded)).toEqual(sorted(wanted.shown.folded));
    expect({ ...wanted, ...again, shown: { ...again.shown, folded: [], filter: null } }).toEqual({
      ...wanted,
      shown: { ...wanted.shown, folded: [] },
    });
  }
});

test("a layer that is folded is named once, not person by person", () => {
  const folded = onLayer(org, 2);
  expect(folded.length).toBeGreaterThan(1);
  const look = lookOf({ ...ready, shown: { focus: -1, folded, filter: null } });
  expect(look).toMatchObject({ foldedLayer: 2, others: [] });
  expect(shownLayers(org, folded)).toBe(2);
  expect(shownLayers(org, [])).toBe(0);
  expect(shownLayers(org, folded.slice(1))).toBe(-1);
});

test("whoever is not in the file, and groups no lens has, are left out", () => {
  const look = {
    ...lookOf(ready),
    lensId: "span",
    isolated: [...lookOf({ ...ready, lensId: "span", isolated: [0] }).isolated, "none"],
    selected: "nobody",
    path: ["~2", "~9999"],
    focus: "~9999",
    others: ["nobody"],
  } as const;
  expect(lookedAt(look, ready, document)).toMatchObject({
    isolated: [0],
    selected: -1,
    path: null,
    shown: { focus: -1, folded: [] },
  });
  expect(lookedAt({ ...look, lensId: "column:Pay" }, ready, document)).toMatchObject({
    lensId: ready.lensId,
    isolated: [],
  });
});

test("people are named by ids that are ids; e-mails, names and blanks by line", async () => {
  const csv = "id,name,manager id\n1,Ada,\nbo@example.com,Bo,1\n,Cy,1\nDi,Di,1\n";
  const odd = await documentOf("odd.csv", csv);
  const state = { ...ready, document: odd };
  const people = odd.imported.org;
  const keys = new Map(
    Array.from({ length: people.count }, (_, i) => [
      textOf(people, "name", i),
      lookOf({ ...state, selected: i }).selected,
    ]),
  );
  expect(Object.fromEntries(keys)).toEqual({ Ada: "1", Bo: "~3", Cy: "~4", Di: "~5" });
  for (let i = 0; i < people.count; i++) {
    expect(lookedAt(lookOf({ ...state, selected: i }), state, odd).selected).toBe(i);
  }
  expect(isLookAt(lookOf(state), odd)).toBe(true);
  expect(isLookAt(lookOf(state), document)).toBe(false);
});

test("the groups that are brought out stay the same when others grow larger than they", async () => {
  const rows = (...departments: readonly string[]): string =>
    ["id,name,manager id,department", "1,Ada,,Sales"]
      .concat(departments.map((department, i) => `${i + 2},P${i},1,${department}`))
      .join("\n");
  const [before, after] = await Promise.all([
    documentOf("team.csv", rows("Sales", "Legal", "Ops", "Ops", "Ops")),
    documentOf("team.csv", rows("Legal", "Legal", "Legal", "Sales", "Ops")),
  ]);
  const state = { ...ready, document: before, lensId: "department", isolated: [0, 2] };
  expect(sameGroups(state, after)).toEqual([2, 0]);
  expect(lookedAt(lookOf(state), state, after).isolated).toEqual([2, 0]);
});

test("200 who were folded one by one are named in an address that can be passed on, more are not", async () => {
  const managers = Array.from({ length: 402 }, (_, i) => i + 1000);
  const rows = managers.flatMap((id) => [`${id},M,1`, `${id + 1000},P,${id}`]);
  const large = await documentOf("large.csv", ["id,name,manager id", "1,Ada,", ...rows].join("\n"));
  const some = onLayer(large.imported.org, 2).filter((_, i) => i % 2 === 0);
  const fragmentWith = (folded: readonly number[]): string =>
    fragmentOf(lookOf({ ...ready, document: large, shown: { focus: -1, folded, filter: null } }));
  expect(some).toHaveLength(201);
  expect(fragmentWith(some)).not.toContain("folded=");
  expect(fragmentWith(some.slice(1))).toContain(",1400");
  expect(fragmentWith(some.slice(1)).length).toBeLessThan(2000);
});
