import "./noWayOut.ts";
import type { BookSheet } from "../book/bookSheet.ts";
import { packedContent } from "../handout/handoutContent.ts";
import { handoutHtml } from "../handout/handoutHtml.ts";
import { handoutOrg, handoutSettings, handoutStory } from "../handout/handoutOrg.ts";
import { currentTongue, setLanguage } from "../language/current.ts";
import type { LanguageCode } from "../language/languages.ts";
import { say } from "../language/say.ts";
import { figureColumns } from "../metrics/figureColumns.ts";
import { orgCsv } from "../org/orgCsv.ts";
import { privateOrg } from "../picture/privacy.ts";
import type { DrawnPage } from "../render/drawnPage.ts";
import { bundledFonts } from "../render/fonts/bundledFonts.ts";
import {
  onPaper,
  PAPER_SIZES,
  type PageSetup,
  type PaperSize,
  SLIDE,
  turned,
} from "../render/pdf/pageSetup.ts";
import type { PdfPage } from "../render/pdf/pdfPage.ts";
import { DARK, LIGHT } from "../scene/palette.ts";
import type { ExportedFile, ExportOrder, ExportReply } from "./exportOrder.ts";
import { exportPages, exportTitle } from "./exportPages.ts";
import { picturesOn } from "./exportPictures.ts";
import { linksFrom } from "./linkColumns.ts";

// Makes one file in a worker of its own, which ends with it: whoever calls it off ends the worker.

/** What browsers call these files. */
const TYPES = {
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  pdf: "application/pdf",
  svg: "image/svg+xml",
  csv: "text/csv",
  html: "text/html",
} as const;

/** What Office calls the languages: it wants a country. */
const OFFICE_LANGUAGES: Readonly<Record<LanguageCode, string>> = {
  en: "en-GB",
  de: "de-DE",
  fr: "fr-FR",
  es: "es-ES",
  ja: "ja-JP",
  pseudo: "en-GB",
};

/** Texts smaller than this are no texts on paper, points. */
const LEAST_SIZE = 4;

function reply(told: ExportReply): void {
  self.postMessage(told);
}

function tell(share: number, step: string): void {
  reply({ kind: "progress", share, step });
}

async function make(order: ExportOrder): Promise<ExportedFile> {
  const { format } = order;
  const file = { type: TYPES[format], extension: format, pages: 0, faults: [] };
  if (format === "csv") return { ...file, bytes: utf8(`\ufeff${csvOf(order)}`) };
  if (format === "html") return { ...file, bytes: utf8(await htmlOf(order)) };
  const pages = await drawn(order);
  if (format === "svg") {
    const { svgText } = await import("../render/svg/svgText.ts");
    const [page] = pages;
    if (!page) throw new Error(say("There is nothing to draw."));
    const { width, height, ground, title, marks, names } = page;
    const sheet = { width, height, ground: ground ?? "none", title, names };
    return { ...file, pages: 1, bytes: utf8(svgText(marks, sheet)) };
  }
  const made = format === "pptx" ? await pptxOf(order, pages) : await pdfOf(order, pages);
  return { ...file, ...made, pages: pages.length };
}

async function drawn(order: ExportOrder): Promise<readonly PdfPage[]> {
  if (order.isBook) {
    const { bookOf } = await import("../book/bookOf.ts");
    return bookOf(privateOrg(order.chart.org, order.privacy), order.view, bookSheetOf(order));
  }
  const pages: DrawnPage[] = [];
  for (const page of exportPages(order)) {
    pages.push(page);
    tell((0.4 * pages.length) / order.story.scenes.length, say("Drawing ‖ at work"));
  }
  return pages;
}

type Made = Pick<ExportedFile, "bytes" | "faults">;

