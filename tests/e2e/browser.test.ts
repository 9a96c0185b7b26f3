import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addressOf,
  chooseFile,
  dropFile,
  launchBrowser,
  openPage,
  serveBuilt,
  untilState,
} from "./browser.ts";

// Whether the harness would notice: a stub of a page that does everything ours must not do.
const FILE = resolve("samples/team-of-32.csv");
const PAGE = `<!doctype html><html data-state="empty"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'none'; img-src data:">
<link rel="icon" href="data:,"></head><body><input type="file"><script src="./stub.js"></script></body></html>`;
const SCRIPT = `
const take = async (file) => {
  const text = await file.text();
  document.title = file.name + ": " + text.split("\\n").length;
  document.documentElement.dataset.state = "ready";
};
document.querySelector("input").addEventListener("change", (event) => take(event.target.files[0]));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => { event.preventDefault(); take(event.dataTransfer.files[0]); });
addEventListener("keydown", (event) => {
  if (event.key === "1") fetch("https://stranger.example/").catch(() => {});
  if (event.key === "2") throw new Error("planted");
  if (event.key === "3") location.href = "http://127.0.0.1:9/";
  if (event.key === "4") new Worker("./worker.js");
});`;
const WORKER = `fetch("./index.html").then(() => console.error("got out"), () => console.error("kept in"));`;

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let server: Awaited<ReturnType<typeof serveBuilt>>;

beforeAll(async () => {
  const dist = mkdtempSync(join(tmpdir(), "headstand-stub-"));
  writeFileSync(join(dist, "index.html"), PAGE);
  writeFileSync(join(dist, "stub.js"), SCRIPT);
  writeFileSync(join(dist, "worker.js"), WORKER);
  [server, browser] = await Promise.all([serveBuilt(dist), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("a quiet page gives no reason to complain", async () => {
  const { complaints, context } = await openPage(browser, addressOf(server));
  expect(complaints).toEqual([]);
  await context.close();
});

describe("is noticed:", () => {
  test.each([
    {
      what: "a breach of the policy",
      key: "1",
      complaint: /console error: .*Content Security Policy/,
    },
    { what: "an error nobody caught", key: "2", complaint: /threw: planted/ },
    { what: "a request to a stranger", key: "3", complaint: /asked a stranger: http:..127/ },
    {
      what: "a worker that tries to connect",
      key: "4",
      complaint: /kept in/,
    },
  ])("$what", async ({ key, complaint }) => {
    const { page, complaints, context } = await openPage(browser, addressOf(server));
    await page.keyboard.press(key);
    await expect.poll(() => complaints).toContainEqual(expect.stringMatching(complaint));
    await context.close();
  });
});

test.each([
  { how: "dropped", give: dropFile },
  { how: "chosen", give: chooseFile },
])("a file is $how on the page", async ({ give }) => {
  const { page, context } = await openPage(browser, addressOf(server));
  await give(page, FILE);
  expect(await untilState(page, ["ready", "failed"])).toBe("ready");
  expect(await page.title()).toBe("team-of-32.csv: 34");
  await context.close();
});
