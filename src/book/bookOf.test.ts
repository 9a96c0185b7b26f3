import { expect, test } from "vitest";
import { orgOf } from "../../tests/smallOrgs.ts";
import { installedFonts } from "../render/fonts/installedFonts.ts";
import { checkPdf } from "../render/pdf/checkPdf.ts";
import { PAPER_SIZES } from "../render/pdf/pageSetup.ts";
import { writePdf } from "../render/pdf/writePdf.ts";
import { LIGHT } from "../scene/palette.ts";
import { bookOf } from "./bookOf.ts";

const SHEET = { ...PAPER_SIZES.letter, palette: LIGHT, title: "Ours" };
const few = orgOf("ann bo<ann cy<ann di<bo ed<bo flo<cy");

const textsOf = (page: ReturnType<typeof bookOf>[number] | undefined): string[] =>
  (page?.marks ?? []).flatMap((mark) => (mark.type === "text" ? [mark.text] : []));

test("a book has contents, a page for each leader and all names", () => {
  const pages = bookOf(few, "conventional", SHEET);
  expect(pages.map(({ title }) => title)).toEqual(["Ours", "ann", "bo", "cy", "Names"]);
  expect(textsOf(pages[0]).slice(0, 7)).toEqual(["Ours", "ann", "2", "bo", "3", "cy", "4"]);
  expect(textsOf(pages[2])).toContain("Reports to ann, page 2");
  expect(textsOf(pages[1])).toContain("leads 2 · span 2 · page 3");
  // Whoever leads nobody is told of with their manager.
  expect(textsOf(pages[4]).join(" ")).toContain("ann 2 bo 3 cy 4 di 3 ed 3 flo 4");
});

test("every link of a book leads to one of its pages", () => {
  const pages = bookOf(few, "upside-down", SHEET);
  const anchors = new Set(pages.map(({ anchor }) => anchor));
  const links = pages.flatMap((page) => page.links ?? []);
  expect(links.length).toBe(3 + 2 + 1 + 1 + 6);
  expect(links.filter(({ to }) => !anchors.has(to))).toEqual([]);
  expect(anchors.size).toBe(pages.length);
});

test("more reports than fit go on on the next page", () => {
  const many = orgOf(`top ${Array.from({ length: 70 }, (_, i) => `p${i}<top`).join(" ")}`);
  const pages = bookOf(many, "conventional", SHEET);
  const parts = pages.filter((page) => textsOf(page).some((text) => /^Part \d of 3$/.test(text)));
  expect(parts).toHaveLength(3);
  expect(parts.flatMap(({ names }) => names.slice(1))).toHaveLength(70);
});

test("a book holds against its own check, on every page", async () => {
  const setup = { ...PAPER_SIZES.letter, margin: 0, heading: "none", notes: "none" } as const;
  const pages = bookOf(few, "upside-down", SHEET);
  const bytes = await writePdf(pages, {
    setup,
    title: "Ours",
    language: null,
    fonts: installedFonts,
    pictureOf: () => null,
  });
  expect(checkPdf(bytes ?? new Uint8Array(0), pages, { setup, leastSize: 8 })).toEqual([]);
});
