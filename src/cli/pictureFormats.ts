import type { DrawnPage } from "../render/drawnPage.ts";

/** A picture as a file, or one sentence why it would not hold what it should. */
type Written = { readonly bytes: Uint8Array } | { readonly problem: string };

/** Writes a picture; loaded only when it is asked for. */
type Format = (page: DrawnPage) => Promise<Written>;

/** What `headstand render` can make. */
export const PICTURE_FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["svg", writeSvg],
  ["pdf", writeOnePagePdf],
  ["pptx", writeOneSlide],
]);

async function writeSvg(page: DrawnPage): Promise<Written> {
  const { svgText } = await import("../render/svg/svgText.ts");
  const sheet = { ...page, ground: page.ground ?? "none" };
  return { bytes: new TextEncoder().encode(svgText(page.marks, sheet)) };
}

/** Smaller than this nobody reads on a page as wide as a slide, points. */
const LEAST_SIZE = 4;

async function writeOnePagePdf(page: DrawnPage): Promise<Written> {
  const { writePdf } = await import("../render/pdf/writePdf.ts");
  const { checkPdf } = await import("../render/pdf/checkPdf.ts");
  const { SLIDE } = await import("../render/pdf/pageSetup.ts");
  const { installedFonts } = await import("../render/fonts/installedFonts.ts");
  const bytes = await writePdf([page], {
    setup: SLIDE,
    title: page.title,
    language: null,
    fonts: installedFonts,
    pictureOf: () => null,
  });
  if (bytes === null) return { problem: "The PDF was called off." };
  const [problem] = checkPdf(bytes, [page], { setup: SLIDE, leastSize: LEAST_SIZE });
  return problem === undefined
    ? { bytes }
    : { problem: `The PDF is not as it should be: ${problem}` };
}

async function writeOneSlide(page: DrawnPage): Promise<Written> {
  const { writePptx } = await import("../render/pptx/writePptx.ts");
  const { checkPptx } = await import("../render/pptx/checkPptx.ts");
  const bytes = await writePptx([page], {
    title: page.title,
    format: "16:9",
    pictureOf: () => null,
  });
  if (bytes === null) return { problem: "The slide was called off." };
  const [problem] = checkPptx(bytes, [page], { leastSize: LEAST_SIZE });
  return problem === undefined
    ? { bytes }
    : { problem: `The slide is not as it should be: ${problem}` };
}
