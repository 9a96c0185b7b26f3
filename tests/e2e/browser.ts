import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import {
  type Browser,
  type BrowserContext,
  chromium,
  firefox,
  type Page,
  type Worker,
} from "playwright-core";
import { type PreviewServer, preview } from "vite";
import { maybeBrowser, maybeFirefox } from "../../scripts/browser.mjs";

const SCREENSHOTS = "screenshots";

/** What `<html data-state>` says the page is doing. */
export type PageState = "empty" | "importing" | "review" | "ready" | "failed";

export interface PageOptions {
  /** null: as large and as fine as the test itself says, by the devtools. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly colorScheme?: "light" | "dark";
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly deviceScaleFactor?: number;
  readonly hasTouch?: boolean;
  readonly locale?: string;
  /** false: language and time zone are left to the test itself, by the devtools. */
  readonly isPlaced?: boolean;
  /** Unless allowed, none keeps all files of the build for each page anew, which takes longer than most tests. */
  readonly serviceWorkers?: "allow" | "block";
}

/** An open page of ours, and everything it did that it must not do, as sentences. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: string[];
}

/**
 * What Chromium is to leave out. Only the last such list counts, so that Playwright's own comes first, less
 * what is of other systems; the rest loads pages of the browser's own, a list below the address nobody sees,
 * in every new window, which takes as long as our page.
 */
const LEFT_OUT = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "WebUIOmniboxPopup",
];

/** Starts Chromium without graphics hardware and without anything that asks the network by itself. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? (await maybeBrowser());
  if (!executablePath) throw new Error("No Chromium found: npm test installs one.");
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      `--disable-features=${LEFT_OUT.join(",")}`,
    ],
  });
}

/** Where Firefox is; undefined on a machine without. */
export const firefoxPath: string | undefined = process.env.FIREFOX ?? maybeFirefox();

/** The inside of Playwright's Firefox, as far as we need it. */
interface InsideOfFirefox {
  readonly _browserSession: { send: (method: string, values: unknown) => Promise<unknown> };
}

/** Starts a Firefox as its makers give it out, driven over WebDriver BiDi. */
export async function launchFirefox(): Promise<Browser> {
  if (!firefoxPath) throw new Error("No Firefox found: npm test installs one where it can.");
  const browser = await firefox.launch({ executablePath: firefoxPath, channel: "moz-firefox" });
  // Playwright asks for every new page to be light or dark, which Firefox 153 does not know how to do.
  const { toImpl } = Reflect.get(browser, "_connection") as {
    readonly toImpl: (browser: Browser) => InsideOfFirefox;
  };
  const session = toImpl(browser)._browserSession;
  const send = session.send.bind(session);
  session.send = async (method, values) => {
    if (method !== "emulation.setMediaFeaturesOverride") return send(method, values);
    return {};
  };
  return browser;
}

/** Serves a built page on any free port. */
export async function serveBuilt(dist = "dist"): Promise<PreviewServer> {
  return preview({
    logLevel: "error",
    build: { outDir: dist },
    preview: { port: 0, strictPort: false },
  });
}

/** The address a server answers at. */
export function addressOf(server: PreviewServer): string {
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("The page is not served.");
  return address;
}

/** Opens a page that notes every request to strangers, every error and every breach of its policy. */
export async function openPage(
  browser: Browser,
  home: string,
  { isPlaced = true, ...options }: PageOptions = {},
): Promise<OpenPage & { readonly context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    ...(isPlaced
      ? { locale: "en-GB", timezoneId: "Europe/Amsterdam", serviceWorkers: "block" }
      : {}),
    ...options,
  });
  const complaints: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    const isOwn = [home, `blob:${home}`, "data:"].some((start) => url.startsWith(start));
    if (!isOwn) complaints.push(`asked a stranger: ${url}`);
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(`threw: ${error.message}`));
  // Workers write here too, and so does the browser when the Content-Security-Policy is broken.
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console error: ${message.text()}`);
  });
  await page.goto(home);
  return { page, complaints, context };
}

/** The worker that paints the stage; null in a page that paints itself. */
export function paintWorkerOf(page: Page): Worker | null {
  return page.workers().find((worker) => worker.url().includes("paintHost")) ?? null;
}

/** Waits until the page is in one of these states and says in which. */
export async function untilState(
  page: Page,
  states: readonly PageState[],
  timeout = 30_000,
): Promise<PageState> {
  const handle = await page.waitForFunction(
    (wanted) => wanted.find((state) => document.documentElement.dataset.state === state),
    states,
    { timeout },
  );
  return (await handle.jsonValue()) as PageState;
}

/** Drops files of the disk on the page, as a hand with a mouse does; by default in its middle. */
export async function dropFile(
  page: Page,
  path: string | readonly string[],
  at?: { readonly x: number; readonly y: number },
): Promise<void> {
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const point = at ?? { x: size.width / 2, y: size.height / 2 };
  const devtools = await page.context().newCDPSession(page);
  const data = {
    items: [],
    files: [path].flat().map((each) => resolve(each)),
    dragOperationsMask: 1,
  };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await devtools.send("Input.dispatchDragEvent", { type, ...point, data });
  }
  await devtools.detach();
}

/** Chooses a file of the disk as the file dialogue would. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(path);
}

/** Durations in milliseconds of the User Timing measures with this name, the oldest first. */
export async function measuresOf(page: Page, name: string): Promise<number[]> {
  return page.evaluate(
    (wanted) => performance.getEntriesByName(wanted, "measure").map((entry) => entry.duration),
    name,
  );
}

/** Keeps a picture of the page for a person to look at: screenshots/NAME.png, not under version control. */
export async function keepScreenshot(page: Page, name: string): Promise<string> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const path = `${SCREENSHOTS}/${name}.png`;
  await page.screenshot({ path });
  return path;
}
