import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { EVERYBODY } from "../../src/layout/layout.ts";
import { layoutOrg } from "../../src/layout/layoutOrg.ts";
import { assistantsBeside } from "../../src/metrics/assistantsBeside.ts";
import { nameOf, textOf } from "../../src/org/org.ts";
import { type Drawing, USUAL_DRAWING } from "../../src/picture/drawing.ts";
import { rowStepsFor } from "../../src/picture/rowSteps.ts";
import { orderImported } from "../../src/worker/orderImported.ts";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { paintWorkerOf, untilState } from "./browser.ts";
import { type Chart, chartOf, nodeNamed, untilStill, viewOnPage } from "./chart.ts";

const FIRST = "samples/harbour-and-lane.csv";
const app = appForTests();

/** The chart as it is drawn with these choices, the others as usual. */
async function chartDrawn(change: Partial<Drawing>): Promise<Chart> {
  const { order, wallRows, rowsBy } = { ...USUAL_DRAWING, ...change };
  const read = (await chartOf(FIRST)).imported;
  const { imported } = orderImported(read, order, rowStepsFor(read.org, { rowsBy }));
  const { org } = imported;
  const steps = rowStepsFor(org, { rowsBy });
  const shown = { ...EVERYBODY, wallRows, rowsBy };
  return { imported, org, layout: layoutOrg(org, shown, assistantsBeside(org), steps) };
}

/** From now on, notes the texts of each frame of the stage, which begins with its transform. */
async function noteTexts(page: Page): Promise<void> {
  await paintWorkerOf(page)?.evaluate(() => {
    const noted = self as unknown as { texts: string[] };
    const pen = OffscreenCanvasRenderingContext2D.prototype;
    const { fillText, setTransform } = pen;
    pen.setTransform = function (this: typeof pen, ...to: unknown[]) {
      noted.texts = [];
      return setTransform.apply(this, to as Parameters<typeof setTransform>);
    } as typeof setTransform;
    pen.fillText = function (text, ...at) {
      noted.texts.push(text);
      return fillText.call(this, text, ...at);
    };
  });
}

/** What stands on the stage after `act`, when all has come to rest. */
async function textsAfter(page: Page, act: () => Promise<void>): Promise<readonly string[]> {
  await act();
  await untilStill(page);
  const texts = await paintWorkerOf(page)?.evaluate(
    () => (self as unknown as { texts: string[] }).texts,
  );
  return texts ?? [];
}

async function openPanel(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "How it is drawn" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "How it is drawn" }).waitFor();
  await untilStill(page);
}

/** Walks with the arrow keys from the choice that is made to another. */
async function choose(page: Page, group: string, wanted: string): Promise<void> {
  const choices = page.getByRole("radiogroup", { name: group });
  await choices.getByRole("radio", { checked: true }).focus();
  for (let steps = 0; steps < 9; steps++) {
    if (await choices.getByRole("radio", { name: wanted, exact: true }).isChecked()) break;
    await page.keyboard.press("ArrowRight");
  }
  await untilStill(page);
  expect(await choices.getByRole("radio", { name: wanted, exact: true }).isChecked()).toBe(true);
}

const flip = async (page: Page): Promise<void> => {
  await page.locator("canvas.stage").focus();
  await page.keyboard.press("f");
  await untilStill(page);
};

/** Clicks where somebody stands if the page draws this chart; they are the one who opens. */
async function findsThere(page: Page, chart: Chart, name: string): Promise<void> {
  const node = nodeNamed(chart.org, name);
  const view = await viewOnPage(page, chart);
  await page.mouse.click(view.personX(node), view.personY(node));
  await expect.poll(() => page.locator(".side.right h2").textContent()).toBe(name);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".side.right h2").count()).toBe(0);
  await untilStill(page);
}