async function pptxOf(order: ExportOrder, pages: readonly DrawnPage[]): Promise<Made> {
  const { writePptx } = await import("../render/pptx/writePptx.ts");
  const { checkPptx } = await import("../render/pptx/checkPptx.ts");
  const bytes = await writePptx(pages, {
    title: exportTitle(order),
    format: order.shape === "4:3" ? "4:3" : "16:9",
    language: OFFICE_LANGUAGES[currentTongue().language.code],
    pictureOf: await picturesOn(pages, order.chart.photos),
    onProgress: (share) => tell(0.4 + 0.5 * share, say("Writing")),
  });
  if (!bytes) throw new Error(say("It was called off."));
  tell(0.95, say("Reading it again"));
  return { bytes: bytes.slice(), faults: checkPptx(bytes, pages, { leastSize: LEAST_SIZE }) };
}

async function pdfOf(order: ExportOrder, pages: readonly PdfPage[]): Promise<Made> {
  const { writePdf } = await import("../render/pdf/writePdf.ts");
  const { checkPdf } = await import("../render/pdf/checkPdf.ts");
  const setup = setupOf(order);
  const bytes = await writePdf(pages, {
    setup,
    title: exportTitle(order),
    language: currentTongue().language.tag,
    fonts: bundledFonts,
    pictureOf: await picturesOn(pages, order.chart.photos),
    onPage: (share) => tell(0.4 + 0.5 * share, say("Writing")),
  });
  if (!bytes) throw new Error(say("It was called off."));
  tell(0.95, say("Reading it again"));
  const isClose = order.story.scenes.some(({ look }) => look.sight !== null);
  const edges = isClose ? "cut" : "clear";
  return {
    bytes: bytes.slice(),
    faults: checkPdf(bytes, pages, { setup, leastSize: LEAST_SIZE, edges }),
  };
}

/** A book is drawn in points, on upright paper that its pages fill. */
function bookSheetOf(order: ExportOrder): BookSheet {
  const { width, height } = bookPaper(order);
  return { width, height, palette: order.isDark ? DARK : LIGHT, title: exportTitle(order) };
}

function bookPaper({ shape }: ExportOrder): PaperSize {
  return shape === "letter" ? PAPER_SIZES.letter : PAPER_SIZES.a4;
}

function setupOf(order: ExportOrder): PageSetup {
  const { shape, hasNotes } = order;
  if (order.isBook) return { ...SLIDE, ...bookPaper(order) };
  const notes = hasNotes ? "below" : "none";
  if (shape === "16:9") return { ...SLIDE, notes };
  if (shape === "4:3") return { ...SLIDE, ...PAPER_SIZES["slide-4-3"], notes };
  return { ...onPaper(turned(PAPER_SIZES[shape])), heading: "none", notes };
}

function csvOf({ chart, privacy }: ExportOrder): string {
  const told = privateOrg(chart.org, privacy);
  // Beside no name at all, the day somebody was hired still tells who they are.
  const org = privacy === "counts" ? { ...told, hireDay: null } : told;
  return orgCsv(org, figureColumns(org, chart.figures.load));
}

async function htmlOf(order: ExportOrder): Promise<string> {
  const { chart, story, privacy, columns, drawing, passphrase } = order;
  const { template } = await import("virtual:handout");
  tell(0.3, say("Packing"));
  const told = handoutOrg(chart.org, columns, privacy);
  const title = exportTitle(order);
  const content = {
    title,
    org: told,
    settings: handoutSettings(chart.settings),
    asOf: chart.asOf,
    links: linksFrom(chart.links),
    drawing,
    story: handoutStory(story, chart.org, told, privacy),
  };
  // What is locked tells nothing before it is opened.
  const toldTitle = passphrase === "" ? title : "";
  return handoutHtml(template, toldTitle, await packedContent(content, passphrase));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

self.addEventListener("message", ({ data }: MessageEvent<ExportOrder>) => {
  setLanguage(data.tongue.language, data.tongue.catalog);
  make(data).then(
    (file) => {
      const transfer = [file.bytes.buffer];
      self.postMessage({ kind: "made", file } satisfies ExportReply, { transfer });
    },
    (error: unknown) =>
      reply({
        kind: "failed",
        problem: say("The file could not be made ({why}).", {
          why: error instanceof Error ? error.message : String(error),
        }),
      }),
  );
});
