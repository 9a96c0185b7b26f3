import type { Imported } from "../src/import/imported.ts";
import { importFiles } from "../src/import/importPeople.ts";
import { EVERYBODY, type Shown } from "../src/layout/layout.ts";
import { layoutOrg } from "../src/layout/layoutOrg.ts";
import { assistantsBeside } from "../src/metrics/assistantsBeside.ts";
import { type Settings, USUAL_SETTINGS } from "../src/metrics/settings.ts";
import { rowStepsFor } from "../src/picture/rowSteps.ts";
import { chartFiguresOf, loadFiguresOf } from "../src/worker/chartFigures.ts";
import type { OrgWorker } from "../src/worker/client.ts";
import { orderImported } from "../src/worker/orderImported.ts";

/** What the worker does for a chart, in turn and without one: enough to open, order, filter and count. */
export function orgWorkerInNode(): OrgWorker {
  const nothing = async (): Promise<null> => null;
  let chart: { imported: Imported; asOf: string; settings: Settings } | null = null;
  const laidOut = (imported: Imported, shown: Shown, settings: Settings) =>
    layoutOrg(
      imported.org,
      shown,
      assistantsBeside(imported.org),
      rowStepsFor(imported.org, shown, settings.grades.order),
    );
  return {
    async importFiles(files, options, { order, ...rows }) {
      const bytes = await Promise.all(
        files.map(async ({ name, content }) => ({
          name,
          bytes: new Uint8Array(await new Blob([content]).arrayBuffer()),
        })),
      );
      const read = importFiles(bytes, options);
      const reply = { kind: "imported", layoutMs: 0, parsedAt: 0, photos: null } as const;
      if (read.kind !== "imported") return { ...reply, outcome: read, layout: null, figures: null };
      const steps = rowStepsFor(read.imported.org, rows);
      const { imported } = orderImported(read.imported, order, steps);
      chart = { imported, asOf: options.asOf, settings: USUAL_SETTINGS };
      return {
        ...reply,
        outcome: { ...read, imported },
        layout: laidOut(imported, { ...EVERYBODY, ...rows }, USUAL_SETTINGS),
        figures: chartFiguresOf(imported, options.asOf, USUAL_SETTINGS),
      };
    },
    layOut: async (shown) => chart && laidOut(chart.imported, shown, chart.settings),
    async order(by, shown) {
      if (!chart) return null;
      const { settings, asOf } = chart;
      const steps = rowStepsFor(chart.imported.org, shown, settings.grades.order);
      const ordered = orderImported(chart.imported, by, steps);
      chart = { ...chart, imported: ordered.imported };
      const figures = chartFiguresOf(ordered.imported, asOf, settings);
      const layout = laidOut(ordered.imported, shown, settings);
      return { kind: "ordered", ...ordered, figures, layout };
    },
    async figures(settings) {
      if (!chart) return null;
      chart = { ...chart, settings };
      return loadFiguresOf(chart.imported.org, chart.asOf, settings);
    },
    cancel: () => undefined,
    standBack: () => undefined,
    search: nothing,
    preview: nothing,
    insights: nothing,
    pick: nothing,
    relief: nothing,
    links: nothing,
    collaboration: nothing,
    ways: nothing,
    products: nothing,
    ownTeam: nothing,
    proposeStory: nothing,
    matchPhotos: nothing,
  };
}
