import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCsv } from "../../src/generate/generateCsv.ts";
import { addressOf, launchBrowser, openPage, serveBuilt } from "../e2e/browser.ts";
import { summary } from "./statistics.ts";
import { drag, open, perform, watch } from "./watch.ts";

// node --import tsx tests/bench/minimap.ts [PEOPLE,PEOPLE ...]: what the minimap costs in real Chromium
// over the built page, in ms: to make its picture, in a frame of panning, in a frame of the flip.

const SIZES = (process.argv[2] ?? "1000,100000,1000000").split(",").map(Number);
const LIMIT_MS = 90_000;
const FLIP_MS = 1000;

const folder = mkdtempSync(join(tmpdir(), "headstand-bench-"));
const server = await serveBuilt();
const browser = await launchBrowser();
for (const people of SIZES) {
  const file = join(folder, `${people}.csv`);
  writeFileSync(file, `${[...generateCsv({ people, seed: 1 })].join("\n")}\n`);
  const { page, context } = await openPage(browser, "about:blank", {
    viewport: { width: 1600, height: 900 },
    serviceWorkers: "block",
  });
  await watch(page);
  await page.goto(addressOf(server));
  await page.waitForLoadState("networkidle");
  await open(page, file, LIMIT_MS);
  /** What the minimap took in each frame since the last time one asked. */
  const taken = (): Promise<number[]> =>
    page.evaluate(() => {
      const own = window.benchNotes.measures.filter(({ name }) => name === "headstand:minimap");
      window.benchNotes.measures.length = 0;
      return own.map(({ duration }) => duration);
    });
  await page.keyboard.press("+");
  await page.waitForTimeout(FLIP_MS);
  const picture = Math.max(...(await taken()));
  await perform(page, drag("pan", 120, 800, 420));
  const pan = await taken();
  await page.keyboard.press("f");
  await page.waitForTimeout(FLIP_MS);
  const flip = await taken();
  process.stdout.write(
    `${people.toLocaleString("en")} people\n  the picture, first time  ${picture.toFixed(1)} ms\n` +
      `  a frame while panning    ${summary(pan)}\n  a frame of the flip      ${summary(flip)}\n`,
  );
  await context.close();
}
await browser.close();
await server.close();
