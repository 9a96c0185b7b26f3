import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { peopleOnProduct } from "../../src/metrics/products.ts";
import { appForTests } from "./appForTests.ts";
import { dropFile, type PageOptions, untilState } from "./browser.ts";
import { chartOf, nodeNamed, untilStill, viewOnPage } from "./chart.ts";

const FILE = "fixtures/worked-example.csv";
const app = appForTests();

/** The products of a file, by way of the menu. */
async function openProducts(options: PageOptions = {}, file = FILE): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce", ...options });
  await untilState(page, ["ready"]);
  await dropFile(page, file);
  const name = file.split("/").at(-1) ?? "";
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Who works with whom" }).click();
  await page.getByRole("tab", { name: "Products" }).click();
  await untilStill(page);
  return page;
}

const note = (page: Page) => page.getByRole("region", { name: "Marked people" });
const row = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const whatIf = (page: Page) => page.getByRole("dialog", { name: /team of its own/ });

test("a product is chosen by keyboard, its people and whoever has them all stand lit in sight", async () => {
  const page = await openProducts();
  await page.getByText("3 products. Two of them can only be decided by Asta, Chief").waitFor();
  const unlit = await picture(page);
  await row(page, "Jay").focus();
  await page.keyboard.press("Enter");
  await page.getByText("5 people with 3 managers. A dispute ends up with Fenn").waitFor();
  await note(page).getByText("5 people marked").waitFor();
  await page.getByRole("status").getByText("5 people marked: on Jay.").waitFor();
  await note(page).getByRole("button", { name: "Show all of it" }).click();
  await untilStill(page);
  expect((await picture(page)) === unlit).toBe(false);
  const chart = await chartOf(FILE);
  const panel = await page.locator(".side.left").boundingBox();
  for (const upsideDown of [false, true]) {
    if (upsideDown) await page.keyboard.press("f");
    await untilStill(page);
    const { personX, personY } = await viewOnPage(page, chart);
    for (const node of [nodeNamed(chart.org, "Fenn"), ...peopleOnProduct(chart.org, 1)]) {
      expect(personX(node)).toBeGreaterThan((panel?.x ?? 0) + (panel?.width ?? 0));
      expect(personX(node)).toBeLessThan(1366);
      expect(personY(node)).toBeGreaterThan(60);
      expect(personY(node)).toBeLessThan(768);
    }
  }
  // Escape lets it go, and the table is there again.
  await page.keyboard.press("Escape");
  await row(page, "Heron").waitFor();
  expect(await note(page).count()).toBe(0);
});

test("what if it were a team of its own: before and after side by side, and nothing is changed", async () => {
  const page = await openProducts();
  await row(page, "Heron").click();
  await note(page).getByText("12 people marked").waitFor();
  await untilStill(page);
  const before = await picture(page);
  await page.getByRole("button", { name: "What if it were a team of its own?" }).click();
  await whatIf(page).getByText("Nothing in the file is changed.").waitFor();
  const figures = whatIf(page).getByRole("table", { name: /Figures as it is/ });
  expect(await figures.getByRole("row").nth(1).textContent()).toBe(
    "Hops between two of its people, on average52.2",
  );
  const pictures = whatIf(page).getByRole("img");
  expect(await pictures.count()).toBe(2);
  expect(await pictures.first().getAttribute("aria-label")).toContain("Managers involved: 5.");
  expect(await pictures.last().getAttribute("aria-label")).toContain("Managers involved: 3.");
  const drawn = await pictures.evaluateAll((all: HTMLCanvasElement[]) =>
    all.map((canvas) => canvas.toDataURL()),
  );
  expect(new Set(drawn).size).toBe(2);
  for (const each of drawn) expect(each.length).toBeGreaterThan(5000);

  await page.keyboard.press("Escape");
  await expect.poll(() => whatIf(page).count()).toBe(0);
  await note(page).getByText("12 people marked").waitFor();
  await untilStill(page);
  expect((await picture(page)) === before).toBe(true);
  const focused = await page.evaluate(() => document.activeElement?.textContent);
  expect(focused).toBe("What if it were a team of its own?");
});

test("people whose manager is on none of their products lead to the chart, line by line", async () => {
  const page = await openProducts();
  await page.getByText("8 of 19 people on products (42%) have a manager").waitFor();
  await page.getByText("Not bad in itself: it says").waitFor();
  await page.getByText("Other: 6 people on products in 2 lines, hidden because small.").waitFor();
  await page
    .getByRole("table", { name: /Leading/ })
    .getByRole("button", { name: "Cleo" })
    .click();
  await note(page).getByText("4 people marked").waitFor();
  await note(page).getByText("in the part of Cleo").waitFor();
  const list = page.getByRole("region", { name: "On the chart" });
  const names = await list.getByRole("listitem").getByRole("button").allTextContents();
  expect(names.sort()).toEqual(["Orik", "Quill", "Runa", "Vigo"]);
  await list.getByRole("button", { name: "Runa" }).click();
  await page.getByRole("heading", { level: 2, name: "Runa" }).waitFor();
  await note(page).waitFor();
});

test("both tables can be had as CSV, without what is small", async () => {
  const page = await openProducts();
  const csvOf = async (region: string): Promise<readonly string[]> => {
    const downloading = page.waitForEvent("download");
    const part = page.getByRole("region", { name: region });
    await part.getByRole("button", { name: "Download CSV" }).click();
    const path = await (await downloading).path();
    return readFileSync(path, "utf8").replace("\uFEFF", "").trimEnd().split("\r\n");
  };
  expect(await csvOf("All products")).toEqual([
    "Product,People,Lowest manager who has all of them,Layer of that manager,Decision height,Managers involved",
    "Heron,12,Asta,1,4,5",
    "Ibis,8,Asta,1,4,4",
    "Jay,5,Fenn,3,2,3",
  ]);
  expect(await csvOf("Leading and serving in one hand")).toEqual([
    "Leader’s line,People on products without reports,Manager on none of their products,Share",
    "Cleo,13,4,0.308",
    "Other (2 hidden because small),6,,",
  ]);
});

test("a file without products says what is missing", async () => {
  const page = await openProducts({}, "fixtures/job-share.csv");
  await page.getByText("The file does not say who works on what.").waitFor();
});

test("on a phone all of a product stays above the sheet", async () => {
  const page = await openProducts({ viewport: { width: 390, height: 844 } });
  await row(page, "Heron").click();
  await note(page).waitFor({ state: "attached" });
  await page.locator(".product").getByRole("button", { name: "Show all of it" }).click();
  await untilStill(page);
  const sheet = await page.locator(".side.left").boundingBox();
  const chart = await chartOf(FILE);
  const { personX, personY } = await viewOnPage(page, chart);
  for (const node of [0, ...peopleOnProduct(chart.org, 0)]) {
    expect(personX(node)).toBeGreaterThan(0);
    expect(personX(node)).toBeLessThan(390);
    expect(personY(node)).toBeLessThan(sheet?.y ?? 0);
  }
});

/** What the stage shows, as text. */
function picture(page: Page): Promise<string> {
  return page.locator("canvas.stage").evaluate((stage: HTMLCanvasElement) => stage.toDataURL());
}
