import { expect, test } from "vitest";
import { fitWords, textWidth } from "./measure.ts";

const roomFor = (text: string): number => textWidth(text, 11, 400) + 0.01;

test("the width of a text is the sum of its letters' widths, by weight and size", () => {
  expect(textWidth("", 12, 400)).toBe(0);
  expect(textWidth("AB", 100, 400)).toBeCloseTo(69 + 65, 3);
  expect(textWidth("AB", 50, 400)).toBeCloseTo((69 + 65) / 2, 3);
  expect(textWidth("AB", 100, 600)).toBeGreaterThan(textWidth("AB", 100, 400));
});

test("scripts that the font lacks count as squares, or as they were measured", () => {
  expect(textWidth("佐藤", 10, 400)).toBe(20);
  expect(textWidth("𠮷", 10, 400)).toBe(10);
  expect(textWidth("한국", 10, 400)).toBe(20);
  expect(textWidth("अ", 10, 400)).toBeCloseTo(7.7 * 1.04, 3);
});

test("marks on letters, and signs that only steer the writing, have no width", () => {
  expect(textWidth("e\u0301", 10, 400)).toBe(textWidth("e", 10, 400));
  expect(textWidth("مُحَمَّد", 10, 400)).toBe(textWidth("محمد", 10, 400));
  expect(textWidth("\u2068Ann\u2069", 10, 400)).toBe(textWidth("Ann", 10, 400));
});

test("letters that join or stack are as wide as the form they take", () => {
  expect(textWidth("بب", 10, 400)).toBeLessThan(2 * textWidth("ب", 10, 400));
  expect(textWidth("ب\u200cب", 10, 400)).toBe(2 * textWidth("ب", 10, 400));
  expect(textWidth("क्क", 10, 400)).toBeLessThan(2 * textWidth("क", 10, 400));
});

test.each([
  { text: "Head of Research", asLongAs: "Head of Research", fitted: "Head of Research" },
  { text: "Head of Research, EMEA", asLongAs: "Head of Research …", fitted: "Head of Research …" },
  { text: "Research & Development", asLongAs: "Research & …", fitted: "" },
  { text: "Operations & Development", asLongAs: "Operations …", fitted: "Operations …" },
  { text: "Senior Vice President", asLongAs: "Senior", fitted: "" },
  { text: "高级软件测试工程师", asLongAs: "高级软件测试…", fitted: "高级软件测试…" },
  { text: "Geschäftsführung", asLongAs: "Geschäft", fitted: "" },
])("'$text' in the room of '$asLongAs' is '$fitted'", ({ text, asLongAs, fitted }) => {
  expect(fitWords(text, roomFor(asLongAs), 11, 400)).toBe(fitted);
});
