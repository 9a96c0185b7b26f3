import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { untilState } from "./browser.ts";
import { untranslated } from "./spokenTexts.ts";

const app = appForTests();

async function openPseudo(): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await page.goto(`${app.home()}?language=pseudo`);
  await untilState(page, ["ready"]);
  return page;
}

const documentSays = (page: Page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

test("a browser set to French is spoken to in French", async () => {
  const { page } = await app.open({ locale: "fr-CA", reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  await page.getByRole("radio", { name: "Inversée" }).waitFor({ state: "attached" });
  expect(await documentSays(page)).toEqual(["fr", "ltr"]);
});

test("German can be chosen, keeps what is open and selected, and is spoken after loading anew", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await untilState(page, ["ready"]);
  await page.keyboard.press("/");
  await page.keyboard.type("Sanne");
  await page.getByRole("option", { name: /^Sanne/ }).click();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Language/ }).click();
  await page.getByRole("menuitemradio", { name: "Deutsch" }).click();

  await page.getByRole("radio", { name: "Umgekehrt" }).waitFor({ state: "attached" });
  expect(await documentSays(page)).toEqual(["de", "ltr"]);
  expect(await page.locator(".side.right h2").first().innerText()).toContain("Sanne");
  expect(await page.locator("canvas.stage").getAttribute("aria-label")).toContain("Sanne");

  await page.reload();
  await untilState(page, ["ready"]);
  await page.getByRole("button", { name: "Datei wählen" }).waitFor();
  expect(await documentSays(page)).toEqual(["de", "ltr"]);
});

test("in the pseudo language nothing of the opening page and its menu is left in English", async () => {
  const page = await openPseudo();
  expect(await untranslated(page, ".invitation, .flip, .zoom, .bar-more", [])).toEqual([]);
  await page.locator(".bar-more button").last().click();
  const names = ["English", "Deutsch", "Français", "Español"];
  expect(await untranslated(page, "[role=menu]", names)).toEqual([]);
  await page.getByRole("menuitem").last().click();
  await untilState(page, ["empty"]);
  await page.locator(".empty").waitFor();
  expect(await untranslated(page, ".empty", ["Harbour & Lane"])).toEqual([]);
});

test("right to left, the panels stand at the other side, nothing is cut, and the chart makes room", async () => {
  const page = await openPseudo();
  expect(await documentSays(page)).toEqual(["ar-XB", "rtl"]);
  await page.keyboard.press("o");
  const panel = page.locator(".side.left");
  await panel.waitFor();
  const box = await panel.boundingBox();
  const bar = await page.locator(".bar-title").boundingBox();
  const { width = 0 } = page.viewportSize() ?? {};
  expect(box?.x).toBeGreaterThan(width / 2);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  expect(bar?.x).toBeGreaterThan(width / 2);
  const overflow = await page.evaluate(() => {
    const root = document.documentElement;
    return [root.scrollWidth - root.clientWidth, document.body.scrollWidth - innerWidth];
  });
  expect(overflow).toEqual([0, 0]);
  await expect
    .poll(async () => {
      const seen = await page.locator("canvas.stage").getAttribute("data-drawn");
      return JSON.parse(seen ?? "{}").x;
    })
    .toBeLessThan(120);
});
