import { expect, test } from "vitest";
import type { TextMark } from "../../scene/marks.ts";
import { installedFonts } from "../fonts/installedFonts.ts";
import { checkPdf } from "./checkPdf.ts";
import { onPaper, PAPER_SIZES, SLIDE, turned } from "./pageSetup.ts";
import type { PdfPage } from "./pdfPage.ts";
import { readPdf } from "./readPdf.ts";
import { type PdfOptions, writePdf } from "./writePdf.ts";

const PAGE: PdfPage = {
  marks: [],
  width: 960,
  height: 540,
  ground: "#ffffff",
  title: "Ours",
  notes: "",
  names: [],
};
const OPTIONS: PdfOptions = {
  setup: SLIDE,
  title: "Ours",
  language: null,
  fonts: installedFonts,
  pictureOf: () => null,
};

function line(text: string, changes: Partial<TextMark> = {}): TextMark {
  const look = { size: 20, weight: 400, anchor: "start", fill: "#000000", halo: null } as const;
  return { type: "text", x: 100, y: 100, text, ...look, spacing: 0, alpha: 1, ...changes };
}

async function written(pages: readonly PdfPage[], options: Partial<PdfOptions> = {}) {
  return (await writePdf(pages, { ...OPTIONS, ...options })) ?? new Uint8Array(0);
}

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** The texts of a page, as they stand from left to right. */
async function textsOf(page: PdfPage, options: Partial<PdfOptions> = {}) {
  return readPdf(await written([page], options)).pages[0]?.texts ?? [];
}

test("a text stands where the drawing has it, as large and as wide", async () => {
  const half = { ...SLIDE, width: 480, height: 270 };
  const [text] = await textsOf({ ...PAGE, marks: [line("Ann Lee")] }, { setup: half });
  expect(text).toMatchObject({ text: "Ann Lee", left: 50, size: 10, isSeen: true });
  expect(text?.y).toBeCloseTo(50 + 0.364 * 10, 1);
  // As Inter's letters are wide: A 0.69, n 0.6 twice, blank 0.28, L 0.57, e 0.59 twice, in ems.
  expect((text?.right ?? 0) - (text?.left ?? 0)).toBeCloseTo(39.2, 0);
});

test("a text ends or has its middle where its anchor says", async () => {
  const marks = [line("Ann", { anchor: "end" }), line("Bo", { anchor: "middle", y: 200 })];
  const [end, middle] = await textsOf({ ...PAGE, marks });
  expect(end?.right).toBeCloseTo(100, 1);
  expect(((middle?.left ?? 0) + (middle?.right ?? 0)) / 2).toBeCloseTo(100, 1);
});

test("vowels before their consonant and letters to the left say what was written", async () => {
  const marks = [
    line("त्रिपाठी"),
    line("عبد الله (IT)", { y: 200 }),
    line("佐藤 恵 さくら", { y: 300 }),
  ];
  const texts = await textsOf({ ...PAGE, marks });
  expect(texts.map(({ text }) => text)).toEqual(["त्रिपाठी", ")IT( هللا دبع", "佐藤 恵 さくら"]);
}, 30_000);

test("characters of East Asia come from one hand: that of the language, else of the letters", async () => {
  const fontsFor = async (text: string, language: string | null): Promise<string[]> => {
    const bytes = await written([{ ...PAGE, marks: [line(text)] }], { language });
    return [...asText(bytes).matchAll(/FontName \/HEAD..\+NotoSans(\w+)/g)].map(
      ([, name = ""]) => name,
    );
  };
  expect(await fontsFor("恵", null)).toEqual(["SC"]);
  expect(await fontsFor("恵", "ja")).toEqual(["JP"]);
  expect(await fontsFor("恵 さくら", null)).toEqual(["JP"]);
  expect(await fontsFor("軟件 한", null)).toEqual(["KR"]);
  expect(await fontsFor("软件 さ", null)).toEqual(["SC"]);
}, 30_000);

