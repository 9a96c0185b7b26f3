import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { setLanguage } from "./current.ts";
import { LANGUAGES, offeredLanguage } from "./languages.ts";
import {
  compareTexts,
  dateFormat,
  formatList,
  formatNumber,
  formatPercent,
  numberFormat,
} from "./numbers.ts";
import { PSEUDO_BRACKETS } from "./pseudo.ts";
import { say, sayIt, saying } from "./say.ts";

afterEach(() => setLanguage(LANGUAGES.en));

const FOUND = "{count, plural, one {# person} other {# people}} found.";
const german = JSON.parse(readFileSync("src/language/de/page.json", "utf8"));

test("a message is said in the language that is set, in its plurals and figures", () => {
  expect(say(FOUND, { count: 1 })).toBe("1 person found.");
  expect(say(FOUND, { count: 1200 })).toBe("1,200 people found.");
  setLanguage(LANGUAGES.de, german);
  expect(say(FOUND, { count: 1 })).toBe("1 Person gefunden.");
  expect(say(FOUND, { count: 1200 })).toBe("1.200 Personen gefunden.");
  expect(say("Only in the code, {name}.", { name: "Ada" })).toBe("Only in the code, Ada.");
});

test("signs of the grammar in a name stay what they are, and a context is not said", () => {
  expect(say("Reports to {manager}.", { manager: "{Ada} <b>O'Hara</b> #1" })).toBe(
    "Reports to {Ada} <b>O'Hara</b> #1.",
  );
  expect(say("a < b, not <b>bold</b>, don't {what}", { what: "go" })).toBe(
    "a < b, not <b>bold</b>, don't go",
  );
  expect(say("Open ‖ to do")).toBe("Open");
});

test("a saying is plain data and is said later, with sayings in it", () => {
  const inner = saying("Reports to {manager}.", { manager: "Ada" });
  const outer = structuredClone(saying("{words} Twice.", { words: inner }));
  expect(sayIt(outer)).toBe("Reports to Ada. Twice.");
  setLanguage(LANGUAGES.de, german);
  expect(sayIt(outer)).toBe("Berichtet an Ada. Twice.");
});

test("figures, dates, lists and order follow the language", () => {
  const load = numberFormat({ maximumFractionDigits: 1 });
  const day = dateFormat({ dateStyle: "medium", timeZone: "UTC" }, "en-GB");
  const noon = new Date("2025-03-01T12:00:00Z");
  const said = () => [
    formatNumber(1234.5),
    load(11.75),
    formatPercent(0.12),
    day(noon),
    formatList(["A", "B", "C"]),
  ];
  expect(said()).toEqual(["1,234.5", "11.8", "12%", "1 Mar 2025", "A, B and C"]);
  setLanguage(LANGUAGES.de);
  expect(said()).toEqual(["1.234,5", "11,8", "12\u00a0%", "01.03.2025", "A, B und C"]);
  expect(["Zug 10", "Ärzte", "Zug 9", "Bau"].sort(compareTexts)).toEqual([
    "Ärzte",
    "Bau",
    "Zug 9",
    "Zug 10",
  ]);
});

test("the pseudo language is told from English and keeps names and figures", () => {
  setLanguage(LANGUAGES.pseudo);
  const [open, close] = PSEUDO_BRACKETS;
  expect(say(FOUND, { count: 1200 })).toBe(`${open}1,200 pééóópléé fóóúñd.${close}`);
  expect(say("Reports to {manager}.", { manager: "Ada" })).toContain("Ada");
});

test("the first language of the browser that is offered is spoken, else English", () => {
  expect(offeredLanguage(["nl-NL", "fr-CA", "de"])).toBe("fr");
  expect(offeredLanguage(["en-GB", "de"])).toBe("en");
  expect(offeredLanguage(["nl"])).toBe("en");
});
