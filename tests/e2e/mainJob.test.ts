import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { generateCsv } from "../../src/generate/generateCsv.ts";
import { loadOf } from "../../src/metrics/load.ts";
import { isIndividualContributor, isManager, nameOf } from "../../src/org/org.ts";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, untilState } from "./browser.ts";
import { chartOf, nodeNamed, untilStill, viewOnPage } from "./chart.ts";

const FIRST = "samples/harbour-and-lane.csv";
const TEAM = "samples/team-of-32.csv";
const app = appForTests();

const temporary = mkdtempSync(join(tmpdir(), "headstand-"));
function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(temporary, name);
  writeFileSync(path, content);
  return path;
}

async function openReady(options = {}): Promise<Page> {
  const { page } = await app.open(options);
  await untilState(page, ["ready"]);
  // It comes with the chart, and the chart makes room for it.
  await page.locator(".legend").waitFor();
  await untilStill(page);
  return page;
}

async function drop(page: Page, path: string): Promise<void> {
  await dropFile(page, path);
  await page
    .waitForFunction(() => document.documentElement.dataset.state === "importing")
    .catch(() => {});
  await untilState(page, ["ready", "review", "failed"]);
  await untilStill(page);
}

async function flip(page: Page): Promise<void> {
  await page.keyboard.press("f");
  await untilStill(page);
}

const titleOf = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const personHeading = (page: Page) => page.locator(".side.right h2");

