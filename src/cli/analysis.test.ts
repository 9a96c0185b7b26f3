import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import {
  AS_OF_DAY,
  orgOf,
  workedExample,
  workedExampleInteractions,
} from "../../tests/smallOrgs.ts";
import type { Imported } from "../import/imported.ts";
import { importPeople } from "../import/importPeople.ts";
import { linksOfOrg } from "../import/linksOfOrg.ts";
import { readLinks } from "../import/readLinks.ts";
import { sayIt } from "../language/say.ts";
import type { Org } from "../org/org.ts";
import { figuresOfLinks } from "./analyse.ts";
import { type Analysis, analysisOf, type ManagerEntry } from "./analysis.ts";
import { reportOf } from "./report.ts";

const AS_OF = "2025-06-30";

async function imported(path: string): Promise<Imported> {
  const outcome = await importPeople(readFileSync(path), { fileName: basename(path), asOf: AS_OF });
  if (outcome.kind !== "imported") throw new Error(sayIt(outcome.problem));
  return outcome.imported;
}

async function analysisOfFiles(people: string, links: string): Promise<Analysis> {
  const file = await imported(people);
  const table = readLinks(readFileSync(links));
  if ("problem" in table) throw new Error(sayIt(table.problem));
  return analysisOf(file, linksOfOrg(file.org, [table]), AS_OF_DAY);
}

/** The analysis of an organisation of which the file says nothing else. */
async function analysisAround(org: Org): Promise<Analysis> {
  return analysisOf({ ...(await imported("fixtures/worked-example.csv")), org }, null, AS_OF_DAY);
}

const analysis = await analysisOfFiles(
  "fixtures/worked-example.csv",
  "fixtures/worked-example-links.csv",
);

test("the analysis of the worked example", () => {
  expect(analysis).toMatchObject({
    people: 32,
    vacancies: 1,
    placeholders: 0,
    roots: 1,
    layers: 5,
    managementLayers: 4,
    managers: 11,
    individualContributors: 21,
    span: {
      median: 2,
      mean: 31 / 11,
      max: 9,
      narrow: 8,
      wide: 0,
      bands: { "1": 4, "2-3": 4, "4-7": 2, "8-12": 1, "13-16": 0, "17+": 0 },
    },
    headcountByLayer: [1, 4, 4, 6, 17],
    shape: "pyramid",
    technicalTrack: {
      gradeFloor: 7,
      seniorPeople: 13,
      withoutReports: 2,
      share: 2 / 13,
      ceilingGap: 2,
      titleForPay: ["W10"],
    },
  });
});

test("managers are listed with the largest load first", () => {
  expect(analysis.managerList).toHaveLength(11);
  expect(analysis.managerList[0]).toEqual({
    id: "W08",
    name: "Hugo",
    layer: 4,
    level: 1,
    kind: "coach of doers",
    span: 9,
    totalSpan: 9,
    fteSpan: 8.5,
    dottedSpan: 1,
    load: {
      people: 9,
      ownWork: null,
      groups: 0,
      new: 1,
      far: 0.75,
      functions: 0.5,
      dotted: 0.5,
      total: 11.75,
    },
    flag: "overloaded",
  });
  const totals = analysis.managerList.map(({ load }) => load.total);
  expect(totals).toEqual([...totals].sort((p, q) => q - p));
});

test("links keep their sources apart and say how far they reach", () => {
  const { links, meanHops } = analysis.collaboration;
  expect(links.filter(({ source }) => source === "dotted")).toHaveLength(2);
  expect(links.filter(({ source }) => source === "product")).toHaveLength(7);
  expect(links.filter(({ source }) => source === "interaction")).toHaveLength(6);
  expect(links).toContainEqual({ a: "W08", b: "W29", weight: 4, source: "interaction", hops: 5 });
  expect(meanHops).toEqual({ line: 168 / 55, withLinks: 114 / 55, saving: 54 / 168 });
});

test("what the file lacks is null, never a made-up number", async () => {
  const bare = await analysisAround(orgOf("ann ben<ann"));
  expect(bare.managerList[0]).toMatchObject({
    fteSpan: null,
    dottedSpan: null,
    load: { ownWork: null, new: null, far: null, functions: null, dotted: null, total: 1 },
  });
  expect(bare.technicalTrack).toBeNull();
  expect(bare.collaboration).toEqual({ links: [], meanHops: null });
});

test("a file of vacancies has a chart and nothing to count", async () => {
  const org = orgOf("?ann ?ben<ann");
  const empty = await analysisAround(org);
  expect(empty).toMatchObject({
    people: 0,
    layers: 0,
    span: { median: null, mean: null, max: null },
    shape: null,
    managerList: [],
  });
  expect(
    reportOf(empty, { asOf: AS_OF, unmatchedLinks: null, figures: figuresOfLinks(org, null) }),
  ).toContain("vacancies");
});

