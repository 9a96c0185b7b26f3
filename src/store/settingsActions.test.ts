import { expect, test, vi } from "vitest";
import { AS_OF_DAY, nodeOf, workedExample } from "../../tests/smallOrgs.ts";
import { importPeople } from "../import/importPeople.ts";
import { loadOf } from "../metrics/load.ts";
import { loadOptionsOf } from "../metrics/loadOptions.ts";
import { type Settings, USUAL_SETTINGS } from "../metrics/settings.ts";
import type { Org } from "../org/org.ts";
import type { Proposal } from "../relief/proposal.ts";
import { reliefOf } from "../relief/relief.ts";
import { reliefSource } from "../relief/reliefSource.ts";
import { chartFiguresOf } from "../worker/chartFigures.ts";
import type { OrgWorker } from "../worker/client.ts";
import { type AppStore, createAppStore, type OrgDocument } from "./app.ts";
import { createSettingsActions } from "./settingsActions.ts";

const TEAM = "id,name,manager id\n1,Ada,\n2,Bo,1\n";

async function pageWith(csv: string) {
  const options = { fileName: "team.csv", asOf: "2026-01-01" };
  const outcome = await importPeople(new TextEncoder().encode(csv), options);
  if (outcome.kind !== "imported") throw new Error("the file was not imported");
  const { imported } = outcome;
  const source = { name: "team.csv", files: [], isSample: false };
  const document: OrgDocument = { source, options, imported, settings: USUAL_SETTINGS };
  const store: AppStore = createAppStore();
  store.setState({ document, phase: "ready" });
  const figures = vi.fn((settings: Settings) =>
    Promise.resolve(chartFiguresOf(imported, options.asOf, settings)),
  );
  const regrade = vi.fn(() => Promise.resolve());
  const book = { find: vi.fn(), save: vi.fn(() => Promise.resolve(true)) };
  const actions = createSettingsActions(store, { figures } as unknown as OrgWorker, book, regrade);
  return { store, figures, book, actions, regrade, source };
}

/** The first proposal for a manager who carries too much. */
function proposalFor(org: Org, id: string): Proposal | null {
  const load = loadOf(org, loadOptionsOf(org, USUAL_SETTINGS.load, AS_OF_DAY));
  const source = reliefSource(org, org, load, USUAL_SETTINGS);
  return reliefOf(source, nodeOf(org, id)).proposals[0] ?? null;
}

const withTarget =
  (targetSpan: number) =>
  (settings: Settings): Settings => ({ ...settings, targetSpan });

test("what is changed while the worker counts waits, and only the last of it is counted", async () => {
  const { store, figures, book, actions } = await pageWith(TEAM);
  const counted = actions.changeSettings(withTarget(4));
  for (const target of [5, 6, 7]) void actions.changeSettings(withTarget(target));
  expect(store.getState().settings.targetSpan).toBe(7);
  await counted;
  expect(figures.mock.calls.map(([settings]) => settings.targetSpan)).toEqual([4, 7]);
  expect(store.getState().document?.settings.targetSpan).toBe(7);
  expect(book.save).toHaveBeenCalledOnce();
});

test("settings of a file wait for the export they were dropped with, and say what is wrong with them", async () => {
  const { store, actions, source } = await pageWith(TEAM);
  const text = '{"headstand": "settings", "targetSpan": 6}';
  await actions.openSettings(text, { ...source });
  expect(store.getState().settings).toBe(USUAL_SETTINGS);
  await actions.openSettings(text, source);
  expect(store.getState().document?.settings.targetSpan).toBe(6);
  await actions.openSettings("[]");
  expect(store.getState()).toMatchObject({ phase: "failed", settings: { targetSpan: 6 } });
  expect(store.getState().problem).toContain("These are no settings");
  store.setState({ document: null });
  await actions.openSettings(text);
  expect(store.getState().problem).toContain("Open the export first");
});

test("rows by grade stand on a new order of grades, and a proposal holds no more", async () => {
  const { store, actions, regrade } = await pageWith(TEAM);
  const ghost = proposalFor(workedExample, "W08");
  expect(ghost).not.toBe(null);
  store.setState({ ghost });
  await actions.changeSettings((settings) => ({ ...settings, targetSpan: 5 }));
  expect(store.getState().ghost).toBe(null);
  const withOrder = (order: readonly string[]) => (settings: Settings) => ({
    ...settings,
    grades: { order, floor: null },
  });
  await actions.changeSettings(withOrder(["IC", "M"]));
  expect(regrade).not.toHaveBeenCalled();
  store.setState({ drawing: { ...store.getState().drawing, rowsBy: "grade" } });
  await actions.changeSettings(withOrder(["M", "IC"]));
  await actions.changeSettings(withTarget(6));
  expect(regrade).toHaveBeenCalledOnce();
});
