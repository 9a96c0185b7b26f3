import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { untilStill } from "./chart.ts";

// The stage as it looks, in both views, from three distances, light and dark, against pictures that were
// looked at: tests/looks/NAME.png. One that differs is written as NAME-changed.png beside it: look at both;
// if the new one is right, it takes the place of the old one.

const LOOKS = "tests/looks";
const VIEWPORT = { width: 1100, height: 700 };
/** Loads depend on how long people have been there. */
const TODAY = "2026-06-01T12:00:00Z";
/** How different a pixel may be, and what share of them: letters differ by a hair between machines. */
const SAME_COLOR = 0.2;
const MOST_DIFFERENT = 0.01;
const DISTANCES = { far: 0, middle: 6, near: 14 } as const;

const app = appForTests();

for (const colorScheme of ["light", "dark"] as const) {
  test(`the stage looks as it did, ${colorScheme}`, async () => {
    const { page } = await app.open({ viewport: VIEWPORT, colorScheme, reducedMotion: "reduce" });
    await page.clock.setFixedTime(TODAY);
    await page.locator("html[data-state=ready]").waitFor();
    await page.locator("input[type=file]").first().setInputFiles("samples/harbour-and-lane.csv");
    await page.getByRole("heading", { name: "harbour-and-lane.csv" }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    const changed: string[] = [];
    for (const [distance, turns] of Object.entries(DISTANCES)) {
      await page.keyboard.press("0");
      await untilStill(page);
      await turnWheel(page, turns);
      for (const view of ["conventional", "upside-down"]) {
        const name = `${view}-${distance}-${colorScheme}`;
        if (!(await looksAsBefore(page, name))) changed.push(name);
        await page.keyboard.press("f");
        await untilStill(page);
      }
    }
    expect(changed, `look at ${LOOKS}/*-changed.png`).toEqual([]);
  });
}

async function turnWheel(page: Page, turns: number): Promise<void> {
  await page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, -120);
    await untilStill(page);
  }
  // Nobody is hovered.
  await page.mouse.move(VIEWPORT.width / 2, 4);
  await untilStill(page);
}

async function looksAsBefore(page: Page, name: string): Promise<boolean> {
  const address = await page
    .locator("canvas.stage")
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL("image/png"));
  const now = Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
  const path = `${LOOKS}/${name}.png`;
  const changed = `${LOOKS}/${name}-changed.png`;
  if (existsSync(path) && differenceOf(readFileSync(path), now) <= MOST_DIFFERENT) {
    rmSync(changed, { force: true });
    return true;
  }
  mkdirSync(LOOKS, { recursive: true });
  writeFileSync(changed, now);
  return false;
}

/** Share of the pixels that differ; 1 when the sizes do. */
function differenceOf(before: Buffer, now: Buffer): number {
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(now)];
  const { width, height } = a;
  if (width !== b.width || height !== b.height) return 1;
  return (
    pixelmatch(a.data, b.data, undefined, width, height, { threshold: SAME_COLOR }) /
    (width * height)
  );
}
