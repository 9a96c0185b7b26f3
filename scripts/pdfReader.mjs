import process from "node:process";
import { installFromDistribution } from "./browser.mjs";
import { run } from "./install.mjs";

/** Installs poppler, with which the tests open what was written, if the machine has none; they can do without. */
export function ensurePdfReader() {
  const isThere = () => run("pdftotext", ["-v"], { quiet: true }) === 0;
  if (isThere()) return;
  process.stdout.write("Installing a reader of PDF files to test with ...\n");
  installFromDistribution("poppler-utils");
  if (!isThere()) process.stdout.write("There is none: the tests that need it are skipped.\n");
}
