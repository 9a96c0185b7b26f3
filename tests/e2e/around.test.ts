import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { isIndividualContributor, nameOf } from "../../src/org/org.ts";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, untilState } from "./browser.ts";
import { chartOf, nodeNamed, untilStill, viewOnPage } from "./chart.ts";

const FIRST = "samples/harbour-and-lane.csv";
const app = appForTests();

async function openReady(options = {}): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce", ...options });
  await untilState(page, ["ready"]);
  await rested(page);
  return page;
}

/** The camera is still, and the address knows. */
async function rested(page: Page): Promise<void> {
  await untilStill(page);
  await page.waitForTimeout(350);
}

async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("option", { name: new RegExp(`^${name}`) }).waitFor();
  await page.keyboard.press("Enter");
  await rested(page);
}

const person = (page: Page) => page.locator(".side.right h2").last();
const viewOf = (page: Page) => page.locator("html").getAttribute("data-view");
const hashOf = (page: Page) => page.evaluate(() => location.hash);
async function cameraOf(page: Page): Promise<{ x: number; y: number; kx: number; flip: number }> {
  return JSON.parse((await page.locator("canvas.stage").getAttribute("data-camera")) ?? "{}");
}

test("Back and Forward lead through where one looked, camera and all", async () => {
  const page = await openReady({ reducedMotion: "no-preference" });
  expect(await hashOf(page)).toBe("");
  const start = await cameraOf(page);
  await find(page, "Henrik Lindqvist");
  const atHenrik = await cameraOf(page);
  expect(atHenrik.kx).toBeGreaterThan(start.kx);
  await page.locator("canvas.stage").focus();
  await page.keyboard.press("f");
  await rested(page);
  await page.keyboard.press("0");
  await rested(page);
  expect(await viewOf(page)).toBe("upside-down");
  expect(await hashOf(page)).not.toContain("at=");

  await page.goBack();
  await rested(page);
  expect((await cameraOf(page)).kx).toBeCloseTo(atHenrik.kx, 0);
  expect(await viewOf(page)).toBe("upside-down");
  await page.goBack();
  await rested(page);
  expect(await viewOf(page)).toBe("conventional");
  expect((await cameraOf(page)).flip).toBe(0);
  expect((await cameraOf(page)).x).toBeCloseTo(atHenrik.x, -1);
  expect(await person(page).textContent()).toBe("Henrik Lindqvist");
  await page.goBack();
  await rested(page);
  expect(await person(page).count()).toBe(0);
  expect((await cameraOf(page)).kx).toBeCloseTo(start.kx, 3);
  await page.goForward();
  await rested(page);
  expect(await person(page).textContent()).toBe("Henrik Lindqvist");
  expect((await cameraOf(page)).kx).toBeCloseTo(atHenrik.kx, 0);
});

test("moving the camera by hand is no step of its own, but going back leads to where it was", async () => {
  const page = await openReady();
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, -500);
  await rested(page);
  const close = await cameraOf(page);
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  await page.mouse.down();
  await page.mouse.move(430, 400, { steps: 4 });
  await page.mouse.up();
  await rested(page);
  const moved = await cameraOf(page);
  expect(moved.x).toBeLessThan(close.x);
  expect(await entries()).toBe(before);
  await page.keyboard.press("f");
  await page.keyboard.press("0");
  await rested(page);
  // Done within a moment of each other they are one step.
  expect(await entries()).toBe(before + 1);
  await page.goBack();
  await rested(page);
  expect((await cameraOf(page)).x).toBeCloseTo(moved.x, -1);
});

test("folding, the part that is shown, lens and groups come back; Escape is a step as well", async () => {
  const page = await openReady();
  await page.locator(".legend-group").first().click();
  await rested(page);
  await find(page, "Henrik Lindqvist");
  await page.getByRole("button", { name: "Fold their people away" }).click();
  await page.getByRole("button", { name: "Unfold their people" }).waitFor();
  await rested(page);
  await page.getByRole("button", { name: "Show only this part" }).click();
  await page.getByRole("button", { name: "Show everybody" }).waitFor();
  await rested(page);
  await page.goBack();
  await rested(page);
  expect(await page.getByRole("button", { name: "Show everybody" }).count()).toBe(0);
  await page.getByRole("button", { name: "Unfold their people" }).waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "Fold their people away" }).waitFor();
  await page.goBack();
  await expect.poll(() => person(page).count()).toBe(0);
  const pressed = page.locator('.legend-group[aria-pressed="true"]');
  expect(await pressed.count()).toBe(1);
  await page.goBack();
  await expect.poll(() => pressed.count()).toBe(0);
});

