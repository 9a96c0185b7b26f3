import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";
import { goTo, hasKeys, keysAreSeen } from "./keys.ts";

// The three things that people come for, done by somebody who has no mouse: nothing here but keys. Wherever
// these go, one must be able to see where they are.

const EXAMPLE = "fixtures/worked-example.csv";
const app = appForTests();

async function openSample(): Promise<Page> {
  const { page } = await app.open();
  await untilState(page, ["ready"]);
  await page.locator(".legend").waitFor();
  await untilStill(page);
  return page;
}

/** The first task, as far as the others need it. */
async function openExample(page: Page): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await goTo(page, page.getByRole("button", { name: "Choose a file" }));
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(EXAMPLE);
  await page.getByRole("heading", { level: 1, name: "worked-example.csv" }).waitFor();
  await untilState(page, ["ready"]);
  await untilStill(page);
}

const said = (page: Page) => page.locator("div[role=status].visually-hidden").textContent();
const viewOf = (page: Page) => page.locator("html").getAttribute("data-view");

test("an export is opened, its findings are read, and the chart is flipped, by keys alone", async () => {
  const page = await openSample();
  await openExample(page);
  await expect
    .poll(() => said(page))
    .toBe("worked-example.csv: 33 of 33 rows placed, 1 finding. Conventional view.");

  await goTo(page, page.getByRole("button", { name: /people · / }));
  await page.keyboard.press("Enter");
  const review = page.getByRole("region", { name: "How the file was read" });
  await review.getByText("33 rows = 33 placed + 0 merged + 0 set aside").waitFor();
  await expect.poll(() => hasKeys(page.locator(".side.left"))).toBe(true);
  await keysAreSeen(page);
  await goTo(page, review.getByRole("combobox", { name: "Title", exact: true }));
  await page.keyboard.press("Escape");
  await expect.poll(() => review.count()).toBe(0);
  await expect.poll(() => hasKeys(page.getByRole("button", { name: /people · / }))).toBe(true);

  await goTo(page, page.getByRole("radio", { name: "Conventional" }));
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewOf(page)).toBe("upside-down");
  await keysAreSeen(page);
  await expect.poll(() => said(page)).toBe("Upside-down view.");
  await untilStill(page);
  await goTo(page, page.locator("canvas.stage"));
  await page.keyboard.press("f");
  await expect.poll(() => viewOf(page)).toBe("conventional");
});

test("the most overloaded manager is found, and what would help is looked at, by keys alone", async () => {
  const page = await openSample();
  await openExample(page);
  await goTo(page, page.getByRole("button", { name: "1 overloaded" }));
  await page.keyboard.press("Enter");
  const insights = page.getByRole("region", { name: "Insights" });
  await insights.getByText("1 of 11 managers is overloaded.").waitFor();
  // The managers stand in order of their load.
  const most = insights.getByRole("row").nth(1).getByRole("button");
  expect(await most.textContent()).toBe("Hugo");
  await goTo(page, most);
  await page.keyboard.press("Enter");
  const hugo = page.getByRole("region", { name: "Hugo" });
  const proposal = hugo.getByRole("article", { name: "Proposal 1" });
  await proposal.waitFor();
  await expect.poll(() => said(page)).toContain("leads 9, load 10.75, overloaded.");

  await goTo(page, proposal.getByRole("button", { name: "Show on the chart" }));
  await page.keyboard.press("Enter");
  await expect.poll(() => said(page)).toMatch(/^A proposal is shown, nothing is changed\./);
  await keysAreSeen(page);
  await page.keyboard.press("Escape");
  await expect.poll(() => said(page)).toBe("The proposal is put away.");
  await page.keyboard.press("/");
  await page.keyboard.type("Hugo");
  await expect.poll(() => said(page)).toBe("1 person found.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await page.keyboard.press("o");
  const row = page.getByRole("treeitem", { selected: true });
  await expect
    .poll(async () => (await row.textContent())?.replace(/\s+/g, " "))
    .toContain("supports 9, load 10.75");
});

test("a story is made, presented and exported, by keys alone", async () => {
  const page = await openSample();
  await openExample(page);
  await goTo(page, page.getByRole("button", { name: "Present", exact: true }));
  await page.keyboard.press("Enter");
  const story = page.getByRole("region", { name: "Story" });
  await goTo(page, story.getByRole("button", { name: "Propose a story" }));
  await page.keyboard.press("Enter");
  const titles = story.getByRole("textbox", { name: /^Title of scene/ });
  await titles.nth(1).waitFor();
  await expect.poll(() => hasKeys(story.getByRole("row").first())).toBe(true);
  await keysAreSeen(page);
  await goTo(page, titles.nth(0));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("How we stand");
  await expect.poll(() => titles.nth(0).inputValue()).toBe("How we stand");

  await goTo(page, story.getByRole("button", { name: "Present" }));
  await page.keyboard.press("Enter");
  const title = page.getByRole("region", { name: "Presentation" }).getByRole("heading");
  await expect.poll(() => title.textContent()).toBe("How we stand");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => title.textContent()).not.toBe("How we stand");
  await goTo(page, page.getByRole("button", { name: "Back" }));
  await page.keyboard.press("Enter");
  await expect.poll(() => title.textContent()).toBe("How we stand");
  await page.keyboard.press("Escape");
  await story.waitFor();

  await goTo(page, story.getByRole("button", { name: "Export …" }));
  await page.keyboard.press("Enter");
  const exporting = page.getByRole("region", { name: "Export" });
  await goTo(page, exporting.getByRole("radio", { name: "PowerPoint" }));
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => exporting.getByRole("radio", { name: "PDF" }).isChecked()).toBe(true);
  await keysAreSeen(page);
  await goTo(page, exporting.getByRole("button", { name: "Make the PDF" }));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Enter"),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  await exporting.getByText("read back and complete").waitFor();
});

test("Tab leads through the whole page and around, forwards and backwards", async () => {
  const page = await openSample();
  await openExample(page);
  await page.keyboard.press("o");
  await expect.poll(() => hasKeys(page.getByRole("tree")), { timeout: 5000 }).toBe(true);
  await page.keyboard.press("Enter");
  await page.locator(".side.right h2").waitFor();
  await untilStill(page);
  for (const key of ["Tab", "Shift+Tab"]) {
    const seen = new Set<string>();
    const nameHere = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll("*")];
        return String(all.indexOf(document.activeElement ?? document.body));
      });
    await page.locator("canvas.stage").focus();
    const start = await nameHere();
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press(key);
      await keysAreSeen(page);
      const here = await nameHere();
      if (here === start) break;
      seen.add(here);
    }
    expect(await nameHere()).toBe(start);
    expect(seen.size).toBeGreaterThan(25);
  }
});
