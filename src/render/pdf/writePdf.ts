import type { PictureOf } from "../drawnPage.ts";
import { type Bookmark, writeBookmarks } from "./bookmarks.ts";
import { createDocumentAlphas } from "./documentAlphas.ts";
import { createDocumentFonts } from "./documentFonts.ts";
import { createDocumentImages } from "./documentImages.ts";
import type { FontFiles } from "./fontFiles.ts";
import { writeFonts } from "./fontObjects.ts";
import { createDocumentNames } from "./hiddenNames.ts";
import { type PageTools, pageContent } from "./pageContent.ts";
import { fitInto, type PageSetup, pageBoxes } from "./pageSetup.ts";
import { createPdfFile, latin1 } from "./pdfFile.ts";
import type { PdfPage } from "./pdfPage.ts";
import { dictionary, numbersText, refText, textString } from "./pdfValues.ts";
import { createShaper } from "./shapeText.ts";
import { type StructuredPage, writeStructure } from "./structureTree.ts";
import { loadTypefaces, type WeightedText } from "./typefaces.ts";

/** How a document is written. */
export interface PdfOptions {
  readonly setup: PageSetup;
  /** Of the whole document; the only thing that is told of it. */
  readonly title: string;
  /** Such as "ja"; null where it is not known. It decides between the hands of East Asia. */
  readonly language: string | null;
  readonly fonts: FontFiles;
  readonly pictureOf: PictureOf;
  /** Told after each page how much is done, 0 to 1; waited for, so that the world may go on meanwhile. */
  readonly onPage?: (share: number) => void | Promise<void>;
  /** Asked after each page; an AbortSignal is one. */
  readonly signal?: { readonly aborted: boolean };
}

/**
 * Writes pages as a PDF: vector, text that can be selected, fonts as parts. The bytes depend on the pages and
 * the options alone. Null when it was called off.
 */
export async function writePdf(
  pages: readonly PdfPage[],
  options: PdfOptions,
): Promise<Uint8Array | null> {
  const { setup, language, fonts, pictureOf, onPage, signal } = options;
  const typefaces = await loadTypefaces(textsOf(pages, setup), fonts, language);
  const file = createPdfFile();
  const documentFonts = createDocumentFonts();
  const tools: PageTools = {
    shaper: createShaper(typefaces, documentFonts),
    images: createDocumentImages(file, pictureOf),
    alphas: createDocumentAlphas(),
    names: createDocumentNames(),
  };
  const resources = file.reserve();
  const tree = file.reserve();
  const ids = pages.map(() => file.reserve());
  const idOf = idsByAnchor(pages, ids);
  const structured: StructuredPage[] = [];
  for (const [i, page] of pages.entries()) {
    if (signal?.aborted) return null;
    const id = ids[i] ?? 0;
    const { content, roles } = pageContent(page, setup, tools);
    const stream = file.addStream(latin1(content));
    const entries = {
      Type: "/Page",
      Parent: refText(tree),
      MediaBox: `[0 0 ${numbersText(setup.width, setup.height)}]`,
      Resources: refText(resources),
      Contents: refText(stream),
      StructParents: i,
      Tabs: "/S",
      Annots: linksOf(page, setup, idOf),
    };
    file.add(dictionary(entries), id);
    structured.push({ id, roles, title: page.title });
    await onPage?.((i + 1) / pages.length);
  }
  if (signal?.aborted) return null;
  const kids = ids.map(refText).join(" ");
  file.add(dictionary({ Type: "/Pages", Kids: `[${kids}]`, Count: ids.length }), tree);
  file.add(
    dictionary({
      Font: writeFonts(file, documentFonts.all(), tools.names.all()),
      ExtGState: tools.alphas.written(),
      XObject: tools.images.written(),
    }),
    resources,
  );
  const root = file.add(
    dictionary({
      Type: "/Catalog",
      Pages: refText(tree),
      Lang: language === null ? undefined : textString(language),
      MarkInfo: dictionary({ Marked: "true" }),
      StructTreeRoot: refText(writeStructure(file, structured)),
      Outlines:
        pages.length > 1 ? refText(writeBookmarks(file, bookmarksOf(pages, ids))) : undefined,
      PageMode: pages.length > 1 ? "/UseOutlines" : undefined,
      ViewerPreferences: dictionary({ DisplayDocTitle: "true" }),
    }),
  );
  const info = file.add(dictionary({ Title: textString(options.title) }));
  return file.done(root, info);
}

/** Everything that is to be seen. */
function textsOf(pages: readonly PdfPage[], setup: PageSetup): readonly WeightedText[] {
  const known = new Map<string, WeightedText>();
  const add = (text: string, weight: 400 | 600): void => {
    known.set(`${weight}${text}`, { text: text.normalize("NFC"), weight });
  };
  for (const page of pages) {
    const boxes = pageBoxes(setup, page);
    if (boxes.heading) add(page.title, 600);
    if (boxes.notes) add(page.notes, 400);
    for (const mark of page.marks) if (mark.type === "text") add(mark.text, mark.weight);
  }
  return [...known.values()];
}

function idsByAnchor(
  pages: readonly PdfPage[],
  ids: readonly number[],
): ReadonlyMap<string, number> {
  return new Map(
    pages.flatMap(({ anchor }, i) =>
      anchor === undefined ? [] : [[anchor, ids[i] ?? 0] as const],
    ),
  );
}

/** Links within the document; one that leads nowhere is none. */
function linksOf(
  page: PdfPage,
  setup: PageSetup,
  idOf: ReadonlyMap<string, number>,
): string | undefined {
  const { scale, x, y } = fitInto(pageBoxes(setup, page).drawing, page);
  const links = (page.links ?? []).flatMap((link) => {
    const target = idOf.get(link.to);
    if (target === undefined) return [];
    const left = x + link.x * scale;
    const top = setup.height - y - link.y * scale;
    const corners = [left, top - link.height * scale, left + link.width * scale, top];
    return [
      dictionary({
        Type: "/Annot",
        Subtype: "/Link",
        Rect: `[${numbersText(...corners)}]`,
        Border: "[0 0 0]",
        Dest: `[${refText(target)} /Fit]`,
      }),
    ];
  });
  return links.length > 0 ? `[${links.join(" ")}]` : undefined;
}

function bookmarksOf(pages: readonly PdfPage[], ids: readonly number[]): Bookmark[] {
  return pages.flatMap(({ title, depth = 0 }, i) =>
    title === "" ? [] : [{ title, depth, page: ids[i] ?? 0 }],
  );
}
