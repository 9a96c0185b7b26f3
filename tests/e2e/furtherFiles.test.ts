import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { LIGHT } from "../../src/scene/palette.ts";
import { appForTests } from "./appForTests.ts";
import { untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();

async function give(page: Page, files: readonly string[]): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(files);
}

async function openCollaboration(page: Page, tab: string): Promise<void> {
  await page.getByRole("button", { name: "Which links" }).first().click();
  await page.getByRole("tab", { name: tab }).click();
}

/** How often the next frame of the stage strokes or fills with a colour. */
async function timesDrawn(page: Page, color: string): Promise<number> {
  await untilStill(page);
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const pen = CanvasRenderingContext2D.prototype;
        const { stroke, fill } = pen;
        let times = 0;
        pen.stroke = function (this: CanvasRenderingContext2D, ...of: unknown[]) {
          if (this.strokeStyle === wanted) times++;
          return stroke.apply(this, of as Parameters<typeof stroke>);
        } as typeof stroke;
        pen.fill = function (this: CanvasRenderingContext2D, ...of: unknown[]) {
          if (this.fillStyle === wanted) times++;
          return fill.apply(this, of as Parameters<typeof fill>);
        } as typeof fill;
        dispatchEvent(new Event("resize"));
        setTimeout(() => {
          Object.assign(pen, { stroke, fill });
          resolve(times);
        }, 400);
      }),
    color,
  );
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

  const color = LIGHT.communities[0] ?? "";
  expect(await timesDrawn(page, color)).toBe(0);
  await page.getByRole("button", { name: "Outline Testing" }).click();
  expect(await timesDrawn(page, color)).toBeGreaterThan(0);

  await page.getByRole("button", { name: "Testing", exact: true }).click();
  await page.getByRole("button", { name: "Cultivates it: Hugo" }).click();
  await expect
    .poll(() => page.locator(".cultivator").textContent())
    .toContain("Hugo cultivates it, from the back");
  await page.getByRole("button", { name: "Mark its 6 people" }).click();
  await page.getByText(/6 people in Testing/).waitFor();

  // With the settings, it is there for the next export of this kind too.
  await page.reload();
  await untilState(page, ["ready"]);
  await give(page, ["fixtures/worked-example.csv", "fixtures/worked-example-guilds.csv"]);
  await expect.poll(() => page.title()).toContain("worked-example");
  await openCollaboration(page, "Communities");
  await page.getByRole("button", { name: "Testing", exact: true }).click();
  await expect.poll(() => page.locator(".cultivator").textContent()).toContain("Hugo cultivates");
});
