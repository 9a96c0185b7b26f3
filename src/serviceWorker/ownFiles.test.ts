import { expect, test } from "vitest";
import { ownFileAt } from "./ownFiles.ts";

const FILES = [
  { path: "index.html", hash: "", when: "first" },
  { path: "assets/a-1.js", hash: "", when: "first" },
] as const;
const HOME = "https://example.test/chart/";

test.each([
  ["", "index.html"],
  ["?x=1#v=up", "index.html"],
  ["index.html", "index.html"],
  ["assets/a-1.js", "assets/a-1.js"],
])("%s of the page's folder is %s", (asked, path) => {
  expect(ownFileAt(FILES, HOME, `${HOME}${asked}`)?.path).toBe(path);
});

test.each([
  "https://example.test/",
  "https://example.test/other/assets/a-1.js",
  "https://stranger.test/chart/assets/a-1.js",
  `${HOME}assets/a-2.js`,
])("%s is none of the app's files", (asked) => {
  expect(ownFileAt(FILES, HOME, asked)).toBeUndefined();
});