test("after a reload the sample is looked at again; one's own export once it is dropped again", async () => {
  const page = await openReady();
  await find(page, "Henrik Lindqvist");
  await page.reload();
  await untilState(page, ["ready"]);
  await expect.poll(() => person(page).textContent()).toBe("Henrik Lindqvist");

  await dropFile(page, "fixtures/worked-example.csv");
  await page.getByRole("heading", { level: 1, name: "worked-example.csv" }).waitFor();
  await rested(page);
  await find(page, "Asta");
  await page.keyboard.press("f");
  await rested(page);
  const hash = await hashOf(page);
  expect(hash).not.toContain("Asta");
  await page.reload();
  await untilState(page, ["ready"]);
  await rested(page);
  expect(await person(page).count()).toBe(0);
  expect(await hashOf(page)).toBe(hash);
  await dropFile(page, "fixtures/worked-example.csv");
  await expect.poll(() => person(page).textContent()).toBe("Asta");
  expect(await viewOf(page)).toBe("upside-down");
  await rested(page);
  expect(await hashOf(page)).toBe(hash);
});

test("a fragment that names nobody here, or is rubbish, is ignored quietly", async () => {
  const { page } = await app.open();
  for (const hash of ["#person=nobody&path=a,b&folded=%E0%A4%A&at=x&groups=77", "#chapter-3"]) {
    await page.goto(`${app.home()}${hash}`);
    await page.reload();
    await untilState(page, ["ready"]);
    await rested(page);
    expect(await person(page).count()).toBe(0);
    expect(await page.getByRole("alert").count()).toBe(0);
  }
});

test("the path between two people is lit, listed desk by desk, and ends with Escape", async () => {
  const page = await openReady();
  const chart = await chartOf(FIRST);
  const { org } = chart;
  const henrik = nodeNamed(org, "Henrik Lindqvist");
  const far = [...org.level.keys()].findLast((i) => isIndividualContributor(org, i)) ?? -1;
  await find(page, "Henrik Lindqvist");
  await page.getByRole("button", { name: "Path to …" }).click();
  await page.getByRole("combobox", { name: /^Second person/ }).waitFor();
  await page.keyboard.type(nameOf(org, far));
  await page
    .getByRole("option", { name: new RegExp(`^${nameOf(org, far)}`) })
    .first()
    .click();
  const hops = (org.layer[henrik] ?? 0) + (org.layer[far] ?? 0) - 2;
  const panel = page.getByRole("region", { name: `Path: ${hops} hops` });
  await panel.waitFor();
  await rested(page);
  const throughLine = panel.getByRole("region", { name: "Through the line" });
  const desks = await throughLine.locator("li button").allTextContents();
  expect(desks).toHaveLength(hops + 1);
  expect([desks[0], desks.at(-1)]).toEqual(["Henrik Lindqvist", nameOf(org, far)]);
  expect(await panel.locator("li[data-common=true]").textContent()).toContain("Marit Solheim");
  expect(await violations(page)).toEqual([]);

  // All of it is on the screen, in both views.
  for (const view of ["conventional", "upside-down"]) {
    expect(await viewOf(page)).toBe(view);
    const stage = await viewOnPage(page, chart);
    for (const name of desks) {
      const node = nodeNamed(org, name);
      expect(stage.personX(node)).toBeGreaterThan(0);
      expect(stage.personX(node)).toBeLessThan(1366 - 360);
      expect(stage.personY(node)).toBeGreaterThan(60);
      expect(stage.personY(node)).toBeLessThan(768 - 60);
    }
    await page.locator("canvas.stage").focus();
    await page.keyboard.press("f");
    await rested(page);
  }
  await throughLine.getByRole("button", { name: desks[1] ?? "" }).click();
  await expect.poll(() => person(page).textContent()).toBe(desks[1]);
  await page.keyboard.press("Escape");
  await expect.poll(() => panel.count()).toBe(0);
  expect(await person(page).textContent()).toBe(desks[1]);
  await page.goBack();
  await panel.waitFor();
});

test("the chain above leads up, layers can be folded away, and a part fills the screen", async () => {
  const page = await openReady();
  await page.getByRole("button", { name: "Layers shown" }).click();
  await page.getByRole("menuitemradio", { name: "Down to layer 2" }).click();
  await rested(page);
  expect(await hashOf(page)).toContain("layer=2");
  await page.goBack();
  await rested(page);
  expect(await hashOf(page)).toBe("");
  await find(page, "Joost Verhoeven");
  await page.getByRole("button", { name: "Show only this part" }).click();
  const part = page.getByRole("button", { name: "Only this part: Joost Verhoeven" });
  await part.waitFor();
  await part.click();
  await part.waitFor({ state: "detached" });
  await rested(page);
  const whole = (await cameraOf(page)).kx;
  await page.keyboard.press("1");
  await rested(page);
  expect((await cameraOf(page)).kx).toBeGreaterThan(whole);
  const chain = page.getByRole("navigation", { name: "Chain above Joost Verhoeven" });
  await chain.getByRole("button", { name: "Marit Solheim" }).click();
  await expect.poll(() => person(page).textContent()).toBe("Marit Solheim");
  expect(await violations(page)).toEqual([]);
});

