import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "playwright-core";
import type { Imported } from "../../src/import/imported.ts";
import { importPeople } from "../../src/import/importPeople.ts";
import { EVERYBODY, type Layout } from "../../src/layout/layout.ts";
import { layoutOrg } from "../../src/layout/layoutOrg.ts";
import { viewRows } from "../../src/layout/rows.ts";
import { assistantsBeside } from "../../src/metrics/assistantsBeside.ts";
import { nameOf, type Org } from "../../src/org/org.ts";
import type { SceneInput } from "../../src/scene/sceneInput.ts";
import { type StageView, stageView } from "../../src/scene/stageView.ts";

/** A file as the page has it: the pure stages run unchanged here. */
export interface Chart {
  readonly imported: Imported;
  readonly org: Org;
  readonly layout: Layout;
}

export async function chartOf(
  path: string,
  asOf = new Date().toLocaleDateString("sv-SE"),
): Promise<Chart> {
  const outcome = await importPeople(readFileSync(path), { fileName: basename(path), asOf });
  if (outcome.kind !== "imported") throw new Error(`${path} was not imported`);
  const { org } = outcome.imported;
  return {
    imported: outcome.imported,
    org,
    layout: layoutOrg(org, EVERYBODY, assistantsBeside(org)),
  };
}

export function nodeNamed(org: Org, name: string): number {
  for (let i = 0; i < org.count; i++) if (nameOf(org, i) === name) return i;
  throw new Error(`nobody is called ${name}`);
}

/** Where the page says everybody stands now: its camera and flip, our layout. */
export async function viewOnPage(page: Page, { org, layout }: Chart): Promise<StageView> {
  const said = await page.locator("canvas.stage").getAttribute("data-camera");
  const { flip, ...camera } = JSON.parse(said ?? "{}");
  const input = { org, layout, rows: viewRows(layout), camera, flip } as SceneInput;
  return stageView(input);
}

/** Waits until camera and flip have come to rest. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as { lastCamera?: string }).lastCamera = "asked anew";
  });
  await page.waitForFunction(() => {
    const stage = document.querySelector<HTMLCanvasElement>("canvas.stage");
    const now = `${stage?.dataset.camera}`;
    const known = window as unknown as { lastCamera?: string; stillSince?: number };
    if (known.lastCamera !== now) {
      known.lastCamera = now;
      known.stillSince = performance.now();
    }
    const isDrawn = stage?.dataset.drawn === stage?.dataset.camera;
    return isDrawn && performance.now() - (known.stillSince ?? 0) > 250;
  });
}

/** The columns of px of the stage in which something has exactly this colour, #rrggbb. */
export async function columnsWith(page: Page, color: string): Promise<ReadonlySet<number>> {
  const columns = await page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas.stage");
    if (!canvas) return [];
    const { width, height } = canvas;
    // A worker paints the stage: its picture can only be copied.
    const pen = new OffscreenCanvas(width, height).getContext("2d");
    if (!pen) return [];
    pen.drawImage(canvas, 0, 0);
    const { data } = pen.getImageData(0, 0, width, height);
    const channels = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
    const found = new Set<number>();
    for (let k = 0; k < width * height; k++) {
      if (channels.every((value, c) => data[4 * k + c] === value)) found.add(k % width);
    }
    return [...found];
  }, color);
  return new Set(columns);
}
