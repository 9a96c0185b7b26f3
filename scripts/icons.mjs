// node scripts/icons.mjs: the icons of the installed app, painted from public/icon.svg.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { ensureBrowser } from "./browser.mjs";
import { ROOT } from "./install.mjs";

const PUBLIC = join(ROOT, "public");
const svg = readFileSync(join(PUBLIC, "icon.svg"), "utf8");
/** Systems cut maskable icons to a shape of their own: the ground fills it, the sign stays in the middle. */
const maskable = svg
  .replace('<rect width="32" height="32" rx="7"', '<rect width="32" height="32"')
  .replace("<path", '<g transform="translate(16 16) scale(.72) translate(-16 -16)"><path')
  .replace("</svg>", "</g></svg>");

const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
for (const [name, size, drawing] of /** @type {const} */ ([
  ["icon-192.png", 192, svg],
  ["icon-512.png", 512, svg],
  ["icon-maskable-512.png", 512, maskable],
  ["apple-touch-icon.png", 180, maskable],
])) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  await page.screenshot({ path: join(PUBLIC, name), omitBackground: true });
  await page.close();
}
await browser.close();
