import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, untilState } from "./browser.ts";

const app = appForTests();

/** How many things the page's database and caches hold. */
async function keptThings(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("headstand");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  let count = (await caches.keys()).length;
  for (const store of database.objectStoreNames) {
    count += await new Promise<number>((resolve) => {
      const request = database.transaction(store).objectStore(store).count();
      request.onsuccess = () => resolve(request.result);
    });
  }
  database.close();
  return count;
}

test("the page tells what is kept, and deletes all of it once that is confirmed", async () => {
  const { page } = await app.open({ reducedMotion: "reduce", serviceWorkers: "allow" });
  await untilState(page, ["ready"]);
  await dropFile(page, "samples/team-of-32.csv");
  await page.getByRole("heading", { level: 1, name: "team-of-32.csv" }).waitFor();
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.getByRole("button", { name: "Add this view" }).click();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(keptThings)).toBeGreaterThan(1);

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Help and shortcuts" }).click();
  await page.getByRole("button", { name: /^What this browser keeps/ }).click();
  const panel = page.getByRole("region", { name: "Privacy" });
  await panel.getByText("Your file never leaves this tab").waitFor();
  expect(await violations(page)).toEqual([]);

  await panel.getByRole("button", { name: /^Delete everything/ }).click();
  await panel.getByRole("button", { name: "Keep it" }).click();
  expect(await page.evaluate(keptThings)).toBeGreaterThan(1);

  await page.evaluate(() => caches.open("another page").then(() => undefined));
  await panel.getByRole("button", { name: /^Delete everything/ }).click();
  await panel.getByRole("button", { name: "Delete everything", exact: true }).click();
  await panel.getByText("keeps nothing of Headstand any more").waitFor();
  // What another page of the same origin keeps is not ours to delete.
  expect(await page.evaluate(() => caches.keys())).toEqual(["another page"]);
  await page.evaluate(() => caches.delete("another page"));
  expect(await page.evaluate(keptThings)).toBe(0);
  expect(await violations(page)).toEqual([]);
});

test("the licences of what it is built with can be read", async () => {
  const { page } = await app.open();
  await untilState(page, ["ready"]);
  await page.keyboard.press("?");
  const link = page.getByRole("link", { name: /licences/ });
  const address = new URL((await link.getAttribute("href")) ?? "", app.home()).href;
  const read = await page.context().request.get(address);
  expect(await read.text()).toContain("react-aria-components");
});
