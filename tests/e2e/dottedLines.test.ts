import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { LIGHT } from "../../src/scene/palette.ts";
import { appForTests } from "./appForTests.ts";
import { paintWorkerOf, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();
const REHEARSAL_MS = 2000;

/** From now on, counts the strong dashed lines in the colour of links of each frame of the stage. */
async function countLines(page: Page): Promise<void> {
  await paintWorkerOf(page)?.evaluate((link) => {
    const noted = self as unknown as { lines: number };
    const pen = OffscreenCanvasRenderingContext2D.prototype;
    const { stroke, setTransform } = pen;
    pen.setTransform = function (this: typeof pen, ...to: unknown[]) {
      noted.lines = 0;
      return setTransform.apply(this, to as Parameters<typeof setTransform>);
    } as typeof setTransform;
    pen.stroke = function (this: typeof pen, ...what: unknown[]) {
      const isOwn =
        this.strokeStyle === link && this.globalAlpha === 1 && `${this.getLineDash()}` === "3,3";
      if (isOwn) noted.lines++;
      return stroke.apply(this, what as Parameters<typeof stroke>);
    } as typeof stroke;
  }, LIGHT.links.dotted);
}

const linesOn = async (page: Page): Promise<number | undefined> =>
  paintWorkerOf(page)?.evaluate(() => (self as unknown as { lines: number }).lines);

async function look(page: Page): Promise<number | undefined> {
  await untilStill(page);
  return linesOn(page);
}

test("somebody's dotted line shows with them, in both views, until links are switched off", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  await page.locator("input[type=file]").first().setInputFiles("fixtures/worked-example.csv");
  await expect.poll(() => page.title()).toContain("worked-example");
  await untilState(page, ["ready"]);
  await untilStill(page);
  // The worker also paints looks that are rehearsed, where nobody sees them.
  await page.waitForTimeout(REHEARSAL_MS);
  await countLines(page);
  await page.keyboard.press("/");
  await page.keyboard.type("Dunya");
  await page.getByRole("option", { name: /^Dunya/ }).waitFor();
  await page.keyboard.press("Enter");
  expect(await look(page)).toBe(1);

  await page.locator("canvas.stage").focus();
  await page.keyboard.press("f");
  expect(await look(page)).toBe(1);

  // The panel says to whom, and leads there: their picture shows the line as well.
  await page.getByRole("region", { name: /^(Also supported by|Dotted line to)$/ }).waitFor();
  await page.getByRole("button", { name: "Hugo", exact: true }).click();
  await expect.poll(() => page.locator(".side.right h2").textContent()).toBe("Hugo");
  expect(await look(page)).toBe(1);

  const links = page.getByRole("switch", { name: /links/ });
  await links.focus();
  await page.keyboard.press("Space");
  await expect.poll(() => linesOn(page)).toBe(0);
});
