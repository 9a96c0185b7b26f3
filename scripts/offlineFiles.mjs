// The service worker with the list of the build's files in it.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { build } from "vite";
import { ROOT } from "./install.mjs";

/** What is larger, such as the viewer of hand-outs, is kept once the page stands. */
const LARGE_BYTES = 1_000_000;

/**
 * The letters of other scripts for PDF are 19 MB, of which a file needs one or two: kept when first used.
 * @param {string} path @param {number} bytes @returns {"first" | "later" | "used"}
 */
function whenKept(path, bytes) {
  if (path.startsWith("assets/noto-sans-")) return "used";
  return bytes > LARGE_BYTES ? "later" : "first";
}

/** Every browser that runs this reads WOFF2, and nobody asks for its own list. @param {string} path */
const isNeeded = (path) => !/\.(woff|map)$/.test(path) && path !== "serviceWorker.js";

/**
 * The files of a built page, each with its hash.
 * @param {string} dist
 * @returns {{ path: string, hash: string, when: "first" | "later" | "used" }[]}
 */
export function ownFiles(dist) {
  return readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(dist, path)).isFile())
    .map((path) => path.split(sep).join("/"))
    .filter(isNeeded)
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(dist, path));
      const hash = `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
      return { path, hash, when: whenKept(path, bytes.length) };
    });
}

/** Writes serviceWorker.js into a built page. @param {string} dist */
export async function writeServiceWorker(dist) {
  const files = ownFiles(dist);
  const list = JSON.stringify(files);
  const version = createHash("sha256").update(list).digest("hex").slice(0, 16);
  const built = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: { OWN_FILES: list, VERSION: JSON.stringify(version) },
    build: {
      write: false,
      target: "es2022",
      lib: { entry: "src/serviceWorker/serviceWorker.ts", formats: ["es"] },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    "output" in each ? each.output : [],
  );
  const code = outputs.flatMap((each) => (each.type === "chunk" ? [each.code] : [])).join("\n");
  writeFileSync(join(dist, "serviceWorker.js"), code);
}
