import { expect, test } from "vitest";
import { fitWords, textWidth } from "./measure.ts";

const roomFor = (text: string): number => textWidth(text, 11, 400) + 0.01;

test("the width of a text is the sum of its letters' widths, by weight and size", () => {
  expect(textWidth("", 12, 400)).toBe(0);
  expect(textWidth("AB", 100, 400)).toBeCloseTo(69 + 65, 3);
  expect(textWidth("AB", 50, 400)).toBeCloseTo((69 + 65) / 2, 3);
  expect(textWidth("AB", 100, 600)).toBeGreaterThan(textWidth("AB", 100, 400));
});

test("scripts that the font lacks count as squares, or as wide letters", () => {
  expect(textWidth("佐藤", 10, 400)).toBe(20);
  expect(textWidth("한국", 10, 400)).toBe(20);
  expect(textWidth("अ", 10, 400)).toBeCloseTo(6.8, 5);
});

test.each([
  { text: "Head of Research", asLongAs: "Head of Research", fitted: "Head of Research" },
  { text: "Head of Research, EMEA", asLongAs: "Head of Research …", fitted: "Head of Research …" },
  { text: "Research & Development", asLongAs: "Research & …", fitted: "" },
  { text: "Operations & Development", asLongAs: "Operations …", fitted: "Operations …" },
  { text: "Senior Vice President", asLongAs: "Senior", fitted: "" },
  { text: "Geschäftsführung", asLongAs: "Geschäft", fitted: "" },
])("'$text' in the room of '$asLongAs' is '$fitted'", ({ text, asLongAs, fitted }) => {
  expect(fitWords(text, roomFor(asLongAs), 11, 400)).toBe(fitted);
});
