import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/import/recipe.ts";
import { USUAL_SETTINGS } from "../../src/metrics/settings.ts";
import { settingsText } from "../../src/metrics/settingsText.ts";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const EXAMPLE = "fixtures/worked-example.csv";
const TEAM = "samples/team-of-32.csv";
const app = appForTests();
const temporary = mkdtempSync(join(tmpdir(), "headstand-"));

async function openReady(options = {}): Promise<Page> {
  const { page } = await app.open({ reducedMotion: "reduce", ...options });
  await untilState(page, ["ready"]);
  return page;
}

async function drop(page: Page, path: string): Promise<void> {
  await dropFile(page, path);
  await page.getByRole("heading", { level: 1, name: path.split("/").at(-1) ?? "" }).waitFor();
  await untilState(page, ["ready"]);
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

const offer = (page: Page) => page.getByRole("region", { name: "Keep opened files" });
const list = (page: Page) => page.getByRole("region", { name: "Opened here before" });
const keep = (page: Page) => offer(page).getByRole("button", { name: "Keep them here" }).click();

async function chooseFor(page: Page, title: string, item: string): Promise<void> {
  await list(page)
    .getByRole("button", { name: `More for ${title}`, exact: true })
    .click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** How many organisations and sets of files the browser's storage holds. */
function countsOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const opened = indexedDB.open("headstand");
    await new Promise((resolve) => {
      opened.onsuccess = resolve;
    });
    const change = opened.result.transaction(["organisations", "organisationFiles"]);
    const counts: number[] = [];
    for (const store of change.objectStoreNames) {
      const count = change.objectStore(store).count();
      await new Promise((resolve) => {
        count.onsuccess = resolve;
      });
      counts.push(count.result);
    }
    opened.result.close();
    return counts;
  });
}

test("no file is kept before somebody says so; a sample never, nor after a No", async () => {
  const page = await openReady();
  await page.locator(".legend").waitFor();
  expect(await offer(page).count()).toBe(0);
  await drop(page, EXAMPLE);
  await offer(page).waitFor();
  expect(await countsOf(page)).toEqual([0, 0]);
  expect(await violations(page)).toEqual([]);
  await offer(page).getByRole("button", { name: "No" }).click();
  await drop(page, TEAM);
  await untilStill(page);
  expect(await offer(page).count()).toBe(0);
  await page.reload();
  await untilState(page, ["ready"]);
  await drop(page, EXAMPLE);
  await untilStill(page);
  expect(await offer(page).count()).toBe(0);
  expect(await countsOf(page)).toEqual([0, 0]);
});

test("what was kept opens after a reload as it was read, with what was set", async () => {
  const page = await openReady();
  await drop(page, EXAMPLE);
  await keep(page);
  await choose(page, "Settings of the figures …");
  const upper = page.getByRole("textbox", { name: "In range up to" });
  await upper.fill("9");
  await upper.press("Enter");
  await choose(page, "How the file was read");
  const review = page.locator(".side.left");
  await review.getByRole("combobox", { name: "Title", exact: true }).selectOption("location");
  await review.getByRole("button", { name: "Draw the chart" }).click();
  await untilState(page, ["ready"]);
  await expect.poll(() => countsOf(page)).toEqual([1, 1]);
  await drop(page, TEAM);
  await expect.poll(() => countsOf(page)).toEqual([2, 2]);

  await page.reload();
  await untilState(page, ["ready"]);
  await page.getByRole("button", { name: "Opened before" }).click();
  await expect.poll(() => list(page).getByRole("listitem").count()).toBe(2);
  expect(await list(page).getByRole("listitem").nth(1).textContent()).toMatch(
    /worked-example\.csv\d+ people · \d+ kB · \d+ \w+ \d{4}/,
  );
  expect(await violations(page)).toEqual([]);
  await list(page)
    .getByRole("button", { name: /^worked-example\.csv/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "worked-example.csv" }).waitFor();
  await untilState(page, ["ready"]);
  await choose(page, "Settings of the figures …");
  await expect.poll(() => upper.inputValue()).toBe("9");
  await choose(page, "How the file was read");
  const title = review.getByRole("combobox", { name: "Title", exact: true });
  await expect.poll(() => title.inputValue()).toBe("location");
});

