import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { generateCsv } from "../../src/generate/generateCsv.ts";
import { nameOf } from "../../src/org/org.ts";
import { LIGHT } from "../../src/scene/palette.ts";
import { appForTests } from "./appForTests.ts";
import { dropFile, untilState } from "./browser.ts";
import { chartOf, columnsWith, untilStill, viewOnPage } from "./chart.ts";

const PEOPLE = 20_000;
const app = appForTests();
const file = join(mkdtempSync(join(tmpdir(), "headstand-")), "large.csv");
writeFileSync(file, `${[...generateCsv({ people: PEOPLE, seed: 1 })].join("\n")}\n`);

async function openLarge(): Promise<Page> {
  const { page } = await app.open();
  await untilState(page, ["ready"]);
  await dropFile(page, file);
  await page.getByRole("heading", { level: 1, name: "large.csv" }).waitFor();
  await untilStill(page);
  return page;
}

const said = (page: Page) => page.locator(".search-more").textContent();

test("all who are found are marked, also where people are too small to be seen", async () => {
  const page = await openLarge();
  const chart = await chartOf(file);
  const people = Array.from({ length: chart.org.count }, (_, i) => i);
  const wanted = people.filter((i) => nameOf(chart.org, i) === "Thijs Koster");
  expect(wanted.length).toBeGreaterThan(5);
  const unmarked = await columnsWith(page, LIGHT.accent);

  await page.keyboard.press("/");
  await page.keyboard.type("koster thijs");
  await expect.poll(() => said(page)).toContain(`${wanted.length} found`);
  await untilStill(page);
  const marked = await columnsWith(page, LIGHT.accent);
  const { personX } = await viewOnPage(page, chart);
  const isMarked = (x: number): boolean =>
    [-2, -1, 0, 1, 2].some((dx) => marked.has(Math.round(x) + dx));
  expect(wanted.map(personX).filter((x) => !isMarked(x))).toEqual([]);
  // Nothing was marked before, and only few places are now.
  expect(unmarked.size).toBe(0);
  expect(marked.size).toBeLessThan(10 * wanted.length);

  await page.keyboard.press("Escape");
  await untilStill(page);
  expect((await columnsWith(page, LIGHT.accent)).size).toBe(0);
});

test("a newer query overtakes an older one, and Enter goes to the first of the newest", async () => {
  const page = await openLarge();
  await page.keyboard.press("/");
  await page.keyboard.insertText("k");
  await page.keyboard.insertText("o");
  await page.keyboard.insertText("ster thijs");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".side.right h2").textContent()).toBe("Thijs Koster");
});
