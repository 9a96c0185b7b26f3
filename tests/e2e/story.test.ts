import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, paintWorkerOf, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();

async function openExample(page: Page): Promise<void> {
  await untilState(page, ["ready"]);
  await dropFile(page, "fixtures/worked-example.csv");
  await page.getByRole("heading", { level: 1, name: "worked-example.csv" }).waitFor();
  await untilState(page, ["ready"]);
  await untilStill(page);
}

async function openStory(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Present", exact: true }).click();
  const panel = page.getByRole("region", { name: "Story" });
  await panel.waitFor();
  return panel;
}

const scenes = (panel: Locator) => panel.getByRole("grid", { name: "Scenes" }).getByRole("row");
const titleOf = (panel: Locator, nth: number) =>
  panel.getByRole("textbox", { name: `Title of scene ${nth}` });

/** Two scenes: the usual chart by load, then the other way up by span. */
async function tellTwoScenes(page: Page): Promise<Locator> {
  const panel = await openStory(page);
  await panel.getByRole("button", { name: "Add this view" }).click();
  await scenes(panel).nth(0).waitFor();
  await page.getByRole("radio", { name: /Upside-down/ }).click({ force: true });
  await untilStill(page);
  await panel.getByRole("button", { name: "Add this view" }).click();
  await scenes(panel).nth(1).waitFor();
  await titleOf(panel, 2).fill("Who does the work");
  await panel.getByRole("textbox", { name: "Notes of scene 2" }).fill("Twenty-one people.");
  return panel;
}

const view = (page: Page) => page.evaluate(() => document.documentElement.dataset.view);

test("a story is told, put in order, and found again after a reload", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await openExample(page);
  const panel = await tellTwoScenes(page);
  expect(await violations(page)).toEqual([]);
  await panel.getByRole("button", { name: "More for scene 2" }).click();
  await page.getByRole("menuitem", { name: "Move up" }).click();
  await expect.poll(() => titleOf(panel, 1).inputValue()).toBe("Who does the work");
  await page.reload();
  await openExample(page);
  const again = await openStory(page);
  await expect.poll(() => titleOf(again, 1).inputValue()).toBe("Who does the work");
  expect(await titleOf(again, 2).inputValue()).toBe("Conventional by load");
  await titleOf(again, 2).click();
  await scenes(again).nth(0).press("Enter");
  await expect.poll(() => view(page)).toBe("upside-down");
});

test("presenting is walked with the keyboard, and the notes keep in step", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await openExample(page);
  const panel = await tellTwoScenes(page);
  await scenes(panel)
    .nth(0)
    .click({ position: { x: 40, y: 30 } });
  await expect.poll(() => view(page)).toBe("conventional");
  await panel.getByRole("button", { name: "Present" }).click();
  const title = page.getByRole("region", { name: "Presentation" }).getByRole("heading");
  await expect.poll(() => title.textContent()).toBe("Conventional by load");
  const links = page.getByRole("list", { name: "Links between managers" });
  expect(await links.getByRole("listitem").allTextContents()).toEqual(["Dotted lines"]);
  await page.keyboard.press("PageDown");
  await expect.poll(() => title.textContent()).toBe("Who does the work");
  expect(await view(page)).toBe("upside-down");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect.poll(() => title.textContent()).toBe("Conventional by load");
  await page.keyboard.press("b");
  await page.getByText("The screen is black").waitFor();
  await page.keyboard.press("b");

  const [notes] = await Promise.all([
    page.context().waitForEvent("page"),
    page.keyboard.press("n"),
  ]);
  await notes.getByRole("heading", { name: "Conventional by load" }).waitFor();
  await notes.getByText("Next: Who does the work").waitFor();
  await notes.keyboard.press("ArrowRight");
  await notes.getByText("Twenty-one people.").waitFor();
  await expect.poll(() => title.textContent()).toBe("Who does the work");
  await page.keyboard.press("Escape");
  await panel.waitFor();
});

test("a name on a card is a 45th of the picture's height while presenting", async () => {
  const { page } = await app.open({
    reducedMotion: "reduce",
    viewport: { width: 1920, height: 1080 },
  });
  await openExample(page);
  const panel = await openStory(page);
  await panel.getByRole("button", { name: "Add this view" }).click();
  await scenes(panel).nth(0).waitFor();
  const painter = paintWorkerOf(page);
  await painter?.evaluate(() => {
    const { fillText } = OffscreenCanvasRenderingContext2D.prototype;
    OffscreenCanvasRenderingContext2D.prototype.fillText = function (...given) {
      const size = Number(/([\d.]+)px/.exec(this.font)?.[1]) * this.getTransform().a;
      if (given[0] === "Hugo") Object.assign(globalThis, { sizeOfHugo: size });
      return fillText.apply(this, given);
    };
  });
  await panel.getByRole("button", { name: "Present" }).click();
  const size = (): unknown => Reflect.get(globalThis, "sizeOfHugo");
  await expect
    .poll(async () => Number((await painter?.evaluate(size)) ?? 0))
    .toBeGreaterThanOrEqual(1080 / 45 - 0.01);
});

test("printed by the browser, the chart is one page without controls", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await openExample(page);
  const pdf = await page.pdf({ format: "A4", landscape: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  expect(await page.getByRole("application").isVisible()).toBe(true);
  for (const name of ["More", "Which links", "Zoom in"]) {
    expect(await page.getByRole("button", { name, exact: true }).isVisible()).toBe(false);
  }
});

test("a title takes any key, and what was done to the scenes is taken back step by step", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await openExample(page);
  const panel = await tellTwoScenes(page);
  await titleOf(panel, 1).click();
  await page.keyboard.press("End");
  // "W" begins the title of the other scene, and "o" opens the outline elsewhere.
  await page.keyboard.type(", Who does it");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("o");
  expect(await titleOf(panel, 1).inputValue()).toBe("Conventional by load, Who does iot");
  await page.keyboard.press("Escape");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("role")))
    .toBe("row");
  await panel.getByRole("button", { name: "More for scene 2" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect.poll(() => scenes(panel).count()).toBe(1);
  await page.getByRole("status").getByText("Scene deleted.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => titleOf(panel, 2).inputValue()).toBe("Who does the work");
  await page.keyboard.press("Control+z");
  await expect.poll(() => titleOf(panel, 1).inputValue()).toBe("Conventional by load");
  await page.keyboard.press("Control+Shift+z");
  await expect
    .poll(() => titleOf(panel, 1).inputValue())
    .toBe("Conventional by load, Who does iot");
});
