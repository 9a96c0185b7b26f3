import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, type PageOptions, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();
const temporary = mkdtempSync(join(tmpdir(), "headstand-"));

/** The sample, or a file of these rows, with the outline opened by its key. */
async function openOutline(csv?: string, options: PageOptions = {}): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce", ...options });
  await untilState(page, ["ready"]);
  await page.getByRole("combobox", { name: "Find a person" }).waitFor();
  if (csv !== undefined) {
    const path = join(temporary, "team.csv");
    writeFileSync(path, csv);
    await dropFile(page, path);
    await page.getByRole("heading", { level: 1, name: "team.csv" }).waitFor();
  }
  await page.keyboard.press("o");
  await page.getByRole("tree", { name: /^Outline of / }).waitFor();
  return page;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What a screen reader calls a row: its text without what is only for the eye. */
const nameOf = (row: Locator): Promise<string> =>
  row.evaluate((element) => {
    const heard = element.cloneNode(true) as Element;
    for (const each of heard.querySelectorAll("[aria-hidden=true]")) each.remove();
    return (heard.textContent ?? "").replace(/\s+/g, " ").replaceAll(" ,", ",").trim();
  });

/** What a screen reader says of the row that has the keys. */
const here = async (page: Page) => {
  const state = await page.evaluate(() => {
    const row = document.activeElement;
    if (row?.getAttribute("role") !== "treeitem") return `not a row: ${row?.className}`;
    const [level, place, size] = ["level", "posinset", "setsize"].map((each) =>
      row.getAttribute(`aria-${each}`),
    );
    const state = { true: ", open", false: ", closed" }[row.ariaExpanded ?? ""] ?? "";
    return `level ${level}, ${place} of ${size}${state}`;
  });
  return `${await nameOf(page.locator("*:focus"))}; ${state}`;
};
const row = (page: Page, name: string) =>
  page.getByRole("treeitem", { name: new RegExp(`^${name}`) });
const selectedRow = (page: Page) => page.getByRole("treeitem", { selected: true });
const person = (page: Page) => page.locator(".side.right h2");

/** Whether the list is scrolled so that all of the selected row can be seen. */
const isInSight = (page: Page): Promise<boolean> =>
  selectedRow(page).evaluate((element) => {
    const list = element.closest("[role=tree]")?.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1;
  });

test("the outline is walked by the keyboard alone, and takes the stage along", async () => {
  const page = await openOutline();
  const top = "Marit Solheim, Chief Executive Officer, leads 179, load 13, overloaded";
  await expect.poll(() => here(page)).toBe(`${top}; level 1, 1 of 1, open`);
  await press(page, "ArrowDown", "ArrowDown");
  const second = "Henrik Lindqvist, Chief Operating Officer, leads 58, load 5, in range";
  expect(await here(page)).toBe(`${second}; level 2, 2 of 9, open`);
  await press(page, "ArrowLeft");
  expect(await here(page)).toContain("2 of 9, closed");
  await press(page, "ArrowRight", "ArrowRight");
  expect(await here(page)).toMatch(/^Eleni Georgiou.*level 3, 1 of 3, closed$/);
  await press(page, "*", "ArrowRight");
  expect(await here(page)).toMatch(/^Bjørn Aasen.*level 4, 1 of 3, closed$/);
  await page.keyboard.type("joo");
  expect(await here(page)).toMatch(/^Joost Verhoeven.*level 3, 2 of 3, open$/);
  expect(await violations(page)).toEqual([]);

  await press(page, "Enter");
  await expect.poll(() => person(page).textContent()).toBe("Joost Verhoeven");
  expect(await here(page)).toMatch(/^Joost Verhoeven/);
  await untilStill(page);
  expect(await violations(page)).toEqual([]);
  await press(page, "End", "Space");
  await expect.poll(() => person(page).textContent()).toBe("Adrian Costin");
  await press(page, "Home", "Escape");
  await expect.poll(() => page.getByRole("tree").count()).toBe(0);
  await press(page, "f", "o");
  await expect.poll(() => here(page)).toContain("supports 179");
});

