import { generateCsv } from "../../src/generate/generateCsv.ts";
import { importPeople } from "../../src/import/importPeople.ts";
import { USUAL_SETTINGS } from "../../src/metrics/settings.ts";
import { chartOf } from "../../src/picture/chartOf.ts";
import { USUAL_DRAWING } from "../../src/picture/drawing.ts";
import { slideOf } from "../../src/picture/slide.ts";
import { installedFonts } from "../../src/render/fonts/installedFonts.ts";
import { checkPdf } from "../../src/render/pdf/checkPdf.ts";
import { SLIDE } from "../../src/render/pdf/pageSetup.ts";
import { writePdf } from "../../src/render/pdf/writePdf.ts";
import { svgText } from "../../src/render/svg/svgText.ts";
import { LIGHT } from "../../src/scene/palette.ts";
import { FIRST_SCENE } from "../../src/story/story.ts";

const SIZES = [1_000, 20_000];
const AS_OF = "2025-06-30";
const SIZE = { width: 1600, height: 900 };

/** How long the whole chart takes to become a file, in Node, drawing included. */
export async function benchExports(say: (line: string) => void): Promise<void> {
  for (const people of SIZES) {
    const csv = new TextEncoder().encode([...generateCsv({ people, seed: 1 })].join("\n"));
    const outcome = await importPeople(csv, { fileName: "org.csv", asOf: AS_OF });
    if (outcome.kind !== "imported") throw new Error("The organisation was not read.");
    const chart = chartOf(outcome.imported.org, null, AS_OF, USUAL_SETTINGS);
    say(`\n${people.toLocaleString("en")} people to files, in Node`);
    for (const view of ["conventional", "upside-down"] as const) {
      const look = { ...FIRST_SCENE.look, view };
      const began = performance.now();
      const page = slideOf(chart, { ...FIRST_SCENE, look }, USUAL_DRAWING, SIZE, LIGHT);
      const drawn = performance.now();
      const svg = svgText(page.marks, { ...page, ground: LIGHT.paper });
      const asSvg = performance.now();
      const bytes = await writePdf([page], {
        setup: SLIDE,
        title: page.title,
        language: null,
        fonts: installedFonts,
        pictureOf: () => null,
      });
      const asPdf = performance.now();
      const problems = bytes ? checkPdf(bytes, [page], { setup: SLIDE, leastSize: 1 }) : ["none"];
      const checked = performance.now();
      const drawing = drawn - began;
      const line = [
        `SVG ${seconds(drawing + asSvg - drawn)} (${kB(svg.length)})`,
        `PDF ${seconds(drawing + asPdf - asSvg)} (${kB(bytes?.length ?? 0)})`,
        `and ${seconds(checked - asPdf)} to check it: ${problems.length} problems`,
      ];
      say(`  ${view.padEnd(13)} ${line.join(", ")}`);
    }
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function kB(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
