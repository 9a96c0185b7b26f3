import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, launchBrowser, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();
const folder = mkdtempSync(join(tmpdir(), "headstand-"));

async function openExport(page: Page, file = "fixtures/many-scripts.csv"): Promise<Locator> {
  await untilState(page, ["ready"]);
  await dropFile(page, file);
  await page.getByRole("heading", { level: 1, name: file.split("/").at(-1) ?? "" }).waitFor();
  await untilState(page, ["ready"]);
  await untilStill(page);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Export …" }).click();
  const panel = page.getByRole("region", { name: "Export" });
  await panel.waitFor();
  return panel;
}

async function choose(panel: Locator, name: string): Promise<void> {
  const radio = panel.getByRole("radio", { name, exact: true });
  await radio.focus();
  await radio.press("Space");
  await expect.poll(() => radio.isChecked()).toBe(true);
}

/** Presses the button and gives where the file was saved. */
async function made(page: Page, panel: Locator, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: button }).click(),
  ]);
  const path = join(folder, `${Math.random()}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return path;
}

const NAMES = readFileSync("fixtures/many-scripts.csv", "utf8");

test("slides, a PDF, a drawing and a table are made in the tab", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  const panel = await openExport(page);
  expect(await violations(page)).toEqual([]);

  const slides = unzipSync(
    new Uint8Array(readFileSync(await made(page, panel, "Make the slides"))),
  );
  const slide = strFromU8(slides["ppt/slides/slide1.xml"] ?? new Uint8Array());
  expect(slide).toContain("many-scripts");
  await panel.getByText("read back and complete").waitFor();

  await choose(panel, "PDF");
  const pdf = readFileSync(await made(page, panel, "Make the PDF"));
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");

  await choose(panel, "SVG");
  const svg = readFileSync(await made(page, panel, "Make the drawing"), "utf8");
  expect(svg.startsWith("<svg")).toBe(true);

  await choose(panel, "PNG");
  const png = readFileSync(await made(page, panel, "Make the picture"));
  expect(png.subarray(1, 4).toString()).toBe("PNG");

  await choose(panel, "CSV");
  const csv = readFileSync(await made(page, panel, "Make the table"), "utf8");
  expect(csv.split("\r\n").length - 2).toBe(NAMES.trim().split("\n").length - 1);
  expect(csv).toContain("Load flag");
});

test("a hand-out opens from the disk without a network, with the right passphrase alone", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  const panel = await openExport(page, "fixtures/worked-example.csv");
  await choose(panel, "Hand-out");
  await panel.getByRole("textbox", { name: /Passphrase/ }).fill("between us");
  const path = await made(page, panel, "Make the hand-out");
  const locked = readFileSync(path, "utf8");
  expect(locked).not.toContain("Hugo");
  expect(locked).not.toContain("<title>worked-example");

  const browser = await launchBrowser();
  const context = await browser.newContext({ offline: true, reducedMotion: "reduce" });
  const reader = await context.newPage();
  const complaints: string[] = [];
  reader.on("pageerror", ({ message }) => complaints.push(message));
  reader.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  await reader.goto(pathToFileURL(path).href);
  const field = reader.getByLabel("Passphrase");
  await field.fill("between you");
  await reader.keyboard.press("Enter");
  await reader.getByText("That is not the passphrase").waitFor();
  await field.fill("between us");
  await reader.keyboard.press("Enter");
  await reader.getByRole("application").waitFor();
  expect(await violations(reader)).toEqual([]);
  await reader.keyboard.press("/");
  await reader.keyboard.type("Hugo");
  await reader.getByRole("option", { name: /^Hugo/ }).click();
  await reader.getByRole("region", { name: "Hugo" }).waitFor();
  expect(complaints).toEqual([]);
  await browser.close();
});

test("what is left out of people is in no byte of what is made", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  const panel = await openExport(page, "fixtures/worked-example.csv");
  await choose(panel, "Roles only");
  const names = [...readFileSync("fixtures/worked-example.csv", "utf8").matchAll(/^W\d+,(\w+)/gm)]
    .map(([, name = ""]) => name)
    .filter((name) => name.length > 3);
  expect(names.length).toBeGreaterThan(20);
  const slides = unzipSync(
    new Uint8Array(readFileSync(await made(page, panel, "Make the slides"))),
  );
  const texts = Object.values(slides)
    .map((bytes) => strFromU8(bytes))
    .join("\n");
  expect(names.filter((name) => texts.includes(name))).toEqual([]);
  await choose(panel, "SVG");
  const svg = readFileSync(await made(page, panel, "Make the drawing"), "utf8");
  expect(names.filter((name) => svg.includes(name))).toEqual([]);
  await choose(panel, "Counts only");
  await choose(panel, "CSV");
  const csv = readFileSync(await made(page, panel, "Make the table"), "utf8");
  // A day of hiring tells who somebody is.
  expect(csv).toMatch(/Span of control/);
  expect(csv).not.toMatch(/Hire Date|\d{4}-\d\d-\d\d/);
});
