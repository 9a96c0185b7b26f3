import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { giveUp, ROOT, run } from "./install.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const NOT_ON_PATH = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const FIREFOX_NAMES = ["firefox-esr", "firefox"];
const FIREFOX_NOT_ON_PATH = [
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/**
 * The browser the tests drive: CHROMIUM if set, else a Chromium or Chrome on the path, else the one in
 * Playwright's cache; undefined when there is none that runs.
 * @returns {Promise<string | undefined>}
 */
export async function maybeBrowser() {
  const { chromium } = await import("playwright-core");
  const candidates = [process.env.CHROMIUM ?? "", ...onPath(NAMES), ...NOT_ON_PATH];
  return [...candidates, chromium.executablePath()].find((path) => path !== "" && starts(path));
}

/**
 * The Firefox that runs the main tests once more: FIREFOX if set, else one that is installed; undefined
 * without. Playwright's own is another browser, so that one does not count.
 * @returns {string | undefined}
 */
export function maybeFirefox() {
  const candidates = [process.env.FIREFOX ?? "", ...onPath(FIREFOX_NAMES), ...FIREFOX_NOT_ON_PATH];
  return candidates.find((path) => path !== "" && starts(path));
}

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Whether this is a browser: on some systems the name on the path is a note that says where to get one. */
function starts(/** @type {string} */ path) {
  if (!existsSync(path)) return false;
  // Chrome on Windows opens a window when asked for its version.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

/**
 * The browser the tests drive, installed if the machine has none.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = await maybeBrowser();
  if (found) return found;
  process.stdout.write("Installing a browser to test in ...\n");
  const installs = [() => installFromDistribution("chromium"), installFromPlaywright];
  for (const install of installs) {
    const browser = install() ? await maybeBrowser() : undefined;
    if (browser) return browser;
  }
  return giveUp(
    "The tests need Chromium or Chrome and none could be installed: install one and set CHROMIUM to its path.",
  );
}

/**
 * The Firefox of the tests, installed if the machine has none; undefined, and said, where that cannot be.
 * @returns {string | undefined}
 */
export function ensureFirefox() {
  const found = maybeFirefox();
  if (found) return found;
  process.stdout.write("Installing Firefox to test in ...\n");
  const firefox = installFromDistribution("firefox-esr") ? maybeFirefox() : undefined;
  if (!firefox) {
    process.stdout.write(
      "No Firefox, and none could be installed: its tests are left out. Set FIREFOX to its path.\n",
    );
  }
  return firefox;
}

/** Installs a package of the system where that may be done; whether it is there now. @param {string} name */
export function installFromDistribution(name) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || run("apt-get", ["--version"], { quiet: true }) !== 0) return false;
  const aptGet = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"];
  run("env", [...aptGet, "update"]);
  return run("env", [...aptGet, "install", "-y", name]) === 0;
}

function installFromPlaywright() {
  const cli = join(ROOT, "node_modules", "playwright-core", "cli.js");
  return run(process.execPath, [cli, "install", "--no-shell", "chromium"]) === 0;
}
