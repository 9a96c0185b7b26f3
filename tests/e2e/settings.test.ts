import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();
const temporary = mkdtempSync(join(tmpdir(), "headstand-"));
const FILE = "fixtures/worked-example.csv";

async function dropExample(page: Page): Promise<void> {
  await untilState(page, ["ready"]);
  await dropFile(page, FILE);
  await page.getByRole("heading", { level: 1, name: "worked-example.csv" }).waitFor();
  await untilState(page, ["ready"]);
  await untilStill(page);
}

async function openExample(options = {}): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce", ...options });
  await dropExample(page);
  return page;
}

async function openSettings(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Settings of the figures …" }).click();
  const panel = page.getByRole("region", { name: "Settings of the figures" });
  await panel.waitFor();
  return panel;
}

async function find(page: Page, name: string): Promise<Locator> {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("option", { name: new RegExp(`^${name}`) }).click();
  return page.getByRole("region", { name });
}

/** Hugo carries 9 reports, 3 of them far off, 2 departments and a dotted line: 10.75. */
const openHugo = (page: Page) => find(page, "Hugo");

/** A number field is only read when it is left. */
async function enter(field: Locator, amount: string): Promise<void> {
  await field.fill(amount);
  await field.press("Tab");
}

async function untilFlag(hugo: Locator, flag: string, ratio: string): Promise<void> {
  await hugo.getByText(ratio, { exact: true }).waitFor();
  await hugo.locator(`.chip.flag[data-flag="${flag}"]`).waitFor();
}

const legend = (page: Page, label: string) =>
  page.locator(".legend-group", { hasText: label }).locator("strong");

const painted = (page: Page): Promise<string> =>
  page.locator("canvas.stage").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

test("a weight is changed, and the manager’s flag, the legend and the chart follow", async () => {
  const page = await openExample();
  const hugo = await openHugo(page);
  const panel = await openSettings(page);
  await untilFlag(hugo, "overloaded", "134% of 8");
  await panel.getByText("What adds to a load").click();
  await untilStill(page);
  const before = await painted(page);
  const far = panel.getByRole("textbox", { name: "Far-off reports, each" });
  await enter(far, "0");
  await untilFlag(hugo, "stretched", "125% of 8");
  await expect.poll(() => legend(page, "overloaded").textContent()).toBe("0");
  await page.getByRole("button", { name: "0 overloaded" }).waitFor();
  await expect.poll(() => painted(page)).not.toBe(before);
  await panel.getByText("yours, usually 0.25").waitFor();
  await panel.getByRole("button", { name: "Back to the usual: What adds to a load" }).click();
  await untilFlag(hugo, "overloaded", "134% of 8");
  await expect.poll(() => painted(page)).toBe(before);

  const dotted = panel.getByText("Dotted lines", { exact: true });
  await dotted.click();
  await untilFlag(hugo, "overloaded", "128% of 8");
  await hugo.getByText("Dotted lines: switched off").waitFor();
});

test("limits are set for a person, a department and a kind, and the closest counts", async () => {
  const page = await openExample();
  const panel = await openSettings(page);
  await panel.getByText("Limits of kinds and departments").click();
  const hugo = await openHugo(page);
  await panel.getByLabel("Coaches of doers").selectOption("facilitator");
  await untilFlag(hugo, "in range", "72% of 15");
  const reason = hugo.locator(".load-ratio", { hasText: "facilitator, set for coaches of doers" });
  await reason.waitFor();

  await panel.getByLabel("Another department").selectOption("Research");
  await untilFlag(hugo, "overloaded", "134% of 8");
  await enter(panel.getByRole("textbox", { name: "Research: up to" }), "9");
  await untilFlag(hugo, "stretched", "119% of 9");

  await hugo.getByText("Own work, groups, own limit").click();
  await hugo.getByLabel("Limit", { exact: true }).selectOption("supervisor");
  await untilFlag(hugo, "stretched", "108% of 10");
  await panel.getByText("Limits and work of single people").click();
  await panel.getByText("supervisor, up to 10").waitFor();
  expect(await violations(page)).toEqual([]);
  await panel.getByRole("button", { name: "Remove what was entered for W08" }).click();
  await untilFlag(hugo, "stretched", "119% of 9");
});

test("own work and groups are entered where they are missed, and are told in the load", async () => {
  const page = await openExample();
  const hugo = await openHugo(page);
  await hugo.getByText("Own work: not entered").waitFor();
  await hugo.getByText("Own work, groups, own limit").click();
  await enter(hugo.getByRole("textbox", { name: "Own work, share of time" }), "40");
  await untilFlag(hugo, "overloaded", "184% of 8");
  await hugo.getByText("40% own work").waitFor();
  await enter(hugo.getByRole("textbox", { name: "Groups they coordinate" }), "2");
  await untilFlag(hugo, "overloaded", "209% of 8");
  await enter(hugo.getByRole("textbox", { name: "Own work, share of time" }), "");
  await untilFlag(hugo, "overloaded", "159% of 8");
  await hugo.getByText("Why this figure?").click();
  await hugo.getByText("published: Grove").first().waitFor();
});

