import type { FamilyId } from "../pdf/families.ts";
import type { FontFiles } from "../pdf/fontFiles.ts";

// The page may not fetch anything, its own files included: typefaces come as scripts of the app, each with
// one file in it as text, which are loaded when a document has letters of it.

const RANGES = import.meta.glob<Readonly<Record<string, string>>>(
  [
    "/node_modules/@fontsource/inter/unicode.json",
    "/node_modules/@fontsource-variable/noto-sans-*/unicode.json",
  ],
  { import: "default" },
);

const FILES = import.meta.glob<string>(
  [
    "/node_modules/@fontsource/inter/files/inter-*-{400,600}-normal.woff2",
    "/node_modules/@fontsource-variable/noto-sans-*/files/*-wght-normal.woff2",
    "!/node_modules/@fontsource-variable/*/files/*-{latin,cyrillic,greek,vietnamese,math,symbols}*-wght-normal.woff2",
  ],
  { query: "?inline", import: "default" },
);

/** The typefaces as they come with the page. */
export const bundledFonts: FontFiles = {
  rangesOf: async (family) => {
    const load = RANGES[`${folderOf(family)}/unicode.json`];
    return load ? load() : {};
  },
  fileOf: async (family, name) => {
    const load = FILES[`${folderOf(family)}/files/${name}.woff2`];
    if (!load) throw new Error(`The typeface ${name} is not part of the app.`);
    const address = await load();
    return bytesOf(address.slice(address.indexOf(",") + 1));
  },
};

function folderOf(family: FamilyId): string {
  const scope = family === "inter" ? "@fontsource" : "@fontsource-variable";
  return `/node_modules/${scope}/${family}`;
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
