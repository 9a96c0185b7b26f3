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

/**
 * The browser the tests drive: CHROMIUM if set, else a Chromium or Chrome on the path, else the one in
 * Playwright's cache; undefined when there is none that runs.
 * @returns {Promise<string | undefined>}
 */
export async function maybeBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const { chromium } = await import("playwright-core");
  const candidates = [process.env.CHROMIUM ?? "", ...onPath, ...NOT_ON_PATH];
  return [...candidates, chromium.executablePath()].find((path) => path !== "" && starts(path));
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
