import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { LIGHT } from "../../src/scene/palette.ts";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, type PageOptions, untilState } from "./browser.ts";
import { chartOf, columnsWith, nodeNamed, untilStill, viewOnPage } from "./chart.ts";

const app = appForTests();
const PEOPLE = "fixtures/worked-example.csv";
const LINKS = "fixtures/worked-example-links.csv";
/** The border of a marked card lies no farther from its middle, px. */
const CARD = 80;

/** Drops people and links, and opens what the insights tell of them. */
async function openTogether(options: PageOptions = {}): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce", ...options });
  await untilState(page, ["ready"]);
  await dropFile(page, [PEOPLE, LINKS]);
  await page.getByRole("heading", { level: 1, name: /worked-example-links/ }).waitFor();
  await untilStill(page);
  await page.getByRole("button", { name: /^1 overloaded/ }).click();
  await page.getByRole("tab", { name: "Collaboration" }).click();
  await page.getByText("Managers work together across departments").waitFor();
  return page;
}

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const note = (page: Page) => page.getByRole("region", { name: "Marked people" });

async function downloaded(page: Page, press: () => Promise<void>): Promise<string[]> {
  const downloading = page.waitForEvent("download");
  await press();
  const text = readFileSync(await (await downloading).path(), "utf8");
  return text.replace("\uFEFF", "").trimEnd().split("\r\n");
}

test("the worked example is told with its figures, openness beside chance", async () => {
  const page = await openTogether();
  const across = part(page, "Across departments");
  await across.getByText("E-I 0.67, 0.69 by chance: no more open than chance.").waitFor();
  await across.getByRole("row", { name: "By weight 65% 0.29" }).waitFor();
  const saved = part(page, "Desks saved");
  await saved.getByText("32%").waitFor();
  expect(await saved.locator(".tile strong").allTextContents()).toEqual(["3.1", "2.1", "32%"]);
  const boss = part(page, "Same boss");
  await boss.getByText("3 of 6 pairs", { exact: true }).waitFor();
  // Two bosses of three managers each are too few to be told of alone.
  await boss.getByText("Other: 6 managers under 2 bosses of few, hidden because small").waitFor();
  expect(await boss.getByRole("table").count()).toBe(0);
  await part(page, "Coordination covered").getByText("(57.1%)").waitFor();
  await part(page, "Concentration").getByText("29%").waitFor();
  await page
    .getByText(
      /not proof of no collaboration\. The file covers .*worked-example-links.csv.* Links join 7 of 11 managers here\./,
    )
    .waitFor();
  await across.getByText("Why this figure?").click();
  await across.getByText("links (“Working together”)").waitFor();
});

test("sources stand apart: another one is told of by itself", async () => {
  const page = await openTogether();
  await page.getByRole("radio", { name: "Dotted lines" }).click();
  await page.getByText("Managers are joined by dotted lines across departments").waitFor();
  const rows = part(page, "Desks saved").locator("tbody tr:not(.spacer)");
  await expect.poll(() => rows.count()).toBe(2);
  await page.getByRole("radio", { name: "Shared products" }).click();
  await page.getByText("nothing is saved by it alone").waitFor();
});

test("brokers have no names until somebody asks for them", async () => {
  const page = await openTogether();
  const brokers = part(page, "Brokers");
  await brokers.getByText("Up to 2 pairs depend on one of them.").waitFor();
  expect(await brokers.getByText("Caspar").count()).toBe(0);
  await brokers.getByRole("switch", { name: "Show names" }).focus();
  await page.keyboard.press("Space");
  await brokers.getByRole("row", { name: /^Caspar .* 2 4%$/ }).waitFor();
  await brokers.getByRole("button", { name: /^Caspar/ }).click();
  await note(page).getByText("1 person marked").waitFor();
});

test("a cell of the matrix brings exactly the managers at its links out on the chart", async () => {
  const page = await openTogether();
  await page.getByRole("radio", { name: "Leader’s line" }).click();
  const across = part(page, "Across leaders’ lines");
  await across.getByRole("button", { name: "1 link within Cleo" }).click();
  await note(page).getByText("2 people marked").waitFor();
  await untilStill(page);
  const chart = await chartOf(PEOPLE);
  const { personX } = await viewOnPage(page, chart);
  const places = ["Hugo", "Ines"].map((name) => personX(nodeNamed(chart.org, name)));
  const marked = [...(await columnsWith(page, LIGHT.accent))];
  const isNear = (x: number) => (place: number) => Math.abs(x - place) < CARD;
  expect(places.filter((place) => !marked.some(isNear(place)))).toEqual([]);
  expect(marked.filter((x) => !places.some(isNear(x)))).toEqual([]);
});

test("a missing pair leads to the way its questions take, and sorts and is kept as CSV", async () => {
  const page = await openTogether();
  const missing = part(page, "Coordination covered");
  const names = () => missing.locator(".pair-button bdi").allTextContents();
  await missing.getByRole("button", { name: "Hops by line" }).click();
  expect((await names()).at(-1)).toBe("Ines and Jarl");
  await missing.getByRole("button", { name: "Hops by line" }).click();
  await expect.poll(async () => (await names())[0]).toBe("Ines and Jarl");
  await missing.getByRole("button", { name: "Hugo and Frida Heron, Ibis" }).click();
  await page.getByRole("heading", { name: "Path: 6 hops" }).waitFor();
  const lines = await downloaded(page, () =>
    missing.getByRole("button", { name: /^Download CSV/ }).click(),
  );
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(
    "Manager,Title,Other manager,Title of the other,Products shared,Products,Hops by line",
  );
  expect(lines).toContainEqual(expect.stringMatching(/^Hugo,.*,Frida,.*,2,"Heron, Ibis",6$/));
});

test("units of few managers are hidden in the matrix and in its file", async () => {
  const page = await openTogether();
  const across = part(page, "Across departments");
  await across.getByRole("rowheader", { name: "Research" }).waitFor();
  const lines = await downloaded(page, () =>
    across.getByRole("button", { name: /^Download CSV/ }).click(),
  );
  expect(lines).toEqual(["Links,Managers,Research,Other (3)", "Research,5,1,4", "Other (3),6,4,1"]);
});

test.each([
  ["light", { width: 1366, height: 768 }],
  ["dark", { width: 390, height: 844 }],
] as const)("collaboration is accessible, %s", async (colorScheme, viewport) => {
  const page = await openTogether({ colorScheme, viewport });
  await part(page, "Brokers").getByText("Show names").click();
  await part(page, "Desks saved").getByText("32%").waitFor();
  expect(await violations(page)).toEqual([]);
  const overflow = await page
    .locator(".insight-page")
    .evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
