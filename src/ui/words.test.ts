import { expect, test } from "vitest";
import {
  dottedDownHeading,
  dottedUpHeading,
  linkUpWord,
  peopleHeading,
  totalSpanWords,
} from "./words.ts";

test("the words turn with the view", () => {
  expect(linkUpWord("conventional")).toBe("Reports to");
  expect(linkUpWord("upside-down")).toBe("Supported by");
  expect(peopleHeading("conventional")).toBe("Direct reports");
  expect(peopleHeading("upside-down")).toBe("Supports directly");
  expect(totalSpanWords("conventional", 12)).toBe("leads 12");
  expect(totalSpanWords("upside-down", 1200)).toBe("supports 1,200");
  expect(dottedUpHeading("upside-down")).toBe("Also supported by");
  expect(dottedDownHeading("conventional")).toBe("Dotted lines from");
});
