import { bytesOf, listOf, nameOf, numberOf, type PdfValue, scannerOf } from "./pdfSyntax.ts";

/** A line of text as it stands on a page, in points from the page's top left. */
export interface ReadText {
  /** As its glyphs say, from left to right. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its feet. */
  readonly y: number;
  readonly size: number;
  readonly isSeen: boolean;
  /** The part of the page outside which nothing of it shows. */
  readonly shownIn: Area;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a font says of its glyphs. */
export interface TextFont {
  readonly texts: ReadonlyMap<number, string>;
  /** In thousandths of an em, by number less one. */
  readonly widths: readonly number[];
  readonly usualWidth: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** First `a`, then `b`. */
function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

interface Page {
  readonly width: number;
  readonly height: number;
}

/** Runs the operators of a page and notes what they write. */
export function readPageTexts(
  content: string,
  fonts: ReadonlyMap<string, TextFont>,
  page: Page,
): readonly ReadText[] {
  const texts: ReadText[] = [];
  const whole = { left: 0, top: 0, right: page.width, bottom: page.height };
  let state = { matrix: UNMOVED, clip: whole };
  const kept: (typeof state)[] = [];
  let box: readonly number[] = [];
  let font: TextFont | undefined;
  let size = 0;
  let spacing = 0;
  let isSeen = true;
  let line: Line | null = null;
  const end = (): void => {
    if (line && line.text !== "") texts.push(textOf(line, state.matrix, page, state.clip));
    line = null;
  };
  const run: Readonly<Record<string, (given: readonly PdfValue[]) => void>> = {
    q: () => void kept.push(state),
    Q: () => {
      state = kept.pop() ?? state;
    },
    cm: (given) => {
      state = { ...state, matrix: times(matrixOf(given), state.matrix) };
    },
    re: (given) => {
      box = given.map(numberOf);
    },
    W: () => {
      state = { ...state, clip: areaOf(box, state.matrix, page) };
    },
    Tf: ([name, points]) => {
      font = fonts.get(nameOf(name));
      size = numberOf(points);
      if (line) line.size = size;
    },
    Tc: ([given]) => {
      spacing = numberOf(given);
    },
    Tr: ([given]) => {
      isSeen = given !== 3;
    },
    Tm: (given) => {
      end();
      line = { matrix: matrixOf(given), text: "", advance: 0, size, isSeen };
    },
    TJ: ([items]) => {
      for (const item of listOf(items)) {
        if (!line || !font) return;
        if (typeof item === "number") line.advance -= (item * size) / 1000;
        else write(line, bytesOf(item), font, { size, spacing });
      }
    },
    Tj: ([item]) => {
      if (line && font) write(line, bytesOf(item), font, { size, spacing });
    },
    ET: end,
  };
  const scanner = scannerOf(content);
  let given: PdfValue[] = [];
  for (let value = scanner.next(); value !== null; value = scanner.next()) {
    if (typeof value !== "object" || !("word" in value)) {
      given.push(value);
      continue;
    }
    run[value.word]?.(given);
    given = [];
  }
  return texts;
}

interface Line {
  readonly matrix: Matrix;
  readonly isSeen: boolean;
  text: string;
  advance: number;
  size: number;
}

function write(
  line: Line,
  codes: string,
  font: TextFont,
  { size, spacing }: { readonly size: number; readonly spacing: number },
): void {
  for (let i = 0; i + 1 < codes.length; i += 2) {
    const code = codes.charCodeAt(i) * 256 + codes.charCodeAt(i + 1);
    const width = font.widths[code - 1] ?? font.usualWidth;
    line.text += font.texts.get(code) ?? "\ufffd";
    line.advance += (width * size) / 1000 + spacing;
  }
}

function matrixOf(given: readonly PdfValue[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = given.map(numberOf);
  return [a, b, c, d, e, f];
}

function textOf(line: Line, matrix: Matrix, page: Page, shownIn: Area): ReadText {
  const placed = times(line.matrix, matrix);
  return {
    text: line.text,
    left: placed[4],
    right: placed[4] + line.advance * placed[0],
    y: page.height - placed[5],
    size: line.size * placed[3],
    isSeen: line.isSeen,
    shownIn,
  };
}

function areaOf([x = 0, y = 0, width = 0, height = 0]: readonly number[], m: Matrix, page: Page) {
  const left = x * m[0] + m[4];
  const top = page.height - (y * m[3] + m[5]);
  return { left, top, right: left + width * m[0], bottom: top - height * m[3] };
}
