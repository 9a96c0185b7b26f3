import type { HandoutContent } from "../../handout/handoutContent.ts";
import type { Imported } from "../../import/imported.ts";
import type { Ledger } from "../../import/ledger.ts";
import { currentTongue } from "../../language/current.ts";
import { EVERYBODY } from "../../layout/layout.ts";
import { layoutOrg } from "../../layout/layoutOrg.ts";
import { assistantsBeside } from "../../metrics/assistantsBeside.ts";
import { headcount } from "../../metrics/headcount.ts";
import { textColumnOf } from "../../org/textColumn.ts";
import { rowStepsFor } from "../../picture/rowSteps.ts";
import { type Actions, createActions } from "../../store/actions.ts";
import { type AppStore, createAppStore, type OrgDocument } from "../../store/app.ts";
import { chartFiguresOf } from "../../worker/chartFigures.ts";
import { linkColumns } from "../../worker/linkColumns.ts";
import { createPageWorker } from "./pageWorker.ts";

/** The store and what a reader can do in a hand-out; nothing is kept anywhere. */
export function openHandout(content: HandoutContent): {
  readonly store: AppStore;
  readonly actions: Actions;
} {
  const { org, settings, drawing, story, title } = content;
  const store = createAppStore();
  const keepsNothing = async (): Promise<boolean> => false;
  const actions = createActions(
    store,
    createPageWorker(org, settings.grades.order),
    { inspect: async () => new Uint8Array(), decode: async () => null },
    { find: async () => undefined, save: keepsNothing, forget: keepsNothing },
    { find: async () => settings, save: keepsNothing },
    { find: async () => story, save: keepsNothing },
    { find: async () => [], save: keepsNothing },
    () => content.asOf,
  );
  const { wallRows, rowsBy } = drawing;
  const shown = { ...EVERYBODY, wallRows, rowsBy };
  const steps = rowStepsFor(org, shown, settings.grades.order);
  store.setState({
    phase: "ready",
    document: documentOf(content),
    settings,
    layout: layoutOrg(org, shown, assistantsBeside(org), steps),
    shown,
    drawing,
    story,
    view: "upside-down",
    language: currentTongue().language.code,
  });
  document.title = title;
  return { store, actions };
}

function documentOf({ title, org, settings, asOf, links }: HandoutContent): OrgDocument {
  const imported = importedAs(title, org);
  return {
    // A sample is what nothing is kept of.
    source: { name: title, files: [], isSample: true },
    options: { fileName: title, asOf },
    imported,
    settings,
    figures: { ...chartFiguresOf(imported, asOf, settings), links: linkColumns(links) },
  };
}

const NO_ROWS: Ledger = {
  count: 0,
  line: new Int32Array(),
  fate: new Uint8Array(),
  reason: new Uint8Array(),
  reasons: [],
  into: new Int32Array(),
  who: textColumnOf([]),
};

/** An organisation that was read long ago, somewhere else. */
function importedAs(name: string, org: HandoutContent["org"]): Imported {
  const { people, vacancies } = headcount(org);
  const placed = people + vacancies;
  return {
    file: { name, encoding: "utf-8", delimiter: null, headerRow: 1, sheet: null },
    rows: { total: placed, placed, merged: 0, setAside: 0 },
    columns: {},
    reviewed: [],
    managerMatchedBy: "id",
    leftOut: [],
    findings: [],
    ledger: NO_ROWS,
    seen: { sheets: [], headers: [], preview: { headers: [], rows: [] } },
    links: null,
    further: null,
    photos: null,
    org,
  };
}
