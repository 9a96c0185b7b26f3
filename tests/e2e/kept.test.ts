import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
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
  await list(page).getByRole("button", { name: "Rename worked-example.csv" }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Everybody, autumn");
  await page.keyboard.press("Enter");
  await list(page).getByRole("button", { name: "Rename Everybody, autumn" }).waitFor();
  expect(await violations(page)).toEqual([]);

  await list(page).getByRole("button", { name: "Remove team-of-32.csv" }).click();
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
