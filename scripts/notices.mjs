// node scripts/notices.mjs: the licences of everything in the page, as public/THIRD-PARTY-NOTICES.txt.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { ROOT } from "./install.mjs";

const NOTICES = join(ROOT, "public", "THIRD-PARTY-NOTICES.txt");
const HEAD = `Headstand is put together with the packages below. Its own licence is MIT.
`;
const LINE = "-".repeat(80);

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} licence An SPDX expression.
 * @property {string} text Its licence in full; "" where it brings none.
 */

/** Every package that production needs, by name. @returns {Package[]} */
export function productionPackages() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== "" && !dev)
    .map(([path, { version, license }]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license ?? "",
      text: licenceTextIn(join(ROOT, path)),
    }))
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** @param {string} folder */
function licenceTextIn(folder) {
  const [file] = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying)/i.test(basename(name)))
    .sort();
  return file ? readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim() : "";
}

/** The notice; packages with the same text share it. @returns {string} */
export function noticesText() {
  /** @type {Map<string, Package[]>} */
  const byText = new Map();
  for (const each of productionPackages()) {
    const key =
      each.text === "" ? `Under ${each.licence}; the package brings no text of it.` : each.text;
    byText.set(key, [...(byText.get(key) ?? []), each]);
  }
  const parts = [...byText].map(([text, packages]) => {
    const names = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return [LINE, ...names, "", text, ""].join("\n");
  });
  return [HEAD, ...parts].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(NOTICES, noticesText());
