import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { nameOf } from "../../src/org/org.ts";
import { LIGHT } from "../../src/scene/palette.ts";
import { appForTests } from "./appForTests.ts";
import { firefoxPath, keepScreenshot, launchFirefox } from "./browser.ts";
import { type Chart, chartOf, nodeNamed, viewOnPage } from "./chart.ts";

// The main job once more in Firefox. Its page.evaluate is an eval, which our policy forbids: everything here
// goes by locators, which run in a world of their own.

const EXAMPLE = "fixtures/worked-example.csv";

if (!firefoxPath) process.stdout.write("No Firefox on this machine: its tests are left out.\n");

describe.skipIf(!firefoxPath)("in Firefox", () => {
  const app = appForTests("dist", launchFirefox);

  /** Playwright puts a style into the page before it takes a picture in Firefox; this is its hash. */
  const OF_PICTURES = "sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT+SmwNZWA=";

  async function open(): Promise<Page> {
    const { page, complaints } = await app.open();
    complaints.push = (...added) =>
      Array.prototype.push.apply(
        complaints,
        added.filter((complaint) => !complaint.includes(OF_PICTURES)),
      );
    return page;
  }

  async function openReady(): Promise<Page> {
    const page = await open();
    await page.locator("html[data-state=ready]").waitFor();
    await page.locator(".legend").waitFor();
    await untilStill(page);
    return page;
  }

  async function openExample(): Promise<{ readonly page: Page; readonly chart: Chart }> {
    const page = await openReady();
    await choose(page, EXAMPLE);
    return { page, chart: await chartOf(EXAMPLE) };
  }

  test("an export is opened, its findings are read, and the chart turns over", async () => {
    const { page, chart } = await openExample();
    await page.getByRole("button", { name: /people · / }).click();
    await page.getByText(/33 rows = 33 placed \+ 0 merged \+ 0 set aside/).waitFor();
    await page.getByRole("button", { name: "Close: How the file was read" }).click();
    await untilStill(page);
    await everybodyIsDrawn(page, chart);
    await page.keyboard.press("f");
    await page.locator("html[data-view=upside-down]").waitFor();
    await untilStill(page);
    await everybodyIsDrawn(page, chart);
    await keepScreenshot(page, "firefox-upside-down");
  });

  test("somebody is found, selected on the chart, and told of in words of the view", async () => {
    const { page, chart } = await openExample();
    await page.keyboard.press("/");
    await page.keyboard.type("Hugo");
    await page.getByRole("option", { name: /^Hugo/ }).waitFor();
    await page.keyboard.press("Enter");
    const hugo = page.getByRole("region", { name: "Hugo" });
    await hugo.getByText("overloaded").first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.keyboard.press("0");
    await untilStill(page);
    const view = await viewOnPage(page, chart);
    const node = nodeNamed(chart.org, "Fenn");
    await page.mouse.click(view.personX(node), view.personY(node));
    await page.getByRole("region", { name: "Fenn" }).waitFor();
    await page.keyboard.press("o");
    await page.getByRole("treeitem", { selected: true }).getByText("Fenn").waitFor();
    await keepScreenshot(page, "firefox-selected");
  });

  test("who carries too much is listed, coloured and helped; zoom and drag move the chart", async () => {
    const { page } = await openExample();
    await page.getByRole("button", { name: "1 overloaded" }).click();
    await page.getByRole("table").getByRole("button", { name: "Hugo" }).click();
    const first = page.getByRole("article", { name: "Proposal 1" });
    await first.getByRole("button", { name: "Show on the chart" }).click();
    await page.getByRole("region", { name: "Proposal" }).waitFor();
    for (const tab of ["Spans", "Layers", "Collaboration"]) {
      const place = page.getByRole("tab", { name: tab });
      await place.click();
      await page.locator(".headline").first().waitFor();
    }
    await page.getByRole("button", { name: /Colour by/ }).click();
    await page.getByRole("option", { name: "Department" }).click();
    await page.locator(".legend-group").first().click();
    await untilStill(page);
    await keepScreenshot(page, "firefox-insights");
    const before = await cameraOf(page);
    await page.mouse.move(760, 400);
    await page.mouse.wheel(0, -600);
    await untilStill(page);
    const near = await cameraOf(page);
    expect(near.kx).toBeGreaterThan(before.kx);
    await page.mouse.down();
    await page.mouse.move(700, 420, { steps: 4 });
    await page.mouse.up();
    await untilStill(page);
    expect((await cameraOf(page)).x).toBeCloseTo(near.x - 60, 0);
  });

  test("a limit that is typed is counted with, and is still there when the page was loaded anew", async () => {
    const { page } = await openExample();
    const most = page.getByRole("textbox", { name: "Stretched up to" });
    await menu(page, "Settings of the figures …");
    // By keys: what a driver fills in at once is no input to a number field in Firefox.
    await most.click();
    await most.press("Control+a");
    await page.keyboard.type("11");
    await most.press("Enter");
    await page.getByRole("button", { name: "0 overloaded" }).waitFor();
    await page.reload();
    await page.locator("html[data-state=ready]").waitFor();
    await choose(page, EXAMPLE);
    await page.getByRole("button", { name: "0 overloaded" }).waitFor();
    await menu(page, "Settings of the figures …");
    await expect.poll(() => most.inputValue()).toBe("11");
  });

  test("a story is presented by keys, and the chart is exported", async () => {
    const { page } = await openExample();
    await page.getByRole("button", { name: "Present", exact: true }).click();
    const story = page.getByRole("region", { name: "Story" });
    await story.getByRole("button", { name: "Propose a story" }).click();
    await page.getByRole("textbox", { name: "Title of scene 2" }).waitFor();
    await story.getByRole("button", { name: "Present" }).click();
    const title = page.getByRole("region", { name: "Presentation" }).getByRole("heading");
    const first = await title.textContent();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => title.textContent()).not.toBe(first);
    await untilStill(page);
    await keepScreenshot(page, "firefox-presenting");
    await page.keyboard.press("Escape");
    await story.getByRole("button", { name: "Export …" }).click();
    const exporting = page.getByRole("region", { name: "Export" });
    await exporting.getByText("PDF", { exact: true }).click();
    // That it is saved the driver does not tell in Firefox.
    await exporting.getByRole("button", { name: "Make the PDF" }).click();
    await exporting.getByText("read back and complete").waitFor();
  });

  test("a file that is none gets a sentence, and the dark page is dark", async () => {
    const page = await openReady();
    await menu(page);
    await page.getByRole("menuitem", { name: /^Light or dark/ }).click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    await page.locator("html[data-theme=dark]").waitFor();
    const empty = join(mkdtempSync(join(tmpdir(), "headstand-")), "empty.csv");
    writeFileSync(empty, "");
    await page.locator("input[type=file]").first().setInputFiles(empty);
    await page.getByRole("alert").waitFor();
    await page.getByRole("alert").getByRole("button").click();
    await untilStill(page);
    await keepScreenshot(page, "firefox-dark");
  });
});

