import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { layoutOrg } from "../../src/layout/layoutOrg.ts";
import { withManagersAbove } from "../../src/layout/withManagersAbove.ts";
import { assistantsBeside } from "../../src/metrics/assistantsBeside.ts";
import { textOf } from "../../src/org/org.ts";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { untilState } from "./browser.ts";
import { chartOf, nodeNamed, untilStill, viewOnPage } from "./chart.ts";

const FIRST = "samples/harbour-and-lane.csv";
const app = appForTests();

async function openReady(options = {}): Promise<Page> {
  const { page } = await app.open(options);
  await untilState(page, ["ready"]);
  await untilStill(page);
  return page;
}

async function colourBy(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: /Colour by/ }).click();
  await page.getByRole("option", { name: title, exact: true }).click();
}

test("groups are brought out with and without Shift, and the legend says how they come about", async () => {
  const page = await openReady();
  await colourBy(page, "Department");
  const groups = page.locator(".legend .legend-group[aria-pressed]");
  const pressed = page.locator('.legend .legend-group[aria-pressed="true"]');
  await groups.nth(0).click();
  await page.getByRole("button", { name: "Add groups" }).click();
  await groups.nth(1).click();
  await expect.poll(() => pressed.count()).toBe(2);
  await page.getByRole("button", { name: /^\d+ more/ }).click();
  await page.getByRole("dialog", { name: "More of Department" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Why this colour?" }).click();
  await page.getByText("Takes the column Department as it stands in the file.").waitFor();
  expect(await violations(page)).toEqual([]);
});

test("a filter leaves those who match and their managers, until it is cleared", async () => {
  const page = await openReady();
  const { org } = await chartOf(FIRST);
  const isWanted = (i: number): boolean => textOf(org, "department", i) === "Finance";
  const matches = Uint8Array.from({ length: org.count }, (_, i) => Number(isWanted(i)));
  const stay = withManagersAbove(org, matches);
  const layout = layoutOrg(org, { focus: -1, folded: [], filter: stay }, assistantsBeside(org));

  await page.getByRole("button", { name: "Filter" }).click();
  const panel = page.getByRole("region", { name: "Filter people" });
  await panel.getByText("Finance", { exact: true }).click();
  const wanted = matches.reduce((sum, each) => sum + each, 0);
  await panel.getByText(`${wanted} of 180 people match`).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await untilStill(page);
  await page.getByRole("region", { name: "Filter" }).getByText("Finance").waitFor();
  const others = stay.length - wanted;
  expect(others).toBe(1);
  await page.getByText("1 of their managers does not").waitFor();

  // Somebody who matches stands where the layout of those who stay has them, both ways up.
  const somebody = stay.findLast((i) => isWanted(i)) ?? -1;
  for (const _way of ["conventional", "upside-down"]) {
    const view = await viewOnPage(page, { ...(await chartOf(FIRST)), layout });
    await page.mouse.click(view.personX(somebody), view.personY(somebody));
    const heading = page.locator(".side.right h2");
    await expect.poll(() => heading.textContent()).toBe(textOf(org, "name", somebody));
    await page.keyboard.press("Escape");
    await page.keyboard.press("f");
    await untilStill(page);
  }

  // Whoever is asked for by name comes back, and everybody else with them.
  const other = textOf(org, "name", nodeNamed(org, "Joost Verhoeven"));
  await page.keyboard.press("/");
  await page.keyboard.type(other);
  await page.getByRole("option", { name: new RegExp(`^${other}`) }).click();
  await expect.poll(() => page.getByRole("region", { name: "Filter" }).count()).toBe(0);

  await page.getByRole("button", { name: "Filter" }).click();
  await panel.getByRole("textbox", { name: "Title contains" }).fill("manager");
  await panel.getByText(/\d+ of 180 people.* match/).waitFor();
  await panel.getByRole("button", { name: "Clear" }).click();
  await panel.getByText("Everybody is shown.").waitFor();
});
