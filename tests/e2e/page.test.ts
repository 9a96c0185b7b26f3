import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();

async function openReady(options = {}): Promise<Page> {
  const { page } = await app.open(options);
  await untilState(page, ["ready"]);
  await untilStill(page);
  await page.getByRole("combobox", { name: "Find a person" }).waitFor();
  return page;
}

const viewOf = (page: Page) => page.locator("html").getAttribute("data-view");
const hasFocus = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
const said = (page: Page) => page.locator("div[role=status].visually-hidden").textContent();

test("letters typed in a menu or a list do not flip the chart", async () => {
  const page = await openReady();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menu").waitFor();
  await page.keyboard.press("f");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Colour by/ }).click();
  await page.keyboard.press("f");
  expect(await viewOf(page)).toBe("conventional");
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  expect(await viewOf(page)).toBe("upside-down");
});

test("a panel that is asked for has the keys, and gives them back", async () => {
  const page = await openReady();
  const opener = page.getByRole("button", { name: /overloaded/ }).first();
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Insights" }).waitFor();
  await expect.poll(() => hasFocus(page, ".side.left")).toBe(true);
  await page.keyboard.press("Tab");
  expect(await hasFocus(page, ".side.left button")).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => hasFocus(page, ".bar-overloaded")).toBe(true);
});

test("Escape clears the search, then leaves it; what is found is told", async () => {
  const page = await openReady();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("chief");
  await page.getByRole("option").first().waitFor();
  expect(await violations(page)).toEqual([]);
  await expect.poll(() => said(page)).toMatch(/^\d+ people found\.$/);
  await page.keyboard.press("Escape");
  const field = page.getByRole("combobox", { name: "Find a person" });
  expect(await field.inputValue()).toBe("");
  await page.keyboard.press("Escape");
  await expect.poll(() => hasFocus(page, "canvas.stage")).toBe(true);
  await page.keyboard.press("f");
  await expect.poll(() => said(page)).toBe("Upside-down view.");
});

test("rows pasted anywhere outside a field are drawn", async () => {
  const page = await openReady();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Employee ID\tName\tManager ID\n1\tAda\t\n2\tBo\t1\n");
    window.dispatchEvent(new ClipboardEvent("paste", { clipboardData }));
  });
  await page.getByRole("heading", { level: 1, name: "Pasted table" }).waitFor();
});

test("light and dark can be chosen against the system, and left to it again", async () => {
  const page = await openReady({ colorScheme: "dark" });
  const theme = () => page.locator("html").getAttribute("data-theme");
  const choose = async (name: string): Promise<void> => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: /^Light or dark/ }).click();
    await page.getByRole("menuitemradio", { name }).click();
  };
  expect(await theme()).toBe("dark");
  await choose("Light");
  await expect.poll(theme).toBe("light");
  await choose("As the system");
  await expect.poll(theme).toBe("dark");
});

test.each([
  { what: "a phone", width: 390, height: 844 },
  { what: "a phone on its side", width: 844, height: 390 },
  { what: "a laptop at 400%", width: 341, height: 192 },
  { what: "a projector", width: 1024, height: 768 },
  { what: "a wall", width: 3840, height: 2160 },
])("on $what everything can be reached, and nothing is wider than the page", async (size) => {
  const { width, height } = size;
  const page = await openReady({ viewport: { width, height } });
  expect(await violations(page)).toEqual([]);
  const isWider = () =>
    page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(await isWider()).toBe(false);
  for (const name of ["Zoom in", "Help", "More"]) {
    await page.getByRole("button", { name }).scrollIntoViewIfNeeded();
  }
  await page.getByRole("radio", { name: "Upside-down" }).focus();
  await page.keyboard.press("Space");
  await expect.poll(() => viewOf(page)).toBe("upside-down");
  await page.getByRole("button", { name: /Colour by/ }).click();
  await page.getByRole("option", { name: "Department" }).click();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Who carries too much" }).click();
  await page.getByRole("heading", { name: "Insights" }).waitFor();
  expect(await isWider()).toBe(false);
  await page.getByRole("button", { name: "Close: Insights" }).click();
});
