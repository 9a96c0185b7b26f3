// npm test: everything that must hold of a change, in order; the last line counts what held.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { ensureBrowser, ensureFirefox } from "./browser.mjs";
import { ensureInstalled, ROOT, run, runNpm } from "./install.mjs";
import { ensurePdfReader } from "./pdfReader.mjs";

/**
 * @typedef {{ readonly passed: number; readonly failed: number }} Count
 * @typedef {{ numPassedTests: number; numFailedTests: number; testResults: readonly TestFile[] }} Report
 * @typedef {{ name: string; status: string; assertionResults: readonly { status: string }[] }} TestFile
 */

/** @param {string} script @returns {Count} */
function check(script) {
  process.stdout.write(`\n== ${script}\n`);
  const holds = runNpm(["run", "-s", script]) === 0;
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {readonly string[]} projects @returns {Count} */
function runTests(projects) {
  process.stdout.write(`\n== ${projects.join(" and ")} tests\n`);
  const folder = mkdtempSync(join(tmpdir(), "headstand-"));
  const report = join(folder, "report.json");
  const status = run(process.execPath, [
    join(ROOT, "node_modules", "vitest", "vitest.mjs"),
    "run",
    ...projects.map((project) => `--project=${project}`),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  try {
    const count = countOf(JSON.parse(readFileSync(report, "utf8")));
    // Whatever vitest objects to besides tests, such as an error nobody caught, is a failure too.
    return { ...count, failed: Math.max(count.failed, Number(status !== 0)) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file that could not be run at all counts as one failure. @param {Report} report @returns {Count} */
function countOf({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

ensureInstalled();
process.env.CHROMIUM = await ensureBrowser();
const firefox = ensureFirefox();
if (firefox) process.env.FIREFOX = firefox;
ensurePdfReader();
const checks = ["typecheck", "lint", "unused"].map(check);
const built = check("build");
// The browser tests open what was built: without it they would test what was built before.
const tests = runTests(built.failed === 0 ? ["unit", "e2e"] : ["unit"]);
const all = [...checks, built, tests];
const passed = all.reduce((sum, count) => sum + count.passed, 0);
const failed = all.reduce((sum, count) => sum + count.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
