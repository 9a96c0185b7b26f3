import { expect, test } from "vitest";
import { SPAN_LIMITS } from "./directSpan.ts";
import { FIGURES, type Figure } from "./figures.ts";
import { TARGET_SPAN } from "./layers.ts";
import { LOAD_WEIGHTS } from "./loadWeights.ts";

test("the formulas name the weights and limits that are computed with", () => {
  const { ownWork, new: starters, far, functions, dotted } = LOAD_WEIGHTS;
  expect(FIGURES.load.formula).toBe(
    `people + ${ownWork} x share of own work + groups + ${starters} x new + ${far} x far + ` +
      `${functions} x (functions - 1) + ${dotted} x dotted`,
  );
  expect(FIGURES.directSpan.source).toContain(`narrow up to ${SPAN_LIMITS.narrow}:`);
  expect(FIGURES.directSpan.source).toContain(`wide above ${SPAN_LIMITS.wide}:`);
  expect(FIGURES.fewestLayers.formula).toContain(`t = ${TARGET_SPAN}`);
  expect(FIGURES.titleForPay.formula).toContain(`at most ${SPAN_LIMITS.narrow} reports`);
});

test("every figure says what it means, how it is worked out, from what and on whose word", () => {
  for (const figure of Object.values<Figure>(FIGURES)) {
    for (const text of [figure.title, figure.meaning, figure.formula, figure.source]) {
      expect(text.trim()).not.toBe("");
    }
    expect(figure.metric).toMatch(/^M\d+$/);
    expect(figure.inputs.length).toBeGreaterThan(0);
  }
});