test("the report reads as it does in the fixture", async () => {
  const figures = figuresOfLinks(workedExample, workedExampleInteractions);
  const report = reportOf(analysis, { asOf: AS_OF, unmatchedLinks: 0, figures });
  await expect(report).toMatchFileSnapshot("../../fixtures/worked-example.report.txt");
});

const reference = "../shared/metrics";

test.skipIf(!existsSync(reference))("agrees with the reference values", async () => {
  const ours = await analysisOfFiles(`${reference}/fixture.csv`, `${reference}/edges.csv`);
  const theirs: Reference = JSON.parse(readFileSync(`${reference}/expected.json`, "utf8"));
  const byManager = <T>(value: (manager: ManagerEntry) => T) =>
    Object.fromEntries(ours.managerList.map((manager) => [manager.id, value(manager)]));
  const interactionsFound = ours.collaboration.links.filter((l) => l.source === "interaction");
  const productsFound = ours.collaboration.links.filter((l) => l.source === "product");

  expect([ours.people, ours.managers, ours.individualContributors]).toEqual([
    theirs.N,
    theirs.managers,
    theirs.ICs,
  ]);
  expect([ours.span.mean, ours.span.median]).toEqual([theirs.mean_span, theirs.median_span]);
  expect(Object.values(ours.span.bands)).toEqual(Object.values(theirs.orgvue_bands));
  expect(ours.headcountByLayer).toEqual(Object.values(theirs.layers));
  expect([ours.layers, ours.managementLayers]).toEqual([theirs.n_layers, theirs.mgmt_layers]);
  expect(ours.span.narrow).toBe(theirs.narrow_le3.length);
  expect(byManager(({ span }) => span)).toEqual(theirs.span);
  expect(byManager(({ fteSpan }) => fteSpan)).toEqual(theirs.fte_span);
  expect(byManager(({ totalSpan }) => totalSpan)).toEqual(theirs.total_span);
  expect(byManager(({ level }) => level)).toEqual(theirs.height);
  expect(byManager(({ kind }) => kind)).toEqual(
    Object.fromEntries(
      Object.entries(theirs.kind).map(([id, kind]) => [
        id,
        kind === "mixed" ? kind : `coach of ${kind === "ICs" ? "doers" : kind}`,
      ]),
    ),
  );
  for (const { id, load } of ours.managerList) {
    const [terms, total] = theirs.load[id] ?? [];
    expect(load).toEqual({ ...terms, ownWork: null, groups: 0, total });
  }
  expect(Object.fromEntries(interactionsFound.map((l) => [`${l.a}-${l.b}`, l.weight]))).toEqual(
    theirs.links,
  );
  expect(Object.fromEntries(productsFound.map((l) => [`${l.a}-${l.b}`, l.weight]))).toEqual(
    theirs.need,
  );
  for (const { a, b, hops } of interactionsFound) {
    expect(hops).toBe(theirs.hops[`${a}-${b}`] ?? hops);
    expect(hops).toBe((theirs.link_saved[`${a}-${b}`] ?? 0) + 1);
  }
  expect(ours.collaboration.meanHops).toEqual({
    line: theirs.mean_tree,
    withLinks: theirs.mean_union,
    saving: expect.closeTo(theirs.saved_share, 12),
  });
  expect(ours.technicalTrack).toEqual({
    gradeFloor: theirs.ladder.g0,
    seniorPeople: theirs.ladder.top,
    withoutReports: theirs.ladder.ic.length,
    share: theirs.ladder.share,
    ceilingGap: theirs.ceiling_gap,
    titleForPay: theirs.tech_narrow,
  });
});

/** The parts of the reference values that are compared. */
interface Reference {
  readonly N: number;
  readonly managers: number;
  readonly ICs: number;
  readonly mean_span: number;
  readonly median_span: number;
  readonly orgvue_bands: Record<string, number>;
  readonly layers: Record<string, number>;
  readonly n_layers: number;
  readonly mgmt_layers: number;
  readonly narrow_le3: string[];
  readonly span: Record<string, number>;
  readonly fte_span: Record<string, number>;
  readonly total_span: Record<string, number>;
  readonly height: Record<string, number>;
  readonly kind: Record<string, string>;
  readonly load: Record<string, [Record<string, number>, number]>;
  readonly links: Record<string, number>;
  readonly need: Record<string, number>;
  readonly hops: Record<string, number>;
  readonly link_saved: Record<string, number>;
  readonly mean_tree: number;
  readonly mean_union: number;
  readonly saved_share: number;
  readonly ladder: { g0: number; top: number; ic: string[]; share: number };
  readonly ceiling_gap: number;
  readonly tech_narrow: string[];
}
