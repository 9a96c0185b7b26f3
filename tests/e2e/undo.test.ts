import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();

async function openExample(): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  await dropFile(page, "fixtures/worked-example.csv");
  await page.getByRole("heading", { level: 1, name: "worked-example.csv" }).waitFor();
  await untilState(page, ["ready"]);
  return page;
}

async function choose(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

const note = (page: Page, words: string) => page.getByRole("status").getByText(words);

test("how it is drawn, whom the filter leaves and what is counted are taken back in turn, and done again", async () => {
  const page = await openExample();
  await choose(page, "How it is drawn …");
  const panel = page.locator(".side.left");
  const order = (name: string) => panel.getByRole("radio", { name });
  await panel.getByText("By name").click();
  await expect.poll(() => order("By name").isChecked()).toBe(true);
  await choose(page, "Filter people …");
  const research = panel.getByRole("checkbox", { name: "Research" });
  await panel.getByText("Research", { exact: true }).click();
  await expect.poll(() => research.isChecked()).toBe(true);
  await page
    .getByText(/match the filter/)
    .first()
    .waitFor({ state: "attached" });
  // The focus is on the box that was ticked; a field of text alone keeps the keys.
  await page.keyboard.press("Control+z");
  await expect.poll(() => research.isChecked()).toBe(false);
  await note(page, "Taken back: Filter changed.").waitFor();
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => research.isChecked()).toBe(true);

  await choose(page, "Settings of the figures …");
  const upper = page.getByRole("textbox", { name: "In range up to" });
  const usual = await upper.inputValue();
  await upper.fill("9");
  await upper.press("Enter");
  await untilStill(page);
  await choose(page, "Undo: Limits changed");
  await expect.poll(() => upper.inputValue()).toBe(usual);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Redo: Limits changed" }).waitFor();
  await page.getByRole("menuitem", { name: "Undo: Filter changed" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("menuitem", { name: "Redo: Limits changed" }).click();
  await expect.poll(() => upper.inputValue()).toBe("9");

  await page.locator("canvas.stage").focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press("Control+z");
  await note(page, "Taken back: Order changed.").waitFor();
  await choose(page, "How it is drawn …");
  await expect.poll(() => order("As in the file").isChecked()).toBe(true);
  await page.keyboard.press("Control+y");
  await expect.poll(() => order("By name").isChecked()).toBe(true);
});

test("a column chosen is taken back: the file is read again as before, and the filter is there again", async () => {
  const page = await openExample();
  const panel = page.locator(".side.left");
  await choose(page, "Filter people …");
  await panel.getByText("Research", { exact: true }).click();
  await choose(page, "How the file was read");
  const title = panel.getByRole("combobox", { name: "Title", exact: true });
  await title.selectOption("location");
  await panel.getByRole("button", { name: "Draw the chart" }).click();
  await untilState(page, ["ready"]);
  await page.locator("canvas.stage").focus();
  await page.keyboard.press("Control+z");
  await note(page, "Taken back: Columns chosen.").waitFor();
  await choose(page, "How the file was read");
  await expect.poll(() => title.inputValue()).toBe("title");
  await choose(page, "Filter people …");
  const research = panel.getByRole("checkbox", { name: "Research" });
  await expect.poll(() => research.isChecked()).toBe(true);
});

test("in a field the keys take back letters, and what it was set to only from outside", async () => {
  const page = await openExample();
  await choose(page, "How it is drawn …");
  const mission = page.getByRole("textbox", { name: /What stands above/ });
  await mission.fill("Those we sail for");
  await page.locator("canvas.stage").focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => mission.inputValue()).toBe("");
  await page.keyboard.press("Control+y");
  await expect.poll(() => mission.inputValue()).toBe("Those we sail for");
  await note(page, "Words above the people changed.").waitFor();
});