test("whoever is selected on the stage is opened and scrolled to in the outline", async () => {
  const page = await openOutline();
  await press(page, "/");
  await page.keyboard.type("Paweł Sikora");
  await page.getByRole("option", { name: /^Paweł Sikora/ }).click();
  await expect.poll(() => nameOf(selectedRow(page))).toMatch(/^Paweł Sikora/);
  expect(await selectedRow(page).getAttribute("aria-level")).toBe("5");
  expect(await isInSight(page)).toBe(true);
  for (const key of ["ArrowUp", "ArrowRight", "ArrowUp", "ArrowUp", "ArrowRight"]) {
    await page.locator("canvas.stage").press(key);
    const name = (await person(page).textContent()) ?? "";
    await expect.poll(() => nameOf(selectedRow(page))).toContain(`${name},`);
    expect(await isInSight(page)).toBe(true);
  }
});

test("it shows only the part the stage shows, and opens to a layer", async () => {
  const page = await openOutline();
  await row(page, "Henrik Lindqvist").click();
  await page.getByRole("button", { name: "Show only this part" }).click();
  await expect.poll(() => row(page, "Marit Solheim").count()).toBe(0);
  expect(await row(page, "Henrik Lindqvist").getAttribute("aria-level")).toBe("1");
  await page.getByRole("button", { name: "Open all to layer 2" }).click();
  await expect.poll(() => page.getByRole("treeitem").count()).toBe(1);
  await row(page, "Henrik Lindqvist").locator(".outline-arrow").click();
  await expect.poll(() => page.getByRole("treeitem").count()).toBe(4);
});

test("rows stay open while the outline is put away", async () => {
  const page = await openOutline();
  await page.getByRole("button", { name: "Open all to layer 2" }).click();
  await row(page, "Henrik Lindqvist").locator(".outline-arrow").click();
  const rows = await page.getByRole("treeitem").count();
  await press(page, "Escape");
  await expect.poll(() => page.getByRole("tree").count()).toBe(0);
  await press(page, "o");
  await expect.poll(() => page.getByRole("treeitem").count()).toBe(rows);
});

test("a vacancy and a manager without a row are called so", async () => {
  const csv = [
    "id,name,title,manager id,worker type",
    "1,Ada,Head,,employee",
    "2,,Baker,1,vacancy",
    "3,Cy,Cook,99,employee",
  ];
  const page = await openOutline(csv.join("\n"));
  const rows = await page.getByRole("treeitem").all();
  expect(await Promise.all(rows.map(nameOf))).toEqual([
    "Ada, Head",
    "Baker, vacant post",
    "99, not in the file, 1 person",
    "Cy, Cook",
  ]);
});

test("a manager of 50,000 opens with a few rows in the document, down to the last", async () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => `${i + 2},Person ${i + 2},Agent,1`);
  const page = await openOutline(["id,name,title,manager id", "1,Ada,Head,", ...rows].join("\n"));
  expect(await page.getByRole("treeitem").count()).toBeLessThan(60);
  await press(page, "End");
  expect(await here(page)).toBe("Person 50001, Agent; level 2, 50000 of 50000");
  await press(page, "ArrowLeft", "ArrowLeft");
  expect(await here(page)).toMatch(/^Ada.*closed$/);
  expect(await page.getByRole("treeitem").count()).toBe(1);
});

test("a phone shows the outline or the person, and the keys go with them", async () => {
  const page = await openOutline(undefined, { viewport: { width: 390, height: 844 } });
  await press(page, "ArrowDown", "ArrowDown", "Enter");
  await expect.poll(() => person(page).textContent()).toBe("Henrik Lindqvist");
  const outline = page.getByRole("region", { name: "Outline" });
  await expect.poll(() => outline.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("side right");
  expect(await violations(page)).toEqual([]);
  await press(page, "Tab", "Enter");
  await expect.poll(() => outline.isVisible()).toBe(true);
  await expect.poll(() => here(page)).toMatch(/^Henrik Lindqvist/);
  expect(await violations(page)).toEqual([]);
});
