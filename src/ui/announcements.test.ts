import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { bitSetWith } from "../base/bitSet.ts";
import { importPeople } from "../import/importPeople.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { nameOf } from "../org/org.ts";
import { type AppState, createAppStore, type OrgDocument } from "../store/app.ts";
import { announcementOf } from "./announcements.ts";

const empty = createAppStore().getState();
let document: OrgDocument;
let ready: AppState;

beforeAll(async () => {
  const options = { fileName: "worked-example.csv", asOf: "2025-06-30" };
  const outcome = await importPeople(readFileSync("fixtures/worked-example.csv"), options);
  if (outcome.kind !== "imported") throw new Error("the worked example was not imported");
  const source = { name: options.fileName, files: [], isSample: false };
  document = { source, options, settings: USUAL_SETTINGS, imported: outcome.imported };
  ready = { ...empty, phase: "ready", document };
});

const told = (change: Partial<AppState>): string | null =>
  announcementOf({ ...ready, ...change }, ready);

test("an import is told of when it begins and when it is done", () => {
  const progress = { name: "a.csv", step: "reading", share: 0 } as const;
  const importing: AppState = { ...empty, phase: "importing", progress };
  expect(announcementOf(importing, empty)).toBe("Reading a.csv.");
  expect(announcementOf({ ...importing, progress: { ...progress, share: 0.5 } }, importing)).toBe(
    null,
  );
  expect(announcementOf(ready, importing)).toBe(
    "worked-example.csv: 33 of 33 rows placed, 1 finding. Conventional view.",
  );
});

test("a file is told of when it is read, not when its figures are counted anew or its people put in order", () => {
  const { imported, options } = document;
  const settings = { ...USUAL_SETTINGS, targetSpan: 4 };
  expect(told({ document: { ...document, settings } })).toBe(null);
  expect(told({ document: { ...document, imported: { ...imported } }, selected: 3 })).toBe(null);
  expect(told({ document: { ...document, options: { ...options } } })).toMatch(/33 of 33 rows/);
});

test("flip, selection and search are told of, in the words of the view", () => {
  const { org } = document.imported;
  const busiest = org.span.indexOf(Math.max(...org.span));
  const manager = nameOf(org, org.parent[busiest] ?? 0);
  expect(told({ view: "upside-down" })).toBe("Upside-down view.");
  expect(told({ selected: busiest })).toMatch(
    new RegExp(
      `^${nameOf(org, busiest)}, .*leads \\d+, load [\\d.]+, \\w+\\. Reports to ${manager}\\.$`,
    ),
  );
  const turned = { ...ready, view: "upside-down" } as const;
  expect(announcementOf({ ...turned, selected: busiest }, turned)).toMatch(
    /supports \d+.*Supported/,
  );
  expect(told({ found: bitSetWith([1, 2], 33) })).toBe("2 people found.");
  expect(told({ shown: { focus: -1, folded: [1], filter: null } })).toBe(
    "Everybody is shown, 1 folded.",
  );
  expect(told({ path: { from: busiest, to: -1 } })).toMatch(/choose the second person\.$/);
  expect(told({ path: { from: busiest, to: org.parent[busiest] ?? 0 } })).toBe(
    `Path from ${nameOf(org, busiest)} to ${manager}: 1 hop, by way of ${manager}.`,
  );
  expect(told({ hovered: 3 })).toBe(null);
});
