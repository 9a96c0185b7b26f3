import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { writeServiceWorker } from "../../scripts/offlineFiles.mjs";
import { appForTests } from "./appForTests.ts";
import { dropFile, untilState } from "./browser.ts";

// A copy, so that a newer version of it can be put in its place.
const folder = mkdtempSync(join(tmpdir(), "headstand-offline-"));
cpSync("dist", folder, { recursive: true });
const app = appForTests(folder);

/** Waits until the service worker keeps all that the page opens with. */
async function untilKept(page: Page): Promise<void> {
  await untilState(page, ["ready"]);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

test("after one visit the page opens, reads a file and flips without a network", async () => {
  const { page } = await app.open({ serviceWorkers: "allow" });
  await untilKept(page);
  await page.context().setOffline(true);
  await page.reload();
  expect(await untilState(page, ["ready", "failed"])).toBe("ready");
  await dropFile(page, "samples/company-of-1000.csv");
  await page
    .getByText(/^1,000 people/)
    .first()
    .waitFor();
  await page.keyboard.press("f");
  await page.waitForFunction(() => document.documentElement.dataset.view === "upside-down");
  await page.keyboard.press("?");
  await page.getByRole("heading", { name: "How to read it" }).waitFor();
});

test("it can be installed: the manifest is read and its icons are there", async () => {
  const { page } = await app.open({ serviceWorkers: "allow" });
  const devtools = await page.context().newCDPSession(page);
  const { url, errors, data } = await devtools.send("Page.getAppManifest");
  expect(url).toBe(`${app.home()}manifest.webmanifest`);
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data ?? "{}");
  expect(icons.map(({ purpose }: { purpose?: string }) => purpose)).toContain("maskable");
  for (const { src } of icons) {
    expect(readFileSync(join(folder, src)).length, src).toBeGreaterThan(100);
  }
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // The tests run in windows of a profile that keeps nothing, where nothing can be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
});

test("a new version says so, waits to be asked, and takes over", async () => {
  const { page } = await app.open({ serviceWorkers: "allow" });
  await untilKept(page);
  await dropFile(page, "samples/team-of-32.csv");
  await page.getByRole("heading", { level: 1, name: "team-of-32.csv" }).waitFor();
  const before = readFileSync(join(folder, "index.html"), "utf8");
  writeFileSync(join(folder, "index.html"), before.replace("<body>", '<body data-version="2">'));
  await writeServiceWorker(folder);
  await page.evaluate(() => navigator.serviceWorker.ready.then((each) => each.update()));

  const notice = page.getByRole("status").filter({ hasText: "A new version" });
  await notice.waitFor();
  expect(await notice.innerText()).toContain("your file has to be opened again");
  // The file is still there: nothing loads anew by itself.
  expect(await page.getByRole("heading", { level: 1, name: "team-of-32.csv" }).count()).toBe(1);
  expect(await page.locator("body[data-version]").count()).toBe(0);

  await notice.getByRole("button", { name: "Take it over" }).click();
  await page.locator('body[data-version="2"]').waitFor({ state: "attached" });
  expect(await untilState(page, ["ready", "failed"])).toBe("ready");
  rmSync(folder, { recursive: true });
});
