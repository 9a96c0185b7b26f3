import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, type PageOptions, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();
const temporary = mkdtempSync(join(tmpdir(), "headstand-"));
const WORKED_EXAMPLE = "fixtures/worked-example.csv";

/** Two ladders in words; Bo has moved into the post lately, Gus leads one person and has a title. */
const WORDS = `id,name,title,manager id,grade,in role since,hire date
1,Ada,Head,,M3,2015-01-01,2015-01-01
2,Bo,Lead,1,M2,${daysAgo(60)},2016-01-01
3,Cy,Lead,1,M1,2017-01-01,2016-01-01
4,Di,Principal Engineer,1,IC5,2018-01-01,2016-01-01
5,Ed,Engineer,2,IC1,2018-01-01,2016-01-01
6,Flo,Engineer,2,IC2,2018-01-01,2016-01-01
7,Gus,Staff Engineer,2,M1,2018-01-01,2016-01-01
8,Hal,Engineer,7,IC3,2018-01-01,2016-01-01
9,Ira,Engineer,3,IC4,2018-01-01,2016-01-01
10,Jo,Engineer,3,IC2,2018-01-01,2016-01-01
`;

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

async function openPart(
  tab: "Jobs" | "Experts",
  path: string,
  options: PageOptions = {},
): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce", ...options });
  await untilState(page, ["ready"]);
  await dropFile(page, path);
  await page.getByRole("heading", { level: 1, name: path.split("/").at(-1) ?? "" }).waitFor();
  await untilStill(page);
  await page
    .getByRole("button", { name: /overloaded|Insights/ })
    .first()
    .click();
  await page.getByRole("tab", { name: tab }).click();
  return page;
}

function wordGrades(): string {
  const path = join(temporary, "words.csv");
  writeFileSync(path, WORDS);
  return path;
}

/** The first focus in a list goes to its row, from where one gets to the buttons. */
async function focusIn(page: Page, name: string): Promise<void> {
  await page.getByRole("row").first().focus();
  await page.getByRole("button", { name, exact: true }).focus();
}

const chosen = (page: Page) => page.getByRole("region", { name: "Marked people" });

test("each job leads to those who have it, and who makes a manager mixed is named", async () => {
  const page = await openPart("Jobs", WORKED_EXAMPLE);
  await page.getByText("1 of 11 managers does two jobs at once").waitFor();
  const mixed = page.getByRole("region", { name: "Two jobs at once" });
  await mixed.getByRole("button", { name: "Who they are" }).click();
  await mixed.getByText("Coaches 1 manager (Fenn), and 1 doer (Greta).").waitFor();
  const doers = page.getByRole("region", { name: "Coach doers" });
  await doers.getByText("Typical span").waitFor();
  await doers.getByRole("button", { name: "Show on the chart" }).click();
  await chosen(page).getByText("5 people").waitFor();
  await page.getByRole("button", { name: "4 managers who coach doers on layer 4" }).click();
  await chosen(page).getByText("4 people").waitFor();
  await page.getByText("The file does not tell since when people are in their post.").waitFor();
  await mixed.getByRole("button", { name: "Cleo" }).click();
  await page.getByRole("region", { name: "Cleo" }).waitFor();
});

test("the sentences of the jobs turn with the view", async () => {
  const page = await openPart("Jobs", WORKED_EXAMPLE);
  await page.getByText("Leads managers, and coaches them").waitFor();
  await page.keyboard.press("f");
  await page.getByText("Supports managers, so that").waitFor();
});

test("who is new in a post that leads people is listed where the file tells", async () => {
  const page = await openPart("Jobs", wordGrades());
  const crossed = page.getByRole("region", { name: "Just crossed a layer" });
  await crossed.getByText("by “in role since”").waitFor();
  await crossed.getByRole("button", { name: "Bo" }).waitFor();
  expect(await crossed.getByRole("listitem").count()).toBe(1);
});

test("the senior seats, the two ladders and their gap stand side by side", async () => {
  const page = await openPart("Experts", WORKED_EXAMPLE);
  await page
    .getByText("2 of 13 senior seats are held by people who lead without reports.")
    .waitFor();
  await page.getByText("Ceiling gap: 2 grades.").waitFor();
  await page.getByRole("button", { name: "5 managers on grade 7" }).click();
  await chosen(page).getByText("5 people").waitFor();
  const pay = page.getByRole("region", { name: "A team for the title" });
  await pay.getByRole("button", { name: "Jarl" }).waitFor();
  const experts = page.getByRole("region", { name: "Lead without reports" });
  await experts.getByRole("button", { name: "Greta" }).waitFor();
  await experts.getByText("marks them on the chart").waitFor();
});

test("grades that are words are put in order by keyboard, and then tell", async () => {
  const page = await openPart("Experts", wordGrades());
  await page.getByText("Which grade is higher?").waitFor();
  const grades = async (): Promise<string[]> => page.locator(".grade-name").allTextContents();
  const proposed = await grades();
  expect(proposed[0]).toBe("M3");
  const place = proposed.indexOf("IC5");
  await focusIn(page, "Move IC5 up");
  await page.keyboard.press("Enter");
  await expect.poll(grades).toEqual(proposed.toSpliced(place, 1).toSpliced(place - 1, 0, "IC5"));
  await page.getByRole("button", { name: "Use this order" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(/of \d+ senior seats/).waitFor();
  await page.getByText("Order of the grades, and where senior seats begin").click();
  await page.getByLabel("Senior seats begin at").selectOption("IC4");
  await page.getByText("Senior means IC4 or higher").waitFor();
  await page.getByRole("button", { name: "Back to the proposal" }).click();
  await page.getByText("Which grade is higher?").waitFor();
});

test("a grade can be dragged by keyboard", async () => {
  const page = await openPart("Experts", wordGrades());
  const grades = async (): Promise<string[]> => page.locator(".grade-name").allTextContents();
  await page.getByText("Which grade is higher?").waitFor();
  const before = await grades();
  const last = before.at(-1) ?? "";
  await focusIn(page, `Drag ${last}`);
  await page.keyboard.press("Enter");
  const place = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await expect.poll(place).toMatch(/^Insert/);
  await page.keyboard.press("Home");
  await expect.poll(place).toBe(`Insert before ${before[0]}`);
  await page.keyboard.press("Enter");
  await expect.poll(grades).toEqual([last, ...before.slice(0, -1)]);
});

test.each(["light", "dark"] as const)(
  "jobs, experts and grades are accessible, %s",
  async (scheme) => {
    const page = await openPart("Jobs", WORKED_EXAMPLE, { colorScheme: scheme });
    await page.getByRole("button", { name: "Who they are" }).first().click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("tab", { name: "Experts" }).click();
    await page.getByText("Ceiling gap: 2 grades.").waitFor();
    expect(await violations(page)).toEqual([]);
    await dropFile(page, wordGrades());
    await page.getByText("Which grade is higher?").waitFor();
    expect(await violations(page)).toEqual([]);
  },
);
