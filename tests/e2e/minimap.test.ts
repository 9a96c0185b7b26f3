import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();

async function openReady(viewport = { width: 1600, height: 900 }): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce", viewport });
  await untilState(page, ["ready"]);
  await untilStill(page);
  return page;
}

const picture = (page: Page) => page.getByRole("application", { name: "Minimap" });

/** The frame on the minimap, in shares of the minimap's width, once it has come to rest. */
async function sight(page: Page): Promise<{ start: number; end: number }> {
  await untilStill(page);
  await page.waitForTimeout(400);
  const { x, width } = JSON.parse((await picture(page).getAttribute("data-sight")) ?? "{}");
  const room = (await picture(page).boundingBox())?.width ?? Number.NaN;
  return { start: x / room, end: (x + width) / room };
}

/** Shares of the organisation's width that the stage shows, by its own camera. */
async function shownOnStage(page: Page): Promise<{ x: number; kx: number }> {
  await untilStill(page);
  return JSON.parse((await page.locator("canvas.stage").getAttribute("data-camera")) ?? "{}");
}

test("zoomed in, a minimap tells where one is, and takes one elsewhere", async () => {
  const page = await openReady();
  expect(await picture(page).count()).toBe(0);
  const whole = await shownOnStage(page);
  await page.mouse.move(150, 300);
  await page.mouse.wheel(0, -700);
  await picture(page).waitFor();
  const left = await sight(page);
  expect(left.start).toBeLessThan(0.15);
  expect(left.end).toBeLessThan(0.7);
  expect(await violations(page)).toEqual([]);

  const box = await picture(page).boundingBox();
  if (!box) throw new Error("The minimap has no place.");
  await page.mouse.click(box.x + box.width - 8, box.y + box.height / 2);
  const right = await sight(page);
  expect(right.end).toBeGreaterThan(0.9);
  expect(right.end - right.start).toBeCloseTo(left.end - left.start, 2);

  const middle = box.x + (box.width * (right.start + right.end)) / 2;
  await page.mouse.move(middle, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(middle - box.width * 0.2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  const dragged = await sight(page);
  expect(right.start - dragged.start).toBeCloseTo(0.2, 1);

  await page.mouse.wheel(0, 5000);
  const zoomedOut = await shownOnStage(page);
  expect(zoomedOut.kx).toBeCloseTo(whole.kx, 3);
  await page.mouse.move(800, 300);
  await picture(page).waitFor({ state: "hidden" });
});

test("the minimap is used by keyboard, says what it shows, and can be put away", async () => {
  const page = await openReady();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await picture(page).waitFor();
  await picture(page).focus();
  const before = await sight(page);
  await page.keyboard.press("ArrowRight");
  const after = await sight(page);
  expect(after.start).toBeGreaterThan(before.start + 0.02);
  const words = () => page.locator("#minimap-words").textContent();
  expect(await words()).toMatch(/^The chart shows \d+% of its width and \d+% of its height/);
  await page.keyboard.press("+");
  const nearer = await sight(page);
  expect(nearer.end - nearer.start).toBeLessThan(after.end - after.start);
  await page.getByRole("button", { name: "Minimap when zoomed in" }).click();
  await picture(page).waitFor({ state: "hidden" });
});

test("a phone has no minimap", async () => {
  const page = await openReady({ width: 390, height: 844 });
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await untilStill(page);
  expect(await picture(page).count()).toBe(0);
});
