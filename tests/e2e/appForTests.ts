import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { PreviewServer } from "vite";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import {
  addressOf,
  launchBrowser,
  type OpenPage,
  openPage,
  type PageOptions,
  serveBuilt,
} from "./browser.ts";

export interface App {
  /** Opens the built page in a profile of its own, closed after the test. */
  readonly open: (options?: PageOptions) => Promise<OpenPage>;
  /** The address of the page, with a slash at its end. */
  readonly home: () => string;
}

/**
 * Serves the built page and drives it, in Chromium unless told otherwise, for the tests of one file. After each test its pages
 * are closed and must have given no reason to complain. Neither page, workers nor service worker may ask
 * for anything but the files of the build: strangers are seen by the browser, all else by the server.
 */
export function appForTests(dist = "dist", launch = launchBrowser): App {
  let browser: Browser;
  let server: PreviewServer;
  let opened: Awaited<ReturnType<typeof openPage>>[] = [];
  let strays: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([serveBuilt(dist), launch()]);
    server.httpServer.on("request", ({ method, url = "" }) => {
      const isPage = /^\/(\?language=\w+)?$/.test(url);
      const isFile = isPage || existsSync(join(dist, decodeURI(url)));
      if (method !== "GET" || !isFile) strays.push(`asked for no file: ${method} ${url}`);
    });
  });

  afterEach(async () => {
    const complaints = [...strays, ...opened.flatMap((one) => one.complaints)];
    await Promise.all(opened.map(({ context }) => context.close()));
    opened = [];
    strays = [];
    expect(complaints).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    home: () => addressOf(server),
    open: async (options) => {
      const one = await openPage(browser, addressOf(server), options);
      opened.push(one);
      return one;
    },
  };
}
