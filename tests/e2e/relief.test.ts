import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { dropFile, type PageOptions, untilState } from "./browser.ts";
import { chartOf, nodeNamed, untilStill, viewOnPage } from "./chart.ts";

const FILE = "fixtures/worked-example.csv";
const app = appForTests();

const proposal = (page: Page, name: string) => page.getByRole("article", { name });
const note = (page: Page) => page.getByRole("region", { name: "Proposal" });

/** The page with the overloaded manager of the worked example found from the bar and opened. */
async function openHugo(options: PageOptions = {}): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce", ...options });
  await untilState(page, ["ready"]);
  await dropFile(page, FILE);
  await page.getByRole("heading", { level: 1, name: "worked-example.csv" }).waitFor();
  await page.getByRole("button", { name: "1 overloaded" }).click();
  await page.getByRole("table").getByRole("button", { name: "Hugo" }).click();
  await proposal(page, "Proposal 1").waitFor();
  await untilStill(page);
  return page;
}

/** What the stage shows, as text. */
const picture = (page: Page): Promise<string> =>
  page.locator("canvas.stage").evaluate((stage: HTMLCanvasElement) => stage.toDataURL());

test("a proposal is read, shown on the chart, put away, and changes nothing", async () => {
  const page = await openHugo();
  const first = proposal(page, "Proposal 1");
  await first.getByText("to 8, ").waitFor();
  expect(await first.textContent()).toContain("Move Nela and Petra to Jarl: Hugo goes from 10.75");
  const rows = first.getByRole("row");
  expect(await rows.nth(1).textContent()).toMatch(/^Hugo▲overloaded 10\.75●in range 89 → 7$/);
  expect(await rows.nth(2).textContent()).toMatch(/^Jarl○light 1○light 3\.751 → 3$/);
  await page.getByText("nothing is changed. Fenn and Hugo decide").waitFor();

  await first.getByRole("button", { name: "Show on the chart" }).click();
  await note(page).getByText("Proposal, nothing is changed").waitFor();
  await page.getByRole("status").getByText("A proposal is shown, nothing is changed.").waitFor();
  await untilStill(page);
  // Everybody it touches has come into sight.
  const chart = await chartOf(FILE);
  const view = await viewOnPage(page, chart);
  for (const name of ["Hugo", "Jarl", "Nela", "Petra"]) {
    const x = view.personX(nodeNamed(chart.org, name));
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(980);
  }
  const shown = await picture(page);

  await first.getByRole("button", { name: "Put away" }).click();
  await expect.poll(() => note(page).count()).toBe(0);
  await page.getByRole("status").getByText("The proposal is put away.").waitFor();
  await untilStill(page);
  expect(await picture(page)).not.toBe(shown);
  await page.getByText("span 9", { exact: true }).waitFor();
});

test("a name in a proposal leads to the person, whose panel keeps the proposal on the chart", async () => {
  const page = await openHugo();
  const second = proposal(page, "Proposal 2");
  await second.getByRole("button", { name: "Show on the chart" }).click();
  await note(page).getByText("Split the team: Mads leads Kora").waitFor();
  await second.getByRole("button", { name: "Mads" }).first().click();
  await page.getByRole("heading", { level: 2, name: "Mads" }).waitFor();
  await note(page).waitFor();
  // The same proposal, worked out anew, is still the one that is shown.
  await page.getByRole("navigation").getByRole("button", { name: "Hugo" }).last().click();
  await proposal(page, "Proposal 2").getByRole("button", { name: "Put away" }).waitFor();
  await page.keyboard.press("f");
  await untilStill(page);
  await note(page).waitFor();
});

test("everything goes by keyboard, and Escape puts the proposal away before the panel", async () => {
  const page = await openHugo();
  const show = proposal(page, "Proposal 1").getByRole("button", { name: "Show on the chart" });
  await show.focus();
  await page.keyboard.press("Enter");
  await note(page).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => note(page).count()).toBe(0);
  await page.getByRole("heading", { level: 2, name: "Hugo" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Show on the chart");
});

test("another file takes the proposal away with it", async () => {
  const page = await openHugo();
  await proposal(page, "Proposal 1").getByRole("button", { name: "Show on the chart" }).click();
  await note(page).waitFor();
  await dropFile(page, "fixtures/first-team.csv");
  await expect.poll(() => note(page).count()).toBe(0);
});

test("on a phone the team and what would become of it stay above the sheet", async () => {
  const page = await openHugo({ viewport: { width: 390, height: 844 } });
  await proposal(page, "Proposal 1").getByRole("button", { name: "Show on the chart" }).click();
  await untilStill(page);
  const sheet = await page.locator(".side.right").boundingBox();
  const chart = await chartOf(FILE);
  const view = await viewOnPage(page, chart);
  for (const name of ["Hugo", "Jarl", "Nela", "Petra"]) {
    const node = nodeNamed(chart.org, name);
    expect(view.personX(node)).toBeGreaterThan(0);
    expect(view.personX(node)).toBeLessThan(390);
    expect(view.personY(node)).toBeLessThan(sheet?.y ?? 0);
  }
});