test("the first visit shows a sample, ready to flip, one click from one's own file", async () => {
  const page = await openReady();
  expect(await titleOf(page)).toBe("Harbour & Lane");
  expect(await page.locator("html").getAttribute("data-view")).toBe("conventional");
  await page.getByText("Your file never leaves this tab").waitFor();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(TEAM);
  await page.getByRole("heading", { level: 1, name: "team-of-32.csv" }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test("upside down, ICs share the top edge and the top post stands lowest; only assistants step aside", async () => {
  const page = await openReady();
  const chart = await chartOf(FIRST);
  const { org } = chart;
  const people = Array.from({ length: org.count }, (_, i) => i);
  const doers = people.filter((i) => isIndividualContributor(org, i));
  const before = await viewOnPage(page, chart);
  const { assistants, left, right } = chart.layout;
  const straight = people.filter((i) => (assistants?.nth[i] ?? 0) === 0);
  const aside = people.filter((i) => !straight.includes(i));
  expect(aside.map((i) => nameOf(org, i))).toEqual(["Pieter Kok"]);
  const conventionalX = straight.map(before.personX);
  const topPost = people.find((i) => org.parent[i] === -1 && isManager(org, i)) ?? -1;
  const lowestY = Math.min(...people.map(before.personY));
  expect(before.personY(topPost)).toBe(lowestY);

  await flip(page);
  expect(await page.locator("html").getAttribute("data-view")).toBe("upside-down");
  const view = await viewOnPage(page, chart);
  expect(straight.map(view.personX)).toEqual(conventionalX);
  for (const i of aside) {
    const manager = org.parent[i] ?? -1;
    expect(view.personX(i)).toBeGreaterThan(view.screenX(left[manager] ?? 0));
    expect(view.personX(i)).toBeLessThan(view.screenX(right[manager] ?? 0));
    expect(before.personX(i)).toBeLessThan(before.personX(manager));
  }
  const firstRow = doers.filter((i) => chart.layout.wallRow[i] === 0).map(view.personY);
  expect(new Set(firstRow).size).toBe(1);
  const managers = people.filter((i) => isManager(org, i));
  const lowestDoer = Math.max(...doers.map(view.personY));
  expect(Math.min(...managers.map(view.personY))).toBeGreaterThan(lowestDoer);
  expect(view.personY(topPost)).toBe(Math.max(...people.map(view.personY)));

  // The page agrees with the arithmetic: whoever is clicked is who it says.
  for (const node of [topPost, doers[0] ?? -1, doers.at(-1) ?? -1, managers[3] ?? -1]) {
    const now = await viewOnPage(page, chart);
    await page.mouse.click(now.personX(node), now.personY(node));
    await expect.poll(() => personHeading(page).textContent()).toBe(nameOf(org, node));
    await untilStill(page);
    await page.keyboard.press("Escape");
    await untilStill(page);
  }
});

test("a flip can be turned round in the middle", async () => {
  const page = await openReady();
  await page.keyboard.press("f");
  await page.waitForTimeout(300);
  await flip(page);
  const said = await page.locator("canvas.stage").getAttribute("data-camera");
  expect(JSON.parse(said ?? "{}").flip).toBe(0);
});

test.each([
  { motion: "reduce", is: "nothing flies: flip and camera are there at once" },
  { motion: "no-preference", is: "one can follow flip and camera" },
] as const)("with motion $motion $is", async ({ motion }) => {
  const page = await openReady({ reducedMotion: motion });
  // The chart makes room for a legend that comes a moment later.
  await untilStill(page);
  await page.evaluate(() => {
    const stage = document.querySelector<HTMLElement>("canvas.stage");
    const seen: string[] = [];
    new MutationObserver(() => seen.push(stage?.dataset.camera ?? "")).observe(stage ?? document, {
      attributeFilter: ["data-camera"],
    });
    Object.assign(window, { seen });
  });
  /** Pictures between the one before and the last. */
  const between = async (): Promise<number> => {
    await untilStill(page);
    const seen = await page.evaluate("window.seen.splice(0)");
    return new Set(seen as string[]).size - 1;
  };
  const least = motion === "reduce" ? 0 : 3;
  const most = motion === "reduce" ? 0 : 500;
  const keys = ["f", "+", "0"];
  for (const key of keys) {
    await page.keyboard.press(key);
    const pictures = await between();
    expect(pictures, key).toBeGreaterThanOrEqual(least);
    expect(pictures, key).toBeLessThanOrEqual(most);
  }
});

test("search forgives a slip, flies to the person and opens them", async () => {
  const page = await openReady();
  await page.keyboard.press("/");
  await page.keyboard.type("Gallager");
  await page.getByRole("option", { name: /^Aoife Gallagher/ }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => personHeading(page).textContent()).toBe("Aoife Gallagher");
  await untilStill(page);
  const chart = await chartOf(FIRST);
  const view = await viewOnPage(page, chart);
  const aoife = nodeNamed(chart.org, "Aoife Gallagher");
  expect(view.personX(aoife)).toBeGreaterThan(100);
  expect(view.personX(aoife)).toBeLessThan(1000);
});

test("the list of managers leads to an overloaded one, whose figures add up", async () => {
  const page = await openReady();
  const { org } = await chartOf(FIRST);
  const today = Math.floor(Date.now() / 86_400_000);
  const { total } = loadOf(org, { asOfDay: today });
  const loads = Array.from(total).filter((load) => load > 10);
  const most = total.indexOf(Math.max(...loads));

  await page.getByRole("button", { name: `${loads.length} overloaded` }).click();
  await page.getByRole("row").nth(1).waitFor();
  expect(await page.getByRole("row").nth(1).textContent()).toContain(nameOf(org, most));
  await page.getByRole("row").nth(1).getByRole("button").click();
  await expect.poll(() => personHeading(page).textContent()).toBe(nameOf(org, most));
  const panel = page.locator(".side.right");
  expect(await panel.textContent()).toContain("overloaded");
  expect(await panel.textContent()).toContain(`span ${org.span[most]}`);
  const terms = await panel.locator(".load-value").allTextContents();
  const sum = terms.reduce((soFar, term) => soFar + Number(term), 0);
  expect(sum).toBeCloseTo(total[most] ?? 0, 6);
  expect(await violations(page)).toEqual([]);

  await page.getByRole("button", { name: "Span", exact: true }).click();
  const spans = await page
    .locator(".managers tbody tr:not(.spacer) td:nth-child(2)")
    .allTextContents();
  expect(spans.map(Number)).toEqual(spans.map(Number).toSorted((a, b) => b - a));
});

test("a part can be folded away, shown alone, and everybody brought back", async () => {
  const page = await openReady();
  await page.keyboard.press("/");
  await page.keyboard.type("Henrik Lindqvist");
  await page.getByRole("option", { name: /^Henrik Lindqvist/ }).click();
  await page.getByRole("button", { name: "Show only this part" }).click();
  await page.getByRole("button", { name: "Show everybody" }).waitFor();
  await untilStill(page);
  await page.getByRole("button", { name: "Show everybody" }).click();
  await page.getByRole("button", { name: "Fold their people away" }).click();
  await page.getByRole("button", { name: "Unfold their people" }).waitFor();
  // Somebody folded away is unfolded when asked for.
  await page.keyboard.press("/");
  await page.keyboard.type("Joost Verhoeven");
  await page.getByRole("option", { name: /^Joost Verhoeven/ }).click();
  await expect.poll(() => personHeading(page).textContent()).toBe("Joost Verhoeven");
});

test("the legend counts, and brings a group out; links can be turned off", async () => {
  const page = await openReady();
  const { imported, org } = await chartOf(FIRST);
  await page.getByRole("button", { name: /Load Colour by/ }).click();
  await page.getByRole("option", { name: "Department" }).click();
  const groups = page.locator(".legend-group strong");
  await groups.first().waitFor();
  await page.getByRole("button", { name: /^\d+ more/ }).click();
  const counts = (await groups.allTextContents()).map(Number);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(180);
  expect(org.count).toBe(imported.rows.placed);
  await page.keyboard.press("Escape");
  const group = page.locator(".legend-group").first();
  await group.click();
  expect(await group.getAttribute("aria-pressed")).toBe("true");
  const links = page.getByRole("switch", { name: /collaboration links/ });
  expect(await links.isChecked()).toBe(true);
  await page.locator(".legend-switch").click();
  expect(await links.isChecked()).toBe(false);
});

test("zoom, pan and fit by wheel, drag and keys: first the chart widens, then all of it grows", async () => {
  const page = await openReady();
  const scales = async () => {
    const said = await page.locator("canvas.stage").getAttribute("data-camera");
    return JSON.parse(said ?? "{}") as { x: number; y: number; kx: number; ky: number };
  };
  const start = await scales();
  await page.mouse.move(500, 300);
  await page.mouse.wheel(0, -200);
  await untilStill(page);
  const wider = await scales();
  expect(wider.kx).toBeGreaterThan(start.kx);
  expect(wider.ky).toBeCloseTo(start.ky, 6);
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -400);
  await untilStill(page);
  const closest = await scales();
  expect(closest.ky).toBeGreaterThan(start.ky);
  await page.mouse.down();
  await page.mouse.move(400, 340, { steps: 5 });
  await page.mouse.up();
  await untilStill(page);
  expect((await scales()).x).toBeCloseTo(closest.x - 100, 0);
  await page.keyboard.press("0");
  await untilStill(page);
  expect((await scales()).kx).toBeCloseTo(start.kx, 6);
  await page.keyboard.press("+");
  await untilStill(page);
  expect((await scales()).kx).toBeGreaterThan(start.kx);
});

test("the arrow keys walk through the chart as it stands on the screen", async () => {
  const page = await openReady();
  await page.locator("canvas.stage").focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => personHeading(page).textContent()).toBe("Marit Solheim");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => personHeading(page).textContent()).not.toBe("Marit Solheim");
  // The assistant beside the stem is on the way.
  await expect.poll(() => personHeading(page).textContent()).toBe("Pieter Kok");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => personHeading(page).textContent()).not.toBe("Pieter Kok");
  const below = await personHeading(page).textContent();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => personHeading(page).textContent()).not.toBe(below);
});

