/** How pages are laid on paper. All lengths in points, 1/72 of an inch. */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Whether the title stands above the drawing. */
  readonly heading: "none" | "title";
  /** Whether what is said stands below the drawing. */
  readonly notes: "none" | "below";
}

export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

const MM = 72 / 25.4;

function paper(widthMm: number, heightMm: number): PaperSize {
  return { width: widthMm * MM, height: heightMm * MM };
}

/** Sizes one may choose by name: paper upright, slides as they are. */
export const PAPER_SIZES = {
  "slide-16-9": { width: 960, height: 540 },
  "slide-4-3": { width: 720, height: 540 },
  a5: paper(148, 210),
  a4: paper(210, 297),
  a3: paper(297, 420),
  a2: paper(420, 594),
  a1: paper(594, 841),
  a0: paper(841, 1189),
  letter: { width: 612, height: 792 },
  legal: { width: 612, height: 1008 },
  tabloid: { width: 792, height: 1224 },
} as const satisfies Readonly<Record<string, PaperSize>>;

/** The same paper turned by a quarter. */
export function turned({ width, height }: PaperSize): PaperSize {
  return { width: height, height: width };
}

/** A slide without margins, which the drawing fills. */
export const SLIDE: PageSetup = {
  ...PAPER_SIZES["slide-16-9"],
  margin: 0,
  heading: "none",
  notes: "none",
};

/** Paper with a margin of 10 mm, below which most printers cut, and the title above. */
export function onPaper({ width, height }: PaperSize): PageSetup {
  return { width, height, margin: 10 * MM, heading: "title", notes: "none" };
}

const HEADING = 16;
const HEADING_ROOM = 28;
const NOTES = 10;

/** Sizes of the heading and of the notes: as on A4, and larger on a poster, which is read from farther off. */
export function wordSizes({ width, height }: PageSetup): { heading: number; notes: number } {
  const times = timesA4({ width, height });
  return { heading: HEADING * times, notes: NOTES * times };
}

function timesA4({ width, height }: PaperSize): number {
  return Math.max(1, Math.min(width, height) / PAPER_SIZES.a4.width);
}

/** The part of the page that notes take. */
const NOTES_SHARE = 0.3;

/** A part of the page, in points from its top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PageBoxes {
  readonly heading: Box | null;
  readonly drawing: Box;
  readonly notes: Box | null;
}

/** Where heading, drawing and notes stand on a page. */
export function pageBoxes(setup: PageSetup, page: { title: string; notes: string }): PageBoxes {
  const { margin } = setup;
  const width = setup.width - 2 * margin;
  const inner = setup.height - 2 * margin;
  const above = setup.heading === "title" && page.title !== "" ? HEADING_ROOM * timesA4(setup) : 0;
  const below = setup.notes === "below" && page.notes !== "" ? inner * NOTES_SHARE : 0;
  const box = (y: number, height: number): Box => ({ x: margin, y: margin + y, width, height });
  return {
    heading: above > 0 ? box(0, above) : null,
    drawing: box(above, inner - above - below),
    notes: below > 0 ? box(inner - below, below) : null,
  };
}

/** How a drawing stands in its box: as large as it can be, in the middle. */
export interface Fit {
  /** Points a px. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export function fitInto(box: Box, drawing: { width: number; height: number }): Fit {
  const scale = Math.min(box.width / drawing.width, box.height / drawing.height);
  return {
    scale,
    x: box.x + (box.width - drawing.width * scale) / 2,
    y: box.y + (box.height - drawing.height * scale) / 2,
  };
}
