import type { Org } from "../../org/org.ts";
import type { PrivacyLevel } from "../../picture/privacy.ts";
import { redactorFor } from "../../picture/redact.ts";
import type { ExportFormat, ExportShape } from "../../worker/exportOrder.ts";
import { stemOf } from "../stemOf.ts";

interface FormatWords {
  readonly id: ExportFormat | "png";
  readonly title: string;
  readonly meaning: string;
  readonly verb: string;
  /** The sizes there are, the usual one first; none where there is nothing to choose. */
  readonly shapes: readonly ExportShape[];
  /** Whether it may show the story. */
  readonly hasSubject: boolean;
  /** Whether it has a ground that may be dark. */
  readonly isPicture: boolean;
}

export const FORMATS: readonly FormatWords[] = [
  {
    id: "pptx",
    title: "PowerPoint",
    meaning: "shapes and texts one can edit, notes below",
    verb: "Make the slides",
    shapes: ["16:9", "4:3"],
    hasSubject: true,
    isPicture: true,
  },
  {
    id: "pdf",
    title: "PDF",
    meaning: "to print or to send; up to a poster",
    verb: "Make the PDF",
    shapes: ["16:9", "4:3", "a4", "letter", "a3", "a1", "a0"],
    hasSubject: true,
    isPicture: true,
  },
  {
    id: "html",
    title: "Hand-out",
    meaning: "one file that opens by double-click: chart, story, search, flip",
    verb: "Make the hand-out",
    shapes: [],
    hasSubject: true,
    isPicture: false,
  },
  {
    id: "svg",
    title: "SVG",
    meaning: "a drawing that stays sharp",
    verb: "Make the drawing",
    shapes: ["16:9", "4:3", "a4", "letter", "a3", "a1", "a0"],
    hasSubject: false,
    isPicture: true,
  },
  {
    id: "png",
    title: "PNG",
    meaning: "a picture to paste anywhere",
    verb: "Make the picture",
    shapes: [],
    hasSubject: false,
    isPicture: true,
  },
  {
    id: "csv",
    title: "CSV",
    meaning: "everybody, with layer, span, load and kind of manager",
    verb: "Make the table",
    shapes: [],
    hasSubject: false,
    isPicture: false,
  },
];

/** The format with this id; slides for any other. */
export function formatOf(id: string): FormatWords {
  const [first] = FORMATS;
  const found = FORMATS.find((format) => format.id === id) ?? first;
  if (!found) throw new Error("There are formats.");
  return found;
}

export const SHAPES: Readonly<Record<ExportShape, string>> = {
  "16:9": "Slide 16:9",
  "4:3": "Slide 4:3",
  a4: "A4",
  letter: "Letter",
  a3: "A3",
  a1: "A1",
  a0: "A0",
};

export const PRIVACY_WORDS: Readonly<
  Record<PrivacyLevel, { readonly title: string; readonly meaning: string }>
> = {
  full: { title: "Everything", meaning: "names, titles, photos" },
  roles: { title: "Roles only", meaning: "titles instead of names" },
  initials: { title: "Initials", meaning: "first letters instead of names" },
  counts: { title: "Counts only", meaning: "how many, and nobody in particular" },
};

/** What a file made of this export is called, without its ending; it names nobody whom the file does not. */
export function fileStem(name: string, org: Org, privacy: PrivacyLevel): string {
  const told = privacy === "full" ? stemOf(name) : redactorFor(org)(stemOf(name));
  const stem = told.replace(/[\\/:*?"<>|]+/g, " ").trim();
  return stem || "headstand";
}
