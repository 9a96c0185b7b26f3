import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();

const SIZES = [
  { width: 1600, height: 900 },
  { width: 390, height: 844 },
];

/** Notes where camera and legend are in every frame from the first complete one of a chart. */
function noteLooks(): void {
  const noted = { looks: new Set<string>(), charts: 0 };
  Object.assign(window, { noted });
  new MutationObserver(() => {
    const charts = performance.getEntriesByName("headstand:import").length;
    if (charts !== noted.charts) noted.looks.clear();
    noted.charts = charts;
    const camera = document.querySelector<HTMLElement>("canvas.stage")?.dataset.camera;
    const legend = document.querySelector(".legend")?.getBoundingClientRect();
    if (charts > 0) noted.looks.add(`${camera} ${JSON.stringify(legend)}`);
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-camera"] });
}

async function looksOf(page: Page, charts: number): Promise<string[]> {
  const isDrawn = (wanted: number): boolean =>
    (window as unknown as { noted: { charts: number } }).noted.charts === wanted;
  await page.waitForFunction(isDrawn, charts);
  await page.locator(".legend").waitFor();
  await untilStill(page);
  return page.evaluate(() => [
    ...(window as unknown as { noted: { looks: Set<string> } }).noted.looks,
  ]);
}

for (const viewport of SIZES) {
  test(`a chart stands where it stays from its first frame on, ${viewport.width} px wide`, async () => {
    const { page } = await app.open({ viewport });
    await page.addInitScript(noteLooks);
    // However slow the scripts are, what stands around the chart has its room when that is drawn.
    await page.route(/(Legend|LayerMenu|BarTools)-.*\.js/, async (route) => {
      await new Promise((rested) => setTimeout(rested, 600));
      await route.continue();
    });
    await page.reload();
    await untilState(page, ["ready"]);
    expect((await looksOf(page, 1)).slice(1)).toEqual([]);
    await page.locator("input[type=file]").first().setInputFiles("samples/company-of-1000.csv");
    await page.getByRole("heading", { level: 1, name: "company-of-1000.csv" }).waitFor();
    expect((await looksOf(page, 2)).slice(1)).toEqual([]);
  });
}
