import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/import/recipe.ts";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, untilState } from "./browser.ts";
import { chartOf, nodeNamed, untilStill, viewOnPage } from "./chart.ts";

const app = appForTests();
const temporary = mkdtempSync(join(tmpdir(), "headstand-"));
const FILE = "fixtures/worked-example.csv";

async function drop(page: Page, path: string): Promise<void> {
  await untilState(page, ["ready"]);
  await dropFile(page, path);
  await page.getByRole("heading", { level: 1, name: path.split("/").at(-1) ?? "" }).waitFor();
  await untilState(page, ["ready"]);
  await untilStill(page);
}

async function openExample(options = {}): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce", ...options });
  await drop(page, FILE);
  return page;
}

async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("option", { name: new RegExp(`^${name}`) }).click();
  await page.getByRole("region", { name, exact: true }).waitFor();
  await page.locator("canvas.stage").focus();
  await page.keyboard.press("0");
  await untilStill(page);
}

/** Drags the knob of the selected manager to somebody's place. */
async function dragTo(page: Page, from: string, to: string): Promise<void> {
  const chart = await chartOf(FILE);
  const view = await viewOnPage(page, chart);
  const node = nodeNamed(chart.org, to);
  const knob = await page.getByRole("button", { name: `Draw a link from ${from}` }).boundingBox();
  if (!knob) throw new Error(`${from} has no knob`);
  await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
  await page.mouse.down();
  await page.mouse.move(view.personX(node), view.personY(node), { steps: 5 });
}

async function openLinks(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Who works with whom" }).click();
  const list = page.getByRole("region", { name: "Your own links" });
  await list.waitFor();
  return list;
}

const linksIn = (list: Locator): Promise<readonly string[]> =>
  list.locator(".drawn-words").allTextContents();

const cameraOf = (page: Page) => page.locator("canvas.stage").getAttribute("data-camera");

test("a link is drawn by dragging, and outlives a reload and another order of siblings", async () => {
  const page = await openExample();
  await find(page, "Ines");
  const camera = await cameraOf(page);
  await dragTo(page, "Ines", "Frida");
  // Nine of the eleven managers: not herself, and not the one above her.
  expect(await page.locator(".link-targets rect").count()).toBe(9);
  expect(await page.locator(".link-targets rect[data-over]").count()).toBe(1);
  expect(await page.locator(".link-says").textContent()).toBe("Frida");
  await page.mouse.up();
  const form = page.getByRole("region", { name: "Link: Ines and Frida" });
  await form.getByText("decides with", { exact: true }).click();
  await form.getByRole("textbox", { name: /^Note/ }).fill("Prices");
  expect(await violations(page)).toEqual([]);
  await form.getByRole("button", { name: "Draw the link" }).click();
  await page.getByRole("status").getByText("Link drawn: Ines and Frida.").waitFor();
  expect(await cameraOf(page)).toBe(camera);
  let list = await openLinks(page);
  expect(await linksIn(list)).toEqual(["Ines decides with Frida"]);
  const source = page.locator('.link-source[data-source="drawn"]');
  expect(await source.locator("strong").textContent()).toBe("1");

  await page.reload();
  await untilState(page, ["ready"]);
  list = await openLinks(page);
  // The sample has none of them.
  expect(await linksIn(list)).toEqual([]);
  await drop(page, FILE);
  await expect.poll(() => linksIn(list)).toEqual(["Ines decides with Frida"]);
  await list.getByText("Prices").waitFor();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "How it is drawn …" }).click();
  await page.getByText("Largest first").click();
  await untilStill(page);
  list = await openLinks(page);
  expect(await linksIn(list)).toEqual(["Ines decides with Frida"]);
  await list.getByRole("button", { name: "Frida", exact: true }).click();
  await page.getByRole("region", { name: "Frida", exact: true }).waitFor();
});

