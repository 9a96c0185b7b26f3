import { expect, test } from "vitest";
import { nameOf, textOf } from "../../src/org/org.ts";
import { textWidth } from "../../src/scene/measure.ts";
import { appForTests } from "./appForTests.ts";
import { untilState } from "./browser.ts";
import { chartOf } from "./chart.ts";

const app = appForTests();

/** Kerning brings Inter's letters a little nearer or farther, of which the table knows nothing. */
const KERNING = 0.01;
const MOST_TOO_WIDE = 0.15;

test("no text of any script is wider than its estimate, and no estimate much wider than the text", async () => {
  const { org } = await chartOf("fixtures/many-scripts.csv");
  const texts = Array.from({ length: org.count }, (_, i) => [
    nameOf(org, i),
    textOf(org, "title", i),
    textOf(org, "location", i),
  ]).flat();
  const { page } = await app.open();
  await untilState(page, ["ready"]);
  for (const weight of [400, 600] as const) {
    const found = await page.evaluate(
      async ({ texts: all, weight: bold }) => {
        const font = `${bold} 100px "Inter", system-ui, sans-serif`;
        await document.fonts.load(font, all.join(""));
        const pen = document.createElement("canvas").getContext("2d");
        if (!pen) return [];
        pen.font = font;
        const width = (text: string) => pen.measureText(text).width;
        // Without a font every letter is the same empty box: there is nothing to hold then.
        const isDrawn = (text: string) => {
          const letters = [...text].filter((letter) =>
            /[^\u0020-\u052f\p{M}\p{P}\s]/u.test(letter),
          );
          return letters.length < 2 || new Set(letters.map(width)).size > 1;
        };
        return all.map((text) => ({ text, real: width(text), isDrawn: isDrawn(text) }));
      },
      { texts, weight },
    );
    const drawn = found.filter(({ isDrawn }) => isDrawn);
    expect(drawn.length).toBeGreaterThan(40);
    const off = drawn
      .map(({ text, real }) => ({ text, share: textWidth(text, 100, weight) / real - 1 }))
      .filter(({ share }) => share < -KERNING || share > MOST_TOO_WIDE);
    expect(off.map(({ text, share }) => `${text}: ${(share * 100).toFixed(1)}%`)).toEqual([]);
  }
});
