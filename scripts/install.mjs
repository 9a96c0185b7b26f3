// Plain Node without dependencies: these scripts run before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program of ours in the project's folder, with its output shown; the exit status.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ quiet?: boolean }} [options]
 * @returns {number}
 */
export function run(program, parameters, { quiet = false } = {}) {
  const { status } = spawnSync(program, parameters, {
    cwd: ROOT,
    stdio: quiet ? "ignore" : "inherit",
  });
  return status ?? 1;
}

/**
 * Runs npm: the one that started us, else the one on the path.
 * @param {readonly string[]} parameters
 * @returns {number}
 */
export function runNpm(parameters) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith("js")) return run(process.execPath, [npm, ...parameters]);
  return run(process.platform === "win32" ? "npm.cmd" : "npm", parameters);
}

/**
 * Says in one sentence why we cannot go on, and ends.
 * @param {string} sentence
 * @returns {never}
 */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Makes sure that this Node is new enough and that what package-lock.json names is installed. */
export function ensureInstalled() {
  const floor = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).engines.node;
  if (!isAtLeast(process.versions.node, floor.replace(">=", ""))) {
    giveUp(`Headstand needs Node ${floor}; this is ${process.versions.node}.`);
  }
  if (isUpToDate()) return;
  process.stdout.write("Installing what is missing ...\n");
  // The checks need the development tools whatever the environment says of production.
  if (runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"]) !== 0) {
    giveUp("npm ci failed: see above; without a network, install once where there is one.");
  }
}

/** npm leaves a copy of the lock file as the last thing it installs. */
function isUpToDate() {
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(ROOT, "package-lock.json")).mtimeMs;
}

/** @param {string} version @param {string} floor */
function isAtLeast(version, floor) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [floorMajor = 0, floorMinor = 0] = floor.split(".").map(Number);
  return major > floorMajor || (major === floorMajor && minor >= floorMinor);
}
