import { expect, test } from "vitest";
import { noMarkup, ownScript } from "./trustedScripts.ts";

const PAGE = "https://example.test/chart/index.html#v=up";

test("scripts beside the page are ours", () => {
  expect(ownScript("./serviceWorker.js", PAGE)).toBe("https://example.test/chart/serviceWorker.js");
  expect(ownScript("assets/host-1.js", PAGE)).toBe("https://example.test/chart/assets/host-1.js");
});

test.each([
  "https://stranger.test/a.js",
  "//stranger.test/a.js",
  "https://example.test/other.js",
  "../other.js",
  "data:text/javascript,alert(1)",
  "blob:https://example.test/1",
  "javascript:alert(1)",
])("%s is not", (address) => {
  expect(() => ownScript(address, PAGE)).toThrow("Not our script");
});

test("no text becomes markup, but nothing may", () => {
  expect(noMarkup("")).toBe("");
  expect(() => noMarkup("<b>bold</b>")).toThrow("No text becomes markup");
});
