import { formatNumber } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import type { Mark, TextMark } from "../../scene/marks.ts";
import { type PageSetup, pageBoxes } from "./pageSetup.ts";
import type { PdfPage } from "./pdfPage.ts";
import type { ReadText } from "./readPageTexts.ts";
import { type ReadPage, readPdf } from "./readPdf.ts";
import { isOnPage } from "./textInside.ts";
import { lettersFromLeft } from "./textRuns.ts";

/** What a PDF is held against. */
export interface PdfExpectation {
  readonly setup: PageSetup;
  /** No text that is seen may be smaller, points. */
  readonly leastSize: number;
  /** "cut" where a close look goes on beyond the page. */
  readonly edges?: "clear" | "cut";
}

/**
 * Opens a PDF again and says, in sentences, what is not as it should be: pages, texts and names that are
 * missing, texts that are cut or too small. Nothing when all is well.
 */
export function checkPdf(
  bytes: Uint8Array,
  pages: readonly PdfPage[],
  expected: PdfExpectation,
): readonly string[] {
  const read = readPdf(bytes);
  const problems = read.fontsOutside.map((font) =>
    say("The letters of {font} are not in the file.", { font }),
  );
  if (read.pages.length !== pages.length) {
    problems.push(
      say("There are {count, number} pages instead of {wanted, number}.", {
        count: read.pages.length,
        wanted: pages.length,
      }),
    );
  }
  pages.forEach((page, i) => {
    const found = read.pages[i];
    if (!found) return;
    const wrong = pageProblems(found, page, expected);
    problems.push(
      ...wrong.map((problem) => say("Page {number}: {problem}", { number: i + 1, problem })),
    );
  });
  return problems;
}

function pageProblems(found: ReadPage, page: PdfPage, expected: PdfExpectation): string[] {
  const { setup, leastSize, edges = "clear" } = expected;
  const seen = found.texts.filter(({ isSeen }) => isSeen);
  const problems: string[] = [];
  const isSized =
    Math.abs(found.width - setup.width) < 1 && Math.abs(found.height - setup.height) < 1;
  if (!isSized) problems.push(say("it has another size."));
  for (const text of missingTexts(seen, textsOf(page, setup))) {
    problems.push(say('the text "{text}" is missing.', { text }));
  }
  for (const name of missingNames(found.texts, page.names)) {
    problems.push(say('the name "{name}" is missing.', { name }));
  }
  if (edges === "clear") {
    for (const { text } of seen.filter(isCut)) {
      problems.push(say('the text "{text}" is cut.', { text }));
    }
  }
  const smallest = seen.reduce<ReadText | null>(
    (least, text) => (least && least.size <= text.size ? least : text),
    null,
  );
  if (smallest && smallest.size < leastSize - TOLERANCE) {
    problems.push(
      say('the text "{text}" is {size} points high, below {least}.', {
        text: smallest.text,
        size: formatNumber(Math.round(smallest.size * 10) / 10),
        least: formatNumber(leastSize),
      }),
    );
  }
  return problems;
}

/** Points. */
const TOLERANCE = 0.01;
/** A text may stand out by this, in ems: letters have some air beside them. */
const AIR = 0.1;

function isCut({ left, right, y, size, shownIn }: ReadText): boolean {
  const air = AIR * size;
  const isBeside = left < shownIn.left - air || right > shownIn.right + air;
  return isBeside || y - size / 2 < shownIn.top - air || y > shownIn.bottom + air;
}

/** What should be seen on a page. */
function textsOf(page: PdfPage, setup: PageSetup): readonly string[] {
  const drawn = page.marks.filter(isSeenText).filter((mark) => isOnPage(mark, page));
  const texts = drawn.map(({ text }) => text);
  return pageBoxes(setup, page).heading ? [page.title, ...texts] : texts;
}

function isSeenText(mark: Mark): mark is TextMark {
  return mark.type === "text" && mark.alpha > 0;
}

function missingTexts(seen: readonly ReadText[], texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of seen) {
    const key = compared(text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return texts.filter((text) => {
    const key = compared(fromLeft(text));
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0 && key !== "";
  });
}

function missingNames(texts: readonly ReadText[], names: readonly string[]): readonly string[] {
  const found = new Set(texts.map(({ text }) => compared(text)));
  return names.filter((name) => compared(name) !== "" && !isFound(name, found));
}

/** As its letters from left to right, or as a whole. */
function isFound(name: string, found: ReadonlySet<string>): boolean {
  return found.has(compared(fromLeft(name))) || found.has(compared(name));
}

function fromLeft(text: string): string {
  return lettersFromLeft(text.normalize("NFC")).join("");
}

/** Blanks and letters that are not seen alone make no difference. */
function compared(text: string): string {
  return text.normalize("NFC").replace(/[\s\p{Cf}]/gu, "");
}
