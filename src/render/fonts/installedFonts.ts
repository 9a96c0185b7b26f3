import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FamilyId } from "../pdf/families.ts";
import type { FontFiles } from "../pdf/fontFiles.ts";

const { resolve } = createRequire(import.meta.url);

/** The typefaces as they are installed, for Node. */
export const installedFonts: FontFiles = {
  rangesOf: async (family) =>
    JSON.parse(await readFile(join(folderOf(family), "unicode.json"), "utf8")),
  fileOf: async (family, name) => readFile(join(folderOf(family), "files", `${name}.woff2`)),
};

function folderOf(family: FamilyId): string {
  const scope = family === "inter" ? "@fontsource" : "@fontsource-variable";
  return dirname(resolve(`${scope}/${family}/package.json`));
}
