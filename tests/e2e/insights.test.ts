import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { generateCsv } from "../../src/generate/generateCsv.ts";
import { isManager } from "../../src/org/org.ts";
import { LIGHT } from "../../src/scene/palette.ts";
import { appForTests } from "./appForTests.ts";
import { dropFile, type PageOptions, untilState } from "./browser.ts";
import { chartOf, columnsWith, untilStill, viewOnPage } from "./chart.ts";

const app = appForTests();
const large = join(mkdtempSync(join(tmpdir(), "headstand-")), "large.csv");
writeFileSync(large, `${[...generateCsv({ people: 20_000, seed: 1 })].join("\n")}\n`);

async function openInsights(tab: string, options: PageOptions = {}, file?: string): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce", ...options });
  await untilState(page, ["ready"]);
  if (file !== undefined) {
    await dropFile(page, file);
    await page.getByRole("heading", { level: 1, name: "large.csv" }).waitFor();
  }
  await page.getByRole("button", { name: /^[\d,]+ overloaded/ }).click();
  await page.getByRole("tab", { name: tab }).click();
  await page.locator(".headline").waitFor();
  await untilStill(page);
  return page;
}

/** A ring around somebody reaches less far than this from their middle, px. */
const RING = 16;
const note = (page: Page) => page.getByRole("region", { name: "Marked people" });

test("a band brings exactly its managers out on the chart, and Escape lets them go", async () => {
  const page = await openInsights("Spans", {}, large);
  const chart = await chartOf(large);
  const { org } = chart;
  const wanted = [...org.span.keys()].filter((i) => isManager(org, i) && org.span[i] === 1);
  expect(wanted.length).toBeGreaterThan(5);

  await page.getByRole("button", { name: /^1 direct report:/ }).click();
  await note(page).getByText(`${wanted.length} people marked`).waitFor();
  await note(page).getByText("managers with 1 direct report").waitFor();
  await page.getByRole("status").getByText(`${wanted.length} people marked: managers`).waitFor();
  await untilStill(page);
  const marked = await columnsWith(page, LIGHT.accent);
  const { personX } = await viewOnPage(page, chart);
  const places = wanted.map(personX);
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < RING;
  expect(places.filter((x) => ![...marked].some((column) => isNear(column, x)))).toEqual([]);
  expect([...marked].filter((column) => !places.some((x) => isNear(column, x)))).toEqual([]);

  await page.keyboard.press("Escape");
  await expect.poll(() => note(page).count()).toBe(0);
  await untilStill(page);
  expect((await columnsWith(page, LIGHT.accent)).size).toBe(0);
  // The panel is put away by the next one.
  await page.locator(".headline").waitFor();
});

test("whoever is chosen out of sight is brought into it", async () => {
  const page = await openInsights("Layers", {}, large);
  await page.keyboard.press("/");
  await page.keyboard.type("Thijs Koster");
  await page.keyboard.press("Enter");
  await untilStill(page);
  await page.getByRole("button", { name: "Whole organisation" }).click();
  const chart = await chartOf(large);
  const isTopInSight = async (): Promise<boolean> => {
    const view = await viewOnPage(page, chart);
    const [x, y] = [view.personX(0), view.personY(0)];
    return x > 0 && x < 1366 && y > 0 && y < 768;
  };
  await untilStill(page);
  expect(await isTopInSight()).toBe(false);
  await page.getByRole("button", { name: /^Layer 1/ }).click();
  await note(page).getByText("1 person marked").waitFor();
  await expect.poll(isTopInSight).toBe(true);
});

test("selecting on the chart narrows the figures, and a name in a list does not", async () => {
  const page = await openInsights("Spans");
  const scope = page.locator(".insight-scope");
  await scope.getByText("The whole organisation: 180 people").waitFor();
  await page.getByText("Narrow spans by name").click();
  const list = page.getByRole("table", { name: "Managers with narrow spans" });
  await list.getByRole("button").first().click();
  await page.locator(".side.right h2").waitFor();
  await scope.getByText("The whole organisation: 180 people").waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("Henrik Lindqvist");
  await page.keyboard.press("Enter");
  await scope.getByText("This part: 59 people").waitFor();
  await page.getByRole("button", { name: "Whole organisation" }).click();
  await scope.getByText("The whole organisation: 180 people").waitFor();
});

test("a layer, a cell and a row each stand for as many people as they say", async () => {
  const page = await openInsights("Layers");
  const cell = page.locator(".heat-cell").first();
  const managers = Number(await cell.textContent());
  await cell.click();
  await note(page)
    .getByText(new RegExp(`^${managers} (person|people) marked`))
    .waitFor();
  const layer = page.getByRole("button", { name: /^Layer 4/ });
  const people = /: ([\d,]+) people/.exec((await layer.textContent()) ?? "")?.[1];
  await layer.click();
  await note(page).getByText(`${people} people marked`).waitFor();
  await page.getByRole("tab", { name: "Spans" }).click();
  const row = page.locator(".long-table tbody tr:not(.spacer)").first();
  const inGroup = await row.locator("td").first().textContent();
  await row.getByRole("button").click();
  await note(page).getByText(`${inGroup} people marked`).waitFor();
});

test("the shape turns over with the view", async () => {
  const page = await openInsights("Layers");
  const layers = () => page.locator(".shape-row").allTextContents();
  const before = await layers();
  expect(before[0]).toMatch(/^Layer 1/);
  await page.locator(".headline").click();
  await page.keyboard.press("f");
  await expect.poll(layers).toEqual(before.toReversed());
});

test("the groups are kept as CSV, small ones hidden", async () => {
  const page = await openInsights("Spans");
  await page.getByRole("radio", { name: "Layer" }).click();
  await page.getByText(/^Other: \d+ people in \d+ groups, hidden because small\.$/).waitFor();
  const rows = page.locator(".long-table tbody tr:not(.spacer)");
  const shown = await rows.evaluateAll((lines) =>
    lines.map((line) => `${line.children[0]?.textContent},${line.children[1]?.textContent}`),
  );
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/-by-layer\.csv$/);
  const [head, ...lines] = readFileSync(await download.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(head).toMatch(/^\uFEFFLayer,People,Managers,/);
  expect(lines.slice(0, -1).map((line) => line.split(",").slice(0, 2).join(","))).toEqual(shown);
  expect(lines.at(-1)).toMatch(/^Other \(\d+ hidden because small\),\d+,+$/);
});

test("the keyboard alone reaches a bar, marks its people and lets them go", async () => {
  const page = await openInsights("Spans");
  await page.getByRole("tab", { name: "Spans" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.locator(".shape-row").first().waitFor();
  const isOnLayer = () => page.evaluate(() => document.activeElement?.className === "shape-row");
  for (let tabs = 0; tabs < 8 && !(await isOnLayer()); tabs++) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await note(page).getByText("1 person marked").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => note(page).count()).toBe(0);
  await page.locator(".headline").waitFor();
});