test("names that are not drawn are there without being seen", async () => {
  const names = ["Ann Lee", "عبد الله", "Zoë d’Alembert"];
  const texts = await textsOf({ ...PAGE, marks: [line("Ann Lee")], names });
  expect(texts.map(({ text, isSeen }) => [text, isSeen])).toEqual([
    ["Ann Lee", true],
    ["هللا دبع", false],
    ["Zoë d’Alembert", false],
  ]);
});

test("the check says what is wrong, and nothing when all is well", async () => {
  const marks = [
    line("Ann Lee"),
    line("Tiny", { size: 3, y: 300 }),
    line("On the edge", { x: 930 }),
  ];
  const page = { ...PAGE, marks, names: ["Ann Lee", "Bo"] };
  const bytes = await written([page]);
  const expected = { setup: SLIDE, leastSize: 3 };
  expect(checkPdf(bytes, [page], { ...expected, edges: "cut" })).toEqual([]);
  const more = { ...page, marks: [...marks, line("Cy", { y: 200 })], names: ["Ann Lee", "Di"] };
  expect(checkPdf(bytes, [more, page], { ...expected, leastSize: 6 })).toEqual([
    "There are 1 pages instead of 2.",
    'Page 1: the text "Cy" is missing.',
    'Page 1: the name "Di" is missing.',
    'Page 1: the text "On the edge" is cut.',
    'Page 1: the text "Tiny" is 3 points high, below 6.',
  ]);
});

test("letters nobody here has a typeface for are said to be missing", async () => {
  const page = { ...PAGE, marks: [line("ꯃꯤꯇꯩ")] };
  const problems = checkPdf(await written([page]), [page], { setup: SLIDE, leastSize: 3 });
  expect(problems).toEqual(['Page 1: the text "ꯃꯤꯇꯩ" is missing.']);
});

test("title and notes stand above and below the drawing on paper", async () => {
  const setup = { ...onPaper(turned(PAPER_SIZES.a4)), notes: "below" } as const;
  const notes = "What one says. ".repeat(60);
  const texts = await textsOf({ ...PAGE, marks: [line("Ann Lee")], notes }, { setup });
  const [title, drawn, ...said] = texts;
  expect(title).toMatchObject({ text: "Ours", size: 16 });
  expect(title?.y).toBeLessThan(drawn?.y ?? 0);
  expect(said.length).toBeGreaterThan(3);
  expect(said.map(({ text }) => text).join(" ")).toBe(notes.trim());
  for (const { right, y } of said) {
    expect(right).toBeLessThan(setup.width - setup.margin);
    expect(y).toBeLessThan(setup.height - setup.margin);
  }
});

test("pages lead to each other, and are listed beside", async () => {
  const links = [{ x: 0, y: 0, width: 96, height: 54, to: "b" }];
  const first = { ...PAGE, title: "Contents", links: [...links, { ...links[0], to: "nowhere" }] };
  const pages = [first, { ...PAGE, title: "Ann", anchor: "b", depth: 1 }] as readonly PdfPage[];
  const text = asText(await written(pages));
  expect(text.match(/\/Subtype \/Link/g)).toHaveLength(1);
  expect(text).toContain("/Rect [0 486 96 540]");
  expect(text).toMatch(/\/Title \(Ann\) \/Parent \d+ 0 R \/Dest/);
});

test("it can be called off between pages, and tells how far it is", async () => {
  const signal = { aborted: false };
  const shares: number[] = [];
  const onPage = (share: number): void => {
    shares.push(share);
    signal.aborted = share >= 0.5;
  };
  const pages = [PAGE, PAGE, PAGE, PAGE];
  expect(await writePdf(pages, { ...OPTIONS, onPage, signal })).toBeNull();
  expect(shares).toEqual([0.25, 0.5]);
});

test("the same pages make the same bytes, which tell nothing else", async () => {
  const page = { ...PAGE, marks: [line("Ann Lee", { halo: "#ffffff", alpha: 0.5 })] };
  const bytes = await written([page]);
  expect(await written([page])).toEqual(bytes);
  expect(asText(bytes)).not.toMatch(/\/(Producer|Creator|Author|CreationDate|ModDate)\b/);
  // The halo is no second text.
  expect((readPdf(bytes).pages[0]?.texts ?? []).map(({ text }) => text)).toEqual(["Ann Lee"]);
});