async function choose(page: Page, path: string): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(path);
  await page.getByRole("heading", { level: 1, name: path.split("/").at(-1) ?? "" }).waitFor();
  await page.locator("html[data-state=ready]").waitFor();
  await untilStill(page);
}

async function menu(page: Page, item?: string): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  if (item !== undefined) await page.getByRole("menuitem", { name: item }).click();
}

async function cameraOf(page: Page): Promise<{ readonly x: number; readonly kx: number }> {
  return JSON.parse((await page.locator("canvas.stage").getAttribute("data-camera")) ?? "{}");
}

/** The camera has stood still for a moment, and what it sees is drawn. */
async function untilStill(page: Page): Promise<void> {
  const stage = page.locator("canvas.stage");
  const told = async (name: string) => (await stage.getAttribute(`data-${name}`)) ?? "";
  let before = "";
  await expect
    .poll(
      async () => {
        const now = await told("camera");
        const isStill = now === before && now === (await told("drawn"));
        before = now;
        return isStill;
      },
      { interval: 300, timeout: 20_000 },
    )
    .toBe(true);
}

/** Something other than paper is painted where each person stands. */
async function everybodyIsDrawn(page: Page, chart: Chart): Promise<void> {
  const { data, width } = PNG.sync.read(await page.screenshot());
  const view = await viewOnPage(page, chart);
  const paper = [1, 3, 5].map((at) => Number.parseInt(LIGHT.paper.slice(at, at + 2), 16));
  const isBare = (x: number, y: number): boolean => {
    const at = 4 * (Math.round(y) * width + Math.round(x));
    return paper.every((value, channel) => Math.abs(value - (data[at + channel] ?? 0)) < 3);
  };
  const people = Array.from({ length: chart.org.count }, (_, i) => i);
  const missing = people.filter((i) => isBare(view.personX(i), view.personY(i)));
  expect(missing.map((i) => nameOf(chart.org, i))).toEqual([]);
}