test("on the empty page kept organisations are renamed, removed one by one, and all at once", async () => {
  const page = await openReady();
  await drop(page, EXAMPLE);
  await keep(page);
  await drop(page, TEAM);
  await expect.poll(() => countsOf(page)).toEqual([2, 2]);
  await choose(page, "Close this organisation");
  await untilState(page, ["empty"]);
  await expect.poll(() => list(page).getByRole("listitem").count()).toBe(2);
  await chooseFor(page, "worked-example.csv", "Rename");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Everybody, autumn");
  await page.keyboard.press("Enter");
  await list(page).getByRole("button", { name: "More for Everybody, autumn" }).waitFor();
  await chooseFor(page, "Everybody, autumn", "Duplicate");
  await list(page)
    .getByRole("button", { name: /^Everybody, autumn \(2\)\s*\d+ people · \d+ kB · \d+ \w+ \d{4}/ })
    .waitFor();
  await expect.poll(() => countsOf(page)).toEqual([3, 3]);
  expect(await violations(page)).toEqual([]);
  await chooseFor(page, "Everybody, autumn (2)", "Remove");
  await expect.poll(() => countsOf(page)).toEqual([2, 2]);

  // What was removed is there again, whole, until something else is opened.
  await chooseFor(page, "team-of-32.csv", "Remove");
  await expect.poll(() => countsOf(page)).toEqual([1, 1]);
  await page.getByText("“team-of-32.csv” removed.").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => countsOf(page)).toEqual([2, 2]);
  await list(page).getByRole("button", { name: "More for team-of-32.csv" }).waitFor();
  await page.keyboard.press("Control+y");
  await expect.poll(() => countsOf(page)).toEqual([1, 1]);
  await list(page)
    .getByRole("button", { name: /^Everybody, autumn/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "Everybody, autumn" }).waitFor();
  // Opened anew it is the same one, under the name it was given.
  await expect.poll(() => countsOf(page)).toEqual([1, 1]);
  await choose(page, "Opened here before …");
  await list(page).getByRole("button", { name: "Remove all …" }).click();
  await list(page).getByRole("button", { name: "Cancel" }).click();
  expect(await countsOf(page)).toEqual([1, 1]);
  await list(page).getByRole("button", { name: "Remove all …" }).click();
  await list(page).getByRole("button", { name: "Remove this one" }).click();
  await list(page).getByText("No file is kept in this browser.").waitFor();
  expect(await countsOf(page)).toEqual([0, 0]);
});

test("of nine files the one opened longest ago is no longer kept; links added to one make no other", async () => {
  const page = await openReady();
  await drop(page, EXAMPLE);
  await keep(page);
  await expect.poll(() => countsOf(page)).toEqual([1, 1]);
  const titles: string[] = [];
  for (let nth = 1; nth <= 8; nth++) {
    const path = join(temporary, `team ${nth}.csv`);
    writeFileSync(path, `Employee ID,Name,Manager ID\n1,Ada ${nth},\n2,Bo,1\n3,Cy,1\n`);
    titles.unshift(`team ${nth}.csv`);
    await drop(page, path);
    await expect.poll(() => countsOf(page)).toEqual([Math.min(8, nth + 1), Math.min(8, nth + 1)]);
  }
  await choose(page, "Opened here before …");
  const names = list(page).locator(".kept-open bdi");
  await expect.poll(() => names.allTextContents()).toEqual(titles);

  const links = join(temporary, "links.csv");
  writeFileSync(links, "source,target,weight\n2,3,4\n");
  await dropFile(page, links);
  await page.waitForFunction(() => document.documentElement.dataset.state === "ready");
  await expect.poll(() => list(page).getByText("3 people · 1 kB").count()).toBe(8);
  expect(await names.allTextContents()).toEqual(titles);
});

test("where the browser keeps nothing, that is said once and the chart stays", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      value: {
        open() {
          throw new DOMException("blocked", "SecurityError");
        },
      },
    });
  });
  await page.reload();
  await untilState(page, ["ready"]);
  await drop(page, EXAMPLE);
  await keep(page);
  const said = page.getByText("This browser keeps nothing here, or has no room left.");
  await said.waitFor();
  await page.getByRole("button", { name: "All right" }).click();
  await drop(page, TEAM);
  await untilStill(page);
  expect(await said.count()).toBe(0);
  expect(await offer(page).count()).toBe(0);
});

test("when storage is full, a file too many is not kept and what was kept stays whole", async () => {
  const page = await openReady();
  await drop(page, EXAMPLE);
  await keep(page);
  await expect.poll(() => countsOf(page)).toEqual([1, 1]);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value, key) {
      if (this.name === "organisationFiles") throw new DOMException("full", "QuotaExceededError");
      return put.call(this, value, key);
    };
  });
  await drop(page, TEAM);
  await page.getByText("This browser keeps nothing here, or has no room left.").waitFor();
  expect(await countsOf(page)).toEqual([1, 1]);
});

test("a file over 200 MB is not kept, and that is said", async () => {
  const page = await openReady();
  await drop(page, EXAMPLE);
  await keep(page);
  await expect.poll(() => countsOf(page)).toEqual([1, 1]);
  await page.evaluate(() => {
    const rows = "Employee ID,Name,Manager ID\n1,Ada,\n2,Bo,1\n";
    const file = new File([rows], "large.csv");
    Object.defineProperty(file, "size", { value: 200e6 + 1 });
    const transfer = new DataTransfer();
    transfer.items.add(file);
    Object.defineProperty(transfer, "files", { value: [file] });
    window.dispatchEvent(
      new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }),
    );
  });
  await page.getByRole("heading", { level: 1, name: "large.csv" }).waitFor();
  await page.getByText("Files over 200 MB are not kept").waitFor();
  expect(await countsOf(page)).toEqual([1, 1]);
});

