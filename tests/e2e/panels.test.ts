import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { dropFile, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();
const temporary = mkdtempSync(join(tmpdir(), "headstand-"));

async function openReady(csv?: string): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  if (csv !== undefined) {
    const path = join(temporary, "team.csv");
    writeFileSync(path, csv);
    await dropFile(page, path);
    await page.getByRole("heading", { level: 1, name: "team.csv" }).waitFor();
  }
  await untilStill(page);
  return page;
}

async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("option", { name: new RegExp(`^${name}`) }).click();
}

/** One manager with so many reports, each with a title. */
function teamOf(reports: number): string {
  const rows = Array.from({ length: reports }, (_, i) => `${i + 2},Person ${i + 2},Agent,1`);
  return ["id,name,title,manager id", "1,Ada,Head,", ...rows].join("\n");
}

const person = (page: Page) => page.locator(".side.right h2");

test("the words of a person turn with the view", async () => {
  const page = await openReady();
  await find(page, "Henrik Lindqvist");
  const panel = page.getByRole("region", { name: "Henrik Lindqvist" });
  await panel.getByRole("navigation", { name: "Reports to" }).waitFor();
  await panel.getByText("leads 58").waitFor();
  await person(page).click();
  await page.keyboard.press("f");
  await panel.getByRole("navigation", { name: "Supported by" }).waitFor();
  await panel.getByText("supports 58").waitFor();
  await panel.getByText("Own work: not entered").waitFor();
});

test("one walks from person to person by keyboard, and the panel keeps the focus", async () => {
  const page = await openReady();
  await find(page, "Henrik Lindqvist");
  await page.getByRole("button", { name: "Joost Verhoeven" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => person(page).textContent()).toBe("Joost Verhoeven");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await expect.poll(focused).toBe("Joost Verhoeven");
  await page.keyboard.press("Escape");
  await expect.poll(() => person(page).count()).toBe(0);
});

test("a team of thousands opens at once, with only those in sight in the document", async () => {
  const page = await openReady(teamOf(4000));
  await find(page, "Ada");
  await page.getByRole("button", { name: "Show all 4,000" }).click();
  await page.locator(".people-row").nth(5).waitFor();
  expect(await page.locator(".people-row").count()).toBeLessThan(60);
  await page.locator(".people-scroller").evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await page.getByRole("button", { name: "Person 4001", exact: true }).click();
  await expect.poll(() => person(page).textContent()).toBe("Person 4001");
});

test("the table of managers can be narrowed, and kept as CSV", async () => {
  const page = await openReady();
  await page.getByRole("button", { name: "5 overloaded" }).click();
  await page.getByRole("radio", { name: /^overloaded/ }).click();
  await expect.poll(() => page.locator(".managers tbody tr:not(.spacer)").count()).toBe(5);
  await page.getByRole("button", { name: "Span", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const lines = readFileSync((await (await download).path()) ?? "", "utf8")
    .trim()
    .split("\r\n");
  expect(lines).toHaveLength(6);
  expect(lines[0]).toContain("Name,Title,Span of control");
  // The order of the table is no rank to hand on: the rows stand as in the file.
  const names = lines.slice(1).map((line) => line.split(",")[0] ?? "");
  const inFile = readFileSync("samples/harbour-and-lane.csv", "utf8");
  const places = names.map((name) => inFile.indexOf(name));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places.every((place) => place > 0)).toBe(true);
});

test("every row that is not in the chart is listed with its reason", async () => {
  const csv = "id,name,manager id,status\n1,Ada,,active\n2,Bo,1,terminated\n3,Cy,1,active\n";
  const page = await openReady(csv);
  await page.getByRole("button", { name: /people · / }).click();
  const panel = page.getByRole("region", { name: "How the file was read" });
  await panel.getByText("3 rows = 2 placed + 0 merged + 1 set aside").waitFor();
  await panel.getByText("Which row, and why").click();
  await panel.getByText("line 3", { exact: true }).waitFor();
  await panel.getByText("Has left.").waitFor();
});

test("another column can be taken for a field, and the chart is drawn again", async () => {
  const csv = "id,name,manager id,team,unit\n1,Ada,,Red,North\n2,Bo,1,Red,South\n";
  const page = await openReady(csv);
  await page.getByRole("button", { name: /people · / }).click();
  const department = page.getByRole("combobox", { name: "Department" });
  const other = (await department.inputValue()) === "team" ? "unit" : "team";
  await department.selectOption(other);
  await page.getByRole("button", { name: "Draw the chart" }).click();
  await untilState(page, ["ready"]);
  await page.keyboard.press("Escape");
  await find(page, "Bo");
  const value = other === "unit" ? "South" : "Red";
  await page.getByRole("region", { name: "Bo" }).getByText(value).waitFor();
});

test("all groups of the legend can be let go at once", async () => {
  const page = await openReady();
  const groups = page.locator(".legend-group");
  await groups.nth(0).click();
  await groups.nth(2).click({ modifiers: ["Shift"] });
  const pressed = page.locator('.legend-group[aria-pressed="true"]');
  await expect.poll(() => pressed.count()).toBe(2);
  await page.getByRole("button", { name: "Show all", exact: true }).click();
  await expect.poll(() => pressed.count()).toBe(0);
});