test("Escape ends a drag, the chart itself is still moved, and a press alone asks for a name", async () => {
  const page = await openExample();
  await find(page, "Ines");
  await dragTo(page, "Ines", "Frida");
  await page.keyboard.press("Escape");
  expect(await page.locator(".link-targets rect").count()).toBe(0);
  await page.mouse.up();
  expect(await page.getByRole("region", { name: /^Link/ }).count()).toBe(0);
  await page.getByRole("region", { name: "Ines", exact: true }).waitFor();
  await page.mouse.move(700, 330);
  await page.mouse.wheel(0, -400);
  await untilStill(page);
  const before = await cameraOf(page);
  await page.mouse.down();
  await page.mouse.move(640, 330, { steps: 4 });
  await page.mouse.up();
  expect(await cameraOf(page)).not.toBe(before);
  await page.getByRole("button", { name: "Draw a link from Ines" }).click();
  await page.getByRole("region", { name: "Link from Ines" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("region", { name: /^Link/ }).count()).toBe(0);
});

test("by keyboard alone: an individual contributor’s link is their manager’s; lines and oneself are refused", async () => {
  const page = await openExample();
  await find(page, "Kora");
  await page.getByRole("button", { name: "Add a link …" }).focus();
  await page.keyboard.press("Enter");
  const pick = async (name: string): Promise<void> => {
    await page.getByRole("combobox", { name: "Second manager of the link" }).waitFor();
    await page.keyboard.type(name);
    await page.getByRole("option", { name: new RegExp(`^${name}`) }).waitFor();
    await expect.poll(() => page.getByRole("option").count()).toBe(1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  };
  await page.getByText("Kora has no reports, so the link is their manager’s: Hugo.").waitFor();
  await pick("Fenn");
  await page
    .getByRole("alert")
    .getByText("Fenn is Hugo’s manager: the solid line joins them already.")
    .waitFor();
  await pick("Lorin");
  await page
    .getByRole("alert")
    .getByText("A link joins two managers; both of these stand for Hugo.")
    .waitFor();
  await pick("Frida");
  const form = page.getByRole("region", { name: "Link: Hugo and Frida" });
  await form.waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("Link drawn: Hugo and Frida.").waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe("Add a link …");
  expect(await linksIn(await openLinks(page))).toEqual(["Hugo decides with Frida"]);
});

test("drawing, changing and removing are taken back and done again", async () => {
  const page = await openExample();
  const list = await openLinks(page);
  const pick = async (which: string, name: string): Promise<void> => {
    await page.getByRole("combobox", { name: `${which} manager of the link` }).fill(name);
    await page.getByRole("option", { name: new RegExp(`^${name}`) }).click();
  };
  await list.getByRole("button", { name: "Draw a link …" }).click();
  await pick("First", "Cleo");
  await pick("Second", "Elva");
  await page.getByRole("button", { name: "Draw the link" }).click();
  await expect.poll(() => linksIn(list)).toEqual(["Cleo works with Elva"]);
  await list.getByRole("button", { name: "Edit: Cleo and Elva" }).click();
  await page.getByText("own words", { exact: true }).click();
  await page.getByRole("textbox", { name: "In your own words" }).fill("plans with");
  await page.getByRole("button", { name: "Change the link" }).click();
  await expect.poll(() => linksIn(list)).toEqual(["Cleo plans with Elva"]);
  await list.getByRole("button", { name: "Remove: Cleo and Elva" }).click();
  await expect.poll(() => linksIn(list)).toEqual([]);
  const note = page.getByRole("status").filter({ hasText: "Link removed: Cleo and Elva." });
  await note.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => linksIn(list)).toEqual(["Cleo plans with Elva"]);
  await page.locator("canvas.stage").focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => linksIn(list)).toEqual(["Cleo works with Elva"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => linksIn(list)).toEqual([]);
  await page.keyboard.press("Control+Shift+Z");
  await expect.poll(() => linksIn(list)).toEqual(["Cleo works with Elva"]);
  await page.keyboard.press("Control+y");
  await expect.poll(() => linksIn(list)).toEqual(["Cleo plans with Elva"]);
  // What stands is kept.
  await page.reload();
  await drop(page, FILE);
  expect(await linksIn(await openLinks(page))).toEqual(["Cleo plans with Elva"]);
});

test("links are written to a file and read from it; who is gone is told, kept, and found again", async () => {
  const page = await openExample();
  let list = await openLinks(page);
  const path = join(temporary, "links.csv");
  const links = "source,target,kind,note\nW09,Frida,advises,\nw08,W29,,\n";
  writeFileSync(path, links);
  await list.locator(".drawn-chooser").setInputFiles(path);
  await expect.poll(() => linksIn(list)).toEqual(["Hugo and Caspar", "Ines advises Frida"]);
  const download = page.waitForEvent("download");
  await list.getByRole("button", { name: "Save as CSV" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("worked-example-links.csv");
  expect(readFileSync((await saved.path()) ?? "", "utf8")).toBe(
    "\uFEFFsource,target,kind,note\r\nW09,W33,advises,\r\nW08,W29,,\r\n",
  );
  expect(await violations(page)).toEqual([]);

  const next = join(temporary, "next.csv");
  const rows = readFileSync(FILE, "utf8").split("\n");
  writeFileSync(next, rows.filter((row) => !/^W2[5-8]|^W33/.test(row)).join("\n"));
  await drop(page, next);
  await list.getByText("1 link names people who are not in this file.").waitFor();
  expect(await linksIn(list)).toEqual(["Hugo and Caspar", "Ines advises W33 (not in this file)"]);
  await drop(page, FILE);
  list = page.getByRole("region", { name: "Your own links" });
  await expect.poll(() => linksIn(list)).toEqual(["Hugo and Caspar", "Ines advises Frida"]);
});

test("a file of drawn links is known as such when it is dropped, with the people or on their chart", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  const [own, more] = ["own.csv", "more.csv"].map((name) => join(temporary, name));
  if (!own || !more) throw new Error("Two names make two paths.");
  writeFileSync(own, "source,target,kind\nW09,W33,advises\n");
  writeFileSync(more, "source,target,kind,note\nW08,W29,plans with,\n");
  await dropFile(page, [FILE, own]);
  await page.getByRole("heading", { level: 1, name: "worked-example.csv" }).waitFor();
  const list = await openLinks(page);
  await expect.poll(() => linksIn(list)).toEqual(["Ines advises Frida"]);
  await dropFile(page, more);
  await expect.poll(() => linksIn(list)).toEqual(["Hugo plans with Caspar", "Ines advises Frida"]);
  const listed = page.locator('.link-source[data-source="interaction"]');
  expect(await listed.textContent()).toContain("none");
});

test("what this browser kept before there were links of one’s own is still there", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  await page.locator(".legend").waitFor();
  await untilStill(page);
  const key = fingerprintOf((await chartOf(FILE)).imported.seen.headers);
  const settings = JSON.stringify({
    headstand: "settings",
    load: { limits: { light: 4, upper: 9, stretched: 12 } },
  });
  await page.evaluate(
    ([under = "", kept = ""]) =>
      new Promise<void>((resolve, reject) => {
        // The page has looked for kept files by now.
        indexedDB.deleteDatabase("headstand");
        const asked = indexedDB.open("headstand", 2);
        asked.onerror = () => reject(asked.error);
        asked.onupgradeneeded = () => {
          asked.result.createObjectStore("recipes");
          asked.result.createObjectStore("settings").put(kept, under);
        };
        asked.onsuccess = () => {
          asked.result.close();
          resolve();
        };
      }),
    [key, settings],
  );
  await drop(page, FILE);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Settings of the figures …" }).click();
  const upper = page.getByRole("textbox", { name: "In range up to" });
  await expect.poll(() => upper.inputValue()).toBe("9");
});