test("contractors can be left out, and are out of every figure", async () => {
  const page = await openExample();
  const hugo = await openHugo(page);
  await hugo.getByText("span 9", { exact: true }).waitFor();
  const panel = await openSettings(page);
  await panel.getByText("Who counts").click();
  await panel.getByText("Contractors", { exact: false }).last().click();
  await hugo.getByText("span 8", { exact: true }).waitFor();
  await untilFlag(hugo, "stretched", "122% of 8");
  await page.getByRole("button", { name: "Why this colour?" }).click();
  await page
    .getByRole("dialog")
    .getByText("Employees and assistants count; contractors and vacancies do not.")
    .waitFor();
});

test("limits keep their order, whatever is typed", async () => {
  const page = await openExample();
  const panel = await openSettings(page);
  const light = panel.getByRole("textbox", { name: "Light below" });
  await enter(light, "30");
  await expect.poll(() => light.inputValue()).toBe("8");
  const stretched = panel.getByRole("textbox", { name: "Stretched up to" });
  await enter(stretched, "2");
  await expect.poll(() => stretched.inputValue()).toBe("8");
});

test("settings outlive a reload, and come back from a file; a broken one gets one sentence", async () => {
  const page = await openExample();
  let panel = await openSettings(page);
  await enter(panel.getByRole("textbox", { name: "In range up to" }), "9");
  await page.getByRole("button", { name: "Why this colour?" }).click();
  await page.getByText("in range up to 9,").waitFor();
  await page.keyboard.press("Escape");
  const download = page.waitForEvent("download");
  await panel.getByRole("button", { name: "Save as file" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("worked-example-settings.json");
  const text = readFileSync((await saved.path()) ?? "", "utf8");
  expect(JSON.parse(text).load.limits.upper).toBe(9);

  await page.reload();
  await dropExample(page);
  panel = await openSettings(page);
  const upper = panel.getByRole("textbox", { name: "In range up to" });
  expect(await upper.inputValue()).toBe("9");
  await panel.getByRole("button", { name: "All as usual again" }).click();
  await expect.poll(() => upper.inputValue()).toBe("8");

  const path = join(temporary, "limits.json");
  writeFileSync(path, text);
  await dropFile(page, path);
  await expect.poll(() => upper.inputValue()).toBe("9");
  writeFileSync(path, '{"headstand": "settings", ');
  await panel.locator(".settings-chooser").setInputFiles(path);
  await page.getByRole("alert").getByText("These are no settings").waitFor();
  await page.getByRole("button", { name: "All right" }).click();
  expect(await upper.inputValue()).toBe("9");
});

test("a flag of the load page narrows the table, and brings its managers out on the chart", async () => {
  const page = await openExample();
  await page.getByRole("button", { name: "1 overloaded" }).click();
  const panel = page.getByRole("region", { name: "Insights" });
  await panel.getByText("1 of 11 managers is overloaded.").waitFor();
  await panel.getByRole("radio", { name: /^overloaded/ }).click();
  await page
    .getByRole("region", { name: "Marked people" })
    .getByText("overloaded managers")
    .waitFor();
  await panel.getByRole("button", { name: "Hugo" }).last().click();
  // Whoever is reached from the list does not narrow it to their own part.
  await page.getByRole("region", { name: "Hugo" }).waitFor();
  await panel.getByText("1 of 11 managers is overloaded.").waitFor();
  await panel.getByRole("button", { name: "Show the terms" }).click();
  await panel.getByRole("button", { name: "Dotted" }).click();
  await panel.getByRole("radio", { name: /^all/ }).click();
  expect(await page.getByRole("region", { name: "Chosen people" }).count()).toBe(0);
  await panel.getByRole("button", { name: "Limits and weights …" }).click();
  await page.getByRole("region", { name: "Settings of the figures" }).waitFor();
});

test("the settings are worked by keyboard alone", async () => {
  const page = await openExample();
  await page.getByRole("button", { name: "More", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Set");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("region", { name: "Settings of the figures" });
  const upper = panel.getByRole("textbox", { name: "In range up to" });
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.closest("summary, label, input, button")?.textContent,
    );
  await upper.waitFor();
  for (let tab = 0; tab < 40 && !(await isFocused(upper)); tab++) await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => upper.inputValue()).toBe("8.5");
  for (let tab = 0; tab < 8 && !(await focused())?.includes("What adds"); tab++) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await panel.getByText("1 off").waitFor();
});

const isFocused = (field: Locator): Promise<boolean> =>
  field.evaluate((input) => input === document.activeElement);
