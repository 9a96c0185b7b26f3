// npm run -s picture: docs/upside-down.png anew, from the built page with the organisation it opens on.
import {
  addressOf,
  launchBrowser,
  openPage,
  serveBuilt,
  untilState,
} from "../tests/e2e/browser.ts";

const FLIP_MS = 1500;

const server = await serveBuilt();
const browser = await launchBrowser();
const { page } = await openPage(browser, addressOf(server), {
  viewport: { width: 1600, height: 900 },
  reducedMotion: "reduce",
});
await untilState(page, ["ready"]);
await page.evaluate(() => document.fonts.ready);
await page.keyboard.press("f");
await page.waitForTimeout(FLIP_MS);
await page.screenshot({ path: "docs/upside-down.png" });
await browser.close();
await server.close();