test("a dropped file takes the sample's place and says how it was read", async () => {
  const page = await openReady();
  await drop(page, "fixtures/worked-example.csv");
  expect(await titleOf(page)).toBe("worked-example.csv");
  await page.getByRole("button", { name: /people · / }).click();
  await page.getByText(/33 rows = 33 placed \+ 0 merged \+ 0 set aside/).waitFor();
  expect(await violations(page)).toEqual([]);
  for (const name of ["headstand:import", "headstand:layout"]) {
    const found = await page.evaluate(
      (wanted) => performance.getEntriesByName(wanted).length,
      name,
    );
    expect(found).toBeGreaterThan(0);
  }
});

test("rows pasted from a spreadsheet are drawn", async () => {
  const page = await openReady();
  await page.getByRole("button", { name: "Paste rows" }).click();
  const rows = "Employee ID\tName\tManager ID\n1\tAda Byron\t\n2\tBo Lind\t1\n3\tCy Young\t1\n";
  await page.getByRole("textbox", { name: "Rows" }).fill(rows);
  await page.getByRole("button", { name: "Draw the chart" }).click();
  await page.getByRole("heading", { level: 1, name: "Pasted table" }).waitFor();
  await page.getByText("3 people").waitFor();
});

const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48,
]);
test.each([
  ["an empty file", "empty.csv", ""],
  ["a picture", "picture.csv", PNG],
  ["a header without rows", "header.csv", "Employee ID,Name,Manager ID\n"],
] as const)(
  "%s gets one clear sentence and leaves the chart alone",
  async (_what, name, content) => {
    const page = await openReady();
    await dropFile(page, fileOf(name, content));
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect((await alert.locator("p").textContent())?.length).toBeGreaterThan(10);
    expect(await titleOf(page)).toBe("Harbour & Lane");
    expect(await page.locator("html").getAttribute("data-state")).toBe("failed");
    await alert.getByRole("button").click();
    expect(await page.locator("html").getAttribute("data-state")).toBe("ready");
  },
);