/** Those on the wall who stand elsewhere than in the usual drawing, by at least a slot. */
async function movedPeople(chart: Chart): Promise<readonly string[]> {
  const usual = await chartDrawn({});
  return Array.from({ length: chart.org.count }, (_, i) => i)
    .filter((i) => {
      const was = nodeNamed(usual.org, nameOf(chart.org, i));
      const isMoved = Math.abs((usual.layout.left[was] ?? 0) - (chart.layout.left[i] ?? 0)) > 3;
      return chart.org.level[i] === 0 && isMoved;
    })
    .map((i) => nameOf(chart.org, i));
}

test("order, rows of a team and rows by grade are chosen by keyboard, and hold through the flip", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  await untilStill(page);
  await noteTexts(page);

  let drawing: Partial<Drawing> = {};
  const choices = [
    ["Order of those with the same manager", "By name", { order: "name" }],
    ["Rows in which a team stands", "2", { wallRows: 2 }],
    ["Rows of the conventional view", "By grade", { rowsBy: "grade" }],
  ] as const;
  for (const [group, choice, change] of choices) {
    drawing = { ...drawing, ...change };
    const chart = await chartDrawn(drawing);
    await openPanel(page);
    await choose(page, group, choice);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await untilStill(page);
    const moved = await movedPeople(chart);
    expect(moved.length).toBeGreaterThan(20);
    const onStage = moved.at(-1) ?? "";
    for (const _way of ["conventional", "upside-down"]) {
      await findsThere(page, chart, onStage);
      await flip(page);
    }
    await findsThere(page, chart, onStage);
  }

  // Everybody of one grade below their manager's stands on its row, beside which it is written.
  const chart = await chartDrawn(drawing);
  const gradeOf = (i: number): string => textOf(chart.org, "grade", i);
  const view = await viewOnPage(page, chart);
  const [first, other] = [...chart.org.level.keys()].filter(
    (i) => chart.org.level[i] === 0 && gradeOf(i) === "3" && chart.layout.wallRow[i] === 0,
  );
  expect(view.personY(first ?? -1)).toBe(view.personY(other ?? -1));
  const rows = chart.layout.rowGrades.map((grade) => `Grade ${grade}`);
  const upsideDown = await textsAfter(page, () => flip(page));
  expect(rows.filter((row) => upsideDown.includes(row))).toEqual([]);
  const conventional = await textsAfter(page, () => flip(page));
  expect(rows.filter((row) => !conventional.includes(row))).toEqual([]);

  await openPanel(page);
  expect(await page.getByRole("radio", { name: "4", exact: true }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "As usual again" }).focus();
  const usual = await textsAfter(page, () => page.keyboard.press("Enter"));
  expect(rows.filter((row) => usual.includes(row))).toEqual([]);
  await findsThere(page, await chartDrawn({}), "Pieter Kok");
});

test("what stands on cards and above the wall is chosen by keyboard, and holds through the flip", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  await untilStill(page);
  await noteTexts(page);
  await page.keyboard.press("/");
  await page.keyboard.type("Pieter Kok");
  await page.getByRole("option", { name: /^Pieter Kok/ }).waitFor();
  const before = await textsAfter(page, () => page.keyboard.press("Enter"));
  expect(before).toContain("Executive Assistant");
  await openPanel(page);

  const onCards = page.getByRole("group", { name: /^On a card/ });
  for (const field of ["Title", "Department", "Location", "Grade", "Worker type"]) {
    await onCards.getByRole("checkbox", { name: field, exact: true }).focus();
    await page.keyboard.press("Space");
  }
  for (const _way of ["upside-down", "conventional"]) {
    const texts = await textsAfter(page, () => flip(page));
    expect(texts).not.toContain("Executive Assistant");
    expect(texts.filter((text) => text.includes("Employee"))).not.toEqual([]);
  }

  await page.getByRole("textbox", { name: "What stands above the people who do the work" }).focus();
  await page.keyboard.type("Every parcel on time");
  for (const _turn of ["first", "second"]) {
    const upsideDown = await textsAfter(page, () => flip(page));
    expect(upsideDown).toContain("EVERY PARCEL ON TIME");
    const conventional = await textsAfter(page, () => flip(page));
    expect(conventional).not.toContain("EVERY PARCEL ON TIME");
  }
});
