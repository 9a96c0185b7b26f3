import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { dateOfDay } from "../src/base/dayNumber.ts";
import { figureColumns } from "../src/metrics/figureColumns.ts";
import { USUAL_SETTINGS } from "../src/metrics/settings.ts";
import { nameOf, type Org } from "../src/org/org.ts";
import { orgCsv } from "../src/org/orgCsv.ts";
import { textColumnOf } from "../src/org/textColumn.ts";
import { chartOf } from "../src/picture/chartOf.ts";
import { USUAL_DRAWING } from "../src/picture/drawing.ts";
import { PRIVACY_LEVELS, type PrivacyLevel, privateOrg } from "../src/picture/privacy.ts";
import { redactorFor } from "../src/picture/redact.ts";
import { SLIDE_16_9, slideOf } from "../src/picture/slide.ts";
import { installedFonts } from "../src/render/fonts/installedFonts.ts";
import { SLIDE } from "../src/render/pdf/pageSetup.ts";
import { readPdf } from "../src/render/pdf/readPdf.ts";
import { writePdf } from "../src/render/pdf/writePdf.ts";
import { writePptx } from "../src/render/pptx/writePptx.ts";
import { svgText } from "../src/render/svg/svgText.ts";
import { LIGHT } from "../src/scene/palette.ts";
import { FIRST_LOOK } from "../src/story/look.ts";
import { FIRST_SCENE } from "../src/story/story.ts";
import { AS_OF_DAY, workedExample } from "./smallOrgs.ts";

/** A name that nothing else in a file looks like. */
const NAME = /Qz\d+xe/;
const names = Array.from({ length: workedExample.count }, (_, i) => `Vee Qz${i}xe`);
const org: Org = {
  ...workedExample,
  text: { ...workedExample.text, name: textColumnOf(names) },
  extra: [{ header: "HR partner", values: textColumnOf(names.toReversed()) }],
};
const chart = chartOf(org, null, dateOfDay(AS_OF_DAY), USUAL_SETTINGS);

/** Everything that stands in the files of this level, unpacked. */
async function writtenAt(
  level: PrivacyLevel,
  view: "conventional" | "upside-down",
): Promise<string> {
  const someone = nameOf(org, 7);
  const scene = {
    ...FIRST_SCENE,
    title: `${someone} and the others`,
    notes: `Thank ${someone}.`,
    look: { ...FIRST_LOOK, view },
  };
  const page = slideOf(chart, scene, USUAL_DRAWING, SLIDE_16_9, LIGHT, level);
  const title = level === "full" ? scene.title : redactorFor(org)(scene.title);
  const slides = await writePptx([page], { title, format: "16:9" });
  const setup = { ...SLIDE, notes: "below" } as const;
  const pictureOf = (): null => null;
  const options = { setup, title, language: null, fonts: installedFonts, pictureOf };
  const pdf = await writePdf([page], options);
  const { marks, width, height } = page;
  return [
    ...Object.values(unzipSync(slides ?? new Uint8Array())).map((part) => strFromU8(part)),
    ...readPdf(pdf ?? new Uint8Array()).pages.flatMap(({ texts }) => texts.map(({ text }) => text)),
    strFromU8(pdf ?? new Uint8Array(), true),
    svgText(marks, { width, height, ground: LIGHT.paper, title: page.title, names: page.names }),
    orgCsv(privateOrg(org, level), figureColumns(privateOrg(org, level), chart.load)),
  ].join("\n");
}

test("below full no name is in slides, PDF, drawing or table; at full it is", async () => {
  const views = fc.constantFrom("conventional" as const, "upside-down" as const);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...PRIVACY_LEVELS), views, async (level, view) => {
      const written = await writtenAt(level, view);
      expect({ level, named: NAME.test(written) }).toEqual({ level, named: level === "full" });
    }),
    { numRuns: 12 },
  );
}, 60_000);
