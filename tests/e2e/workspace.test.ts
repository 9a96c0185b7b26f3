import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { chooseFile, dropFile, untilState } from "./browser.ts";

const EXAMPLE = "fixtures/worked-example.csv";
const TEAM = "samples/team-of-32.csv";
const app = appForTests();
const temporary = mkdtempSync(join(tmpdir(), "headstand-"));

async function openReady(): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  return page;
}

const headed = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

async function drop(page: Page, path: string): Promise<void> {
  await dropFile(page, path);
  await headed(page, path.split("/").at(-1) ?? "");
  await untilState(page, ["ready"]);
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Decides something of every kind about the worked example. */
async function decide(page: Page): Promise<void> {
  await choose(page, "Settings of the figures …");
  const upper = page.getByRole("textbox", { name: "In range up to" });
  await upper.fill("9");
  await upper.press("Enter");
  await choose(page, "How it is drawn …");
  await page.getByText("By name").click();
  await page.getByRole("textbox", { name: /What stands above/ }).fill("Those we sail for");
  await choose(page, "Story, to present");
  await page.getByRole("button", { name: "Add this view" }).click();
  await choose(page, "How the file was read");
  const review = page.locator(".side.left");
  await review.getByRole("combobox", { name: "Title", exact: true }).selectOption("location");
  await review.getByRole("button", { name: "Draw the chart" }).click();
  await untilState(page, ["ready"]);
}

/** What was decided, as the page shows it. */
async function decided(page: Page): Promise<unknown> {
  await choose(page, "Settings of the figures …");
  const upper = await page.getByRole("textbox", { name: "In range up to" }).inputValue();
  await choose(page, "How it is drawn …");
  const byName = await page.getByRole("radio", { name: "By name" }).isChecked();
  const mission = await page.getByRole("textbox", { name: /What stands above/ }).inputValue();
  await choose(page, "How the file was read");
  const title = await page
    .locator(".side.left")
    .getByRole("combobox", { name: "Title", exact: true })
    .inputValue();
  await choose(page, "Story, to present");
  const scenes = await page.getByRole("button", { name: /^Move \d/ }).count();
  return { upper, byName, mission, title, scenes };
}

async function save(page: Page, passphrase: string): Promise<string> {
  await choose(page, "Save workspace …");
  const panel = page.getByRole("region", { name: "Save workspace" });
  await panel.getByRole("textbox", { name: /^Passphrase/ }).fill(passphrase);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: "Save workspace", exact: true }).click(),
  ]);
  await panel
    .getByRole("status")
    .getByText(/^Saved as/)
    .waitFor();
  expect(await violations(page)).toEqual([]);
  const path = join(temporary, `${passphrase} ${download.suggestedFilename()}`);
  await download.saveAs(path);
  return path;
}

test.each(["", "calm sea"])(
  "a workspace saved and opened elsewhere is all as it was, passphrase “%s”",
  async (passphrase) => {
    const first = await openReady();
    await drop(first, EXAMPLE);
    await decide(first);
    const before = await decided(first);
    expect(before).toMatchObject({ upper: "9", byName: true, title: "location", scenes: 1 });
    const path = await save(first, passphrase);
    expect(path).toMatch(/worked-example\.headstand$/);
    // Another browser that knows nothing; and what a file is called says nothing of it.
    const other = join(temporary, "people.csv");
    copyFileSync(path, other);
    const page = await openReady();
    await dropFile(page, other);
    if (passphrase !== "") {
      const dialog = page.getByRole("dialog", { name: "This workspace is locked" });
      const field = dialog.getByLabel(/^Passphrase of/);
      await field.fill("rough sea");
      await field.press("Enter");
      await dialog.getByText("That is not the passphrase").waitFor();
      expect(await violations(page)).toEqual([]);
      await field.fill(passphrase);
      await dialog.getByRole("button", { name: "Open" }).click();
    }
    await headed(page, "worked-example.csv");
    await untilState(page, ["ready"]);
    await expect.poll(() => decided(page)).toEqual(before);
  },
);

test("all that are kept are saved as one file, and opened into the list once that is confirmed", async () => {
  const first = await openReady();
  await drop(first, EXAMPLE);
  await first.getByRole("button", { name: "Keep them here" }).click();
  await choose(first, "Settings of the figures …");
  const upper = (page: Page) => page.getByRole("textbox", { name: "In range up to" });
  await upper(first).fill("9");
  await upper(first).press("Enter");
  await drop(first, TEAM);
  await choose(first, "Close this organisation");
  await first.getByRole("button", { name: "Save as one file …" }).click();
  const panel = first.getByRole("region", { name: "Save workspace" });
  const [download] = await Promise.all([
    first.waitForEvent("download"),
    panel.getByRole("button", { name: "Save workspace", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("organisations.headstand");
  const path = join(temporary, "organisations.headstand");
  await download.saveAs(path);

  const page = await openReady();
  await chooseFile(page, path);
  const dialog = page.getByRole("dialog", { name: "2 organisations in this workspace" });
  await dialog.getByText("team-of-32.csv").waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Keep all here" }).click();
  await headed(page, "team-of-32.csv");
  await choose(page, "Opened here before …");
  const list = page.getByRole("region", { name: "Opened here before" });
  await expect
    .poll(() => list.locator(".kept-open bdi").allTextContents())
    .toEqual(["team-of-32.csv", "worked-example.csv"]);
  await list.getByRole("button", { name: /^worked-example\.csv/ }).click();
  await headed(page, "worked-example.csv");
  await choose(page, "Settings of the figures …");
  await expect.poll(() => upper(page).inputValue()).toBe("9");
});

test("a broken workspace gets one sentence, and what is open stays", async () => {
  const page = await openReady();
  await drop(page, EXAMPLE);
  const path = await save(page, "");
  const broken = join(temporary, "broken.headstand");
  const whole = readFileSync(path);
  writeFileSync(broken, whole.subarray(0, whole.length - 40));
  await dropFile(page, broken);
  await page.getByRole("alert").getByText("This workspace is damaged or was cut off.").waitFor();
  await page.getByRole("button", { name: "All right" }).click();
  await headed(page, "worked-example.csv");
});
