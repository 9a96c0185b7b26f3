import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { LIGHT } from "../../src/scene/palette.ts";
import { appForTests } from "./appForTests.ts";
import { paintWorkerOf, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();

async function give(page: Page, files: readonly string[]): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(files);
}

async function openCollaboration(page: Page, tab: string): Promise<void> {
  await page.getByRole("button", { name: "Which links" }).first().click();
  await page.getByRole("tab", { name: tab }).click();
}

/** From now on, counts how often each frame of the stage paints with this colour. */
async function countPaint(page: Page, color: string): Promise<void> {
  await paintWorkerOf(page)?.evaluate((wanted) => {
    const noted = self as unknown as { painted: Map<OffscreenCanvas, number> };
    const pen = OffscreenCanvasRenderingContext2D.prototype;
    const { stroke, fill, setTransform } = pen;
    const { transferToImageBitmap } = OffscreenCanvas.prototype;
    noted.painted = new Map();
    const count = (canvas: OffscreenCanvas, style: unknown): void => {
      if (style === wanted) noted.painted.set(canvas, (noted.painted.get(canvas) ?? 0) + 1);
    };
    pen.setTransform = function (this: typeof pen, ...to: unknown[]) {
      noted.painted.set(this.canvas, 0);
      return setTransform.apply(this, to as Parameters<typeof setTransform>);
    } as typeof setTransform;
    pen.stroke = function (this: typeof pen, ...of: unknown[]) {
      count(this.canvas, this.strokeStyle);
      return stroke.apply(this, of as Parameters<typeof stroke>);
    } as typeof stroke;
    pen.fill = function (this: typeof pen, ...of: unknown[]) {
      count(this.canvas, this.fillStyle);
      return fill.apply(this, of as Parameters<typeof fill>);
    } as typeof fill;
    // What is taken off a canvas was rehearsed, and nobody saw it.
    OffscreenCanvas.prototype.transferToImageBitmap = function () {
      noted.painted.delete(this);
      return transferToImageBitmap.apply(this);
    };
  }, color);
}

async function paintedOn(page: Page): Promise<number> {
  const painted = paintWorkerOf(page)?.evaluate(() => {
    const { painted: counts } = self as unknown as { painted: Map<OffscreenCanvas, number> };
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  });
  return (await painted) ?? 0;
}

test("people and who works with whom, dropped together: what the file covers, and each row's reason", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  await give(page, ["fixtures/worked-example.csv", "fixtures/worked-example-meetings.csv"]);
  await expect.poll(() => page.title()).toContain("worked-example");
  await untilState(page, ["ready"]);

  await openCollaboration(page, "Links");
  const source = page.locator('.link-source[data-source="interaction"]');
  await expect.poll(() => source.textContent()).toContain("4 of 11 managers");
  expect(await source.textContent()).toContain("meetings (worked-example-meetings.csv)");
  await source.getByRole("radio", { name: "All dates" }).click();
  await expect.poll(() => source.textContent()).toContain("5 of 11 managers");

  await source.getByRole("button", { name: /set aside/ }).click();
  const files = page.getByRole("region", { name: "Files beside the people" });
  await expect.poll(() => files.textContent()).toContain("8 rows = 4 used + 4 set aside");
  const finding = page.getByText(/1 row of worked-example-meetings.csv names somebody/);
  await finding.click();
  await expect.poll(() => page.locator(".finding-list").allTextContents()).toContain("W99");
});

test("a table of communities dropped onto the chart: outlined, cultivated, and kept", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  await give(page, ["fixtures/worked-example.csv"]);
  await expect.poll(() => page.title()).toContain("worked-example");
  await untilState(page, ["ready"]);
  await give(page, ["fixtures/worked-example-guilds.csv"]);
  await page.getByRole("button", { name: "Which links" }).first().waitFor();
  await openCollaboration(page, "Communities");
  await expect
    .poll(() => page.locator(".insight-page .headline").textContent())
    .toBe("2 communities join 7 of 32 people; half of them cross 3 departments or more.");

  await countPaint(page, LIGHT.communities[0] ?? "");
  const outline = page.getByRole("button", { name: "Outline Testing" });
  await outline.click();
  await expect.poll(() => paintedOn(page)).toBeGreaterThan(0);
  await page.locator("canvas.stage").focus();
  await page.keyboard.press("f");
  await untilStill(page);
  expect(await paintedOn(page)).toBeGreaterThan(0);
  await outline.click();
  await expect.poll(() => paintedOn(page)).toBe(0);

  await page.getByRole("button", { name: "Testing", exact: true }).click();
  await page.getByRole("button", { name: "Cultivates it: Hugo" }).click();
  await expect
    .poll(() => page.locator(".cultivator").textContent())
    .toContain("Hugo cultivates it, from the back");
  await page.getByRole("button", { name: "Mark its 6 people" }).click();
  const note = page.getByRole("region", { name: "Marked people" });
  await expect.poll(() => note.textContent()).toContain("6 people marked in Testing");

  // With the settings, it is there for the next export of this kind too.
  await page.reload();
  await untilState(page, ["ready"]);
  await give(page, ["fixtures/worked-example.csv", "fixtures/worked-example-guilds.csv"]);
  await expect.poll(() => page.title()).toContain("worked-example");
  await openCollaboration(page, "Communities");
  await page.getByRole("button", { name: "Testing", exact: true }).click();
  await expect.poll(() => page.locator(".cultivator").textContent()).toContain("Hugo cultivates");
});

test("a source that is switched off is gone from the chart, the legend and the people", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  await give(page, ["fixtures/worked-example.csv", "fixtures/worked-example-links.csv"]);
  await expect.poll(() => page.title()).toContain("worked-example");
  await untilState(page, ["ready"]);
  await page.keyboard.press("/");
  await page.keyboard.type("Hugo");
  await page.getByRole("option", { name: /^Hugo/ }).click();
  const hugo = page.getByRole("region", { name: "Hugo", exact: true });
  const weights = hugo.getByText(/weight \d/);
  await weights.first().waitFor();
  await untilStill(page);

  await countPaint(page, LIGHT.links.interaction);
  await openCollaboration(page, "Links");
  const legend = page.locator(".legend-links strong");
  await expect.poll(() => legend.textContent()).toBe("8");
  await expect.poll(() => paintedOn(page)).toBeGreaterThan(0);
  const source = page.getByRole("switch", { name: /Working together/ });
  await source.focus();
  await page.keyboard.press("Space");
  await expect.poll(() => legend.textContent()).toBe("2");
  await expect.poll(() => paintedOn(page)).toBe(0);
  expect(await weights.count()).toBe(0);
});