test("a path is shown by Shift and a click, or by Shift Enter at both ends", async () => {
  const page = await openReady();
  const chart = await chartOf(FIRST);
  const managers = [...chart.org.level.keys()].filter((i) => chart.org.layer[i] === 2);
  const [first = -1] = managers;
  await find(page, nameOf(chart.org, first));
  await page.keyboard.press("0");
  await rested(page);
  const view = await viewOnPage(page, chart);
  const top = nodeNamed(chart.org, "Marit Solheim");
  await page.keyboard.down("Shift");
  await page.mouse.click(view.personX(top), view.personY(top));
  await page.keyboard.up("Shift");
  await page.getByRole("region", { name: "Path: 1 hop" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: "Path: 1 hop" }).waitFor({ state: "detached" });
  await page.locator("canvas.stage").focus();
  await page.keyboard.press("Shift+Enter");
  await page.getByRole("heading", { name: `Path from ${nameOf(chart.org, first)}` }).waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+Enter");
  await page.getByRole("region", { name: "Path: 1 hop" }).waitFor();
});

test("the way over links stands beside the line, in days as well once a wait is entered", async () => {
  const page = await openReady();
  await dropFile(page, "fixtures/worked-example.csv");
  await page.getByRole("heading", { level: 1, name: "worked-example.csv" }).waitFor();
  await rested(page);
  await find(page, "Hugo");
  await page.getByRole("button", { name: "Path to …" }).click();
  await page.getByRole("combobox", { name: /^Second person/ }).waitFor();
  await page.keyboard.type("Caspar");
  await page.getByRole("option", { name: /^Caspar/ }).click();
  await page.getByRole("region", { name: "Path: 5 hops" }).waitFor();
  const panel = page.getByRole("region", { name: /^Path: \d/ });
  const tiles = panel.locator(".way-tile");
  expect(await tiles.allTextContents()).toEqual([
    "Through the line5 hops4 desks between",
    "Over links1 hopnobody between",
  ]);
  const overLinks = panel.getByRole("region", { name: "Over links" });
  await overLinks.getByText("dotted line of 1 person").waitFor();
  await panel.getByText("Links counted: dotted lines.").waitFor();
  expect(await violations(page)).toEqual([]);

  await panel.getByText("Days it would take").click();
  await panel.getByText("Enter how long a question waits at each desk.").waitFor();
  const enter = async (name: string, amount: string): Promise<void> => {
    await panel.getByRole("textbox", { name }).fill(amount);
    await page.keyboard.press("Tab");
  };
  await enter("Wait per desk", "1");
  await enter("Cost of a day", "2000");
  const rows = panel.locator(".scenario-table tbody tr");
  await expect
    .poll(() => rows.allTextContents())
    .toEqual(["Through the line510,000", "Over links12,000"]);
  await enter("Busy", "50");
  await expect
    .poll(() => rows.allTextContents())
    .toEqual(["Through the line1020,000", "Over links24,000"]);
  await panel.getByText("Days appear only from the waits you entered.").waitFor();
  expect(await violations(page)).toEqual([]);

  const ends = () => overLinks.locator("li button").allTextContents();
  expect(await ends()).toEqual(["Hugo", "Caspar"]);
  await panel.getByRole("button", { name: "Swap" }).click();
  await expect.poll(ends).toEqual(["Caspar", "Hugo"]);
  await panel.getByRole("button", { name: "Other start …" }).click();
  await page.getByRole("combobox", { name: "Another start of the path" }).waitFor();
  await page.keyboard.type("Enzo");
  await page.getByRole("option", { name: /^Enzo/ }).click();
  await expect.poll(ends).toEqual(["Enzo", "Caspar", "Hugo"]);

  await panel.getByRole("button", { name: "Choose links …" }).click();
  await page.locator('.link-source[data-source="dotted"] label').click();
  await page.getByText("No links are chosen, so that there is only the line.").waitFor();
  expect(await tiles.last().textContent()).toBe("Over linksnot shorterthan the line");
  expect(await overLinks.count()).toBe(0);
});