test("persistent storage is asked for when keeping is switched on, and not before", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  await page.addInitScript(() => {
    const counted = window as unknown as { persistAsked: number };
    counted.persistAsked = 0;
    navigator.storage.persist = async () => {
      counted.persistAsked++;
      return false;
    };
  });
  await page.reload();
  await untilState(page, ["ready"]);
  await drop(page, EXAMPLE);
  await offer(page).waitFor();
  const asked = () =>
    page.evaluate(() => (window as unknown as { persistAsked: number }).persistAsked);
  expect(await asked()).toBe(0);
  await keep(page);
  await expect.poll(asked).toBe(1);
});

test("a tab that ends in the middle of a save leaves what was kept before, whole", async () => {
  const page = await openReady();
  await drop(page, EXAMPLE);
  await keep(page);
  await expect.poll(() => countsOf(page)).toEqual([1, 1]);
  // What is told of it has been written, its files never come to an end.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value, key) {
      if (this.name !== "organisationFiles") return put.call(this, value, key);
      const request = put.call(this, value, key);
      const goOn = (): void => {
        this.count().onsuccess = goOn;
      };
      goOn();
      document.documentElement.dataset.saving = "yes";
      return request;
    };
  });
  await dropFile(page, TEAM);
  await page.waitForFunction(() => document.documentElement.dataset.saving === "yes");
  const other = await page.context().newPage();
  await page.close();
  await other.goto(app.home());
  await untilState(other, ["ready"]);
  await expect.poll(() => countsOf(other)).toEqual([1, 1]);
  await other.getByRole("button", { name: "Opened before" }).click();
  await list(other)
    .getByRole("button", { name: /^worked-example\.csv/ })
    .click();
  await other.getByRole("heading", { level: 1, name: "worked-example.csv" }).waitFor();
});

/** Leaves the page's database in another version, with one store and what is in it. */
async function withVersion(
  page: Page,
  version: number,
  kept: { readonly key: string; readonly value: string },
): Promise<void> {
  await page.evaluate(
    async ([to, key, value]) => {
      const settled = (request: IDBRequest): Promise<unknown> =>
        new Promise((resolve, reject) => {
          request.onsuccess = resolve;
          request.onerror = reject;
        });
      await settled(indexedDB.deleteDatabase("headstand"));
      const opened = indexedDB.open("headstand", to);
      opened.onupgradeneeded = () => opened.result.createObjectStore("settings").put(value, key);
      await settled(opened);
      opened.result.close();
    },
    [version, kept.key, kept.value] as const,
  );
  await page.reload();
  await untilState(page, ["ready"]);
}

const HEADERS = (readFileSync(EXAMPLE, "utf8").split("\n")[0] ?? "").trim().split(",");
const { load } = USUAL_SETTINGS;
const KEPT = {
  key: fingerprintOf(HEADERS),
  value: settingsText({
    ...USUAL_SETTINGS,
    load: { ...load, limits: { ...load.limits, upper: 9 } },
  }),
};

test("what an older version kept is taken over", async () => {
  const page = await openReady();
  await withVersion(page, 1, KEPT);
  await drop(page, EXAMPLE);
  await choose(page, "Settings of the figures …");
  const upper = page.getByRole("textbox", { name: "In range up to" });
  await expect.poll(() => upper.inputValue()).toBe("9");
  await keep(page);
  await expect.poll(() => countsOf(page)).toEqual([1, 1]);
});

test("what a newer version kept is left alone, and that is said", async () => {
  const page = await openReady();
  await withVersion(page, 99, KEPT);
  await page.getByText("A newer version of Headstand keeps your work in this browser.").waitFor();
  await page.getByRole("button", { name: "All right" }).click();
  await drop(page, EXAMPLE);
  const version = await page.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === "headstand")?.version,
  );
  expect(version).toBe(99);
});

test("two tabs on one organisation tell each other what was changed, and nothing is replaced unseen", async () => {
  const page = await openReady();
  await drop(page, EXAMPLE);
  const other = await page.context().newPage();
  await other.goto(app.home());
  await untilState(other, ["ready"]);
  await drop(other, EXAMPLE);
  const upper = (tab: Page) => tab.getByRole("textbox", { name: "In range up to" });
  for (const tab of [page, other]) await choose(tab, "Settings of the figures …");
  await upper(page).fill("9");
  await upper(page).press("Enter");
  const said = (tab: Page) =>
    tab.getByText("Another tab changed the settings of this organisation.");
  await said(other).waitFor();
  expect(await violations(other)).toEqual([]);
  expect(await said(page).count()).toBe(0);
  await other.getByRole("button", { name: "Take theirs over" }).click();
  await expect.poll(() => upper(other).inputValue()).toBe("9");
  // It can be taken back, and then it is the first tab that is told.
  await other.getByRole("button", { name: "Undo", exact: true }).click();
  await said(page).waitFor();
  await page.getByRole("button", { name: "Keep mine" }).click();
  expect(await upper(page).inputValue()).toBe("9");
});