test("a table without a manager column asks which column it is", async () => {
  const page = await openReady();
  const rows = "Code,Who,Above\n1,Ada,none\n2,Bo,x1\n3,Cy,x1\n";
  await drop(page, fileOf("nobody.csv", rows));
  expect(await page.locator("html").getAttribute("data-state")).toBe("review");
  await page.getByRole("heading", { name: "Who reports to whom?" }).waitFor();
  expect(await titleOf(page)).toBe("Harbour & Lane");
  await page.getByRole("combobox", { name: "Manager", exact: true }).selectOption("Above");
  await page.getByRole("button", { name: "Draw the chart" }).click();
  await page.getByRole("heading", { level: 1, name: "nobody.csv" }).waitFor();
});

test("two gigabytes are refused before they are read", async () => {
  const page = await openReady();
  await page.evaluate(() => {
    const file = new File(["id"], "huge.csv");
    Object.defineProperty(file, "size", { value: 2 ** 31 });
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const event = new DragEvent("drop", {
      bubbles: true,
      cancelable: true,
      dataTransfer: transfer,
    });
    Object.defineProperty(transfer, "files", { value: [file] });
    window.dispatchEvent(event);
  });
  await page.getByRole("alert").getByText("larger than 2 GB").waitFor();
  expect(await titleOf(page)).toBe("Harbour & Lane");
});

test("an import can be cancelled; what was there stays and can still be folded", async () => {
  const page = await openReady();
  const large = fileOf("large.csv", [...generateCsv({ people: 300_000, seed: 3 })].join("\n"));
  await dropFile(page, large);
  await page.getByRole("progressbar").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(await titleOf(page)).toBe("Harbour & Lane");
  expect(await page.locator("html").getAttribute("data-state")).toBe("ready");
  await page.keyboard.press("/");
  await page.keyboard.type("Henrik Lindqvist");
  await page.getByRole("option", { name: /^Henrik Lindqvist/ }).click();
  await page.getByRole("button", { name: "Fold their people away" }).click();
  await page.getByRole("button", { name: "Unfold their people" }).waitFor();
});

test("the sample can be closed: the empty page offers the same place and other samples", async () => {
  const page = await openReady();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Close this organisation" }).click();
  await untilState(page, ["empty"]);
  await page.getByRole("heading", { name: "Stand your organisation on its head" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: /A company/ }).click();
  await page.getByRole("heading", { level: 1, name: "A company" }).waitFor();
});

test("what stands in a cell stays text", async () => {
  const page = await openReady();
  const evil = '<img src=x onerror="document.title=1">';
  const rows = `Employee ID,Name,Title,Manager ID\n1,"${evil.replaceAll('"', '""')}",__proto__,\n2,constructor,=1+1,1\n`;
  await drop(page, fileOf("evil.csv", rows));
  await page.keyboard.press("/");
  await page.keyboard.type("onerror");
  await page.getByRole("option").first().click();
  await expect.poll(() => personHeading(page).textContent()).toBe(evil);
  expect(await page.locator("img").count()).toBe(0);
});
