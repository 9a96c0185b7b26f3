import { type Message, message } from "../../language/say.ts";
import type { Org } from "../../org/org.ts";
import type { PrivacyLevel } from "../../picture/privacy.ts";
import { redactorFor } from "../../picture/redact.ts";
import type { ExportFormat, ExportShape } from "../../worker/exportOrder.ts";
import { stemOf } from "../stemOf.ts";

interface FormatWords {
  readonly id: ExportFormat | "png";
  readonly title: Message;
  readonly meaning: Message;
  readonly verb: Message;
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
    title: message("PowerPoint"),
    meaning: message("shapes and texts one can edit, notes below"),
    verb: message("Make the slides"),
    shapes: ["16:9", "4:3"],
    hasSubject: true,
    isPicture: true,
  },
  {
    id: "pdf",
    title: message("PDF"),
    meaning: message("to print or to send; up to a poster"),
    verb: message("Make the PDF"),
    shapes: ["16:9", "4:3", "a4", "letter", "a3", "a1", "a0"],
    hasSubject: true,
    isPicture: true,
  },
  {
    id: "html",
    title: message("Hand-out"),
    meaning: message("one file that opens by double-click: chart, story, search, flip"),
    verb: message("Make the hand-out"),
    shapes: [],
    hasSubject: true,
    isPicture: false,
  },
  {
    id: "svg",
    title: message("SVG"),
    meaning: message("a drawing that stays sharp"),
    verb: message("Make the drawing"),
    shapes: ["16:9", "4:3", "a4", "letter", "a3", "a1", "a0"],
    hasSubject: false,
    isPicture: true,
  },
  {
    id: "png",
    title: message("PNG"),
    meaning: message("a picture to paste anywhere"),
    verb: message("Make the picture"),
    shapes: [],
    hasSubject: false,
    isPicture: true,
  },
  {
    id: "csv",
    title: message("CSV"),
    meaning: message("everybody, with layer, span, load and kind of manager"),
    verb: message("Make the table"),
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

export const SHAPES: Readonly<Record<ExportShape, Message>> = {
  "16:9": message("Slide 16:9"),
  "4:3": message("Slide 4:3"),
  a4: message("A4"),
  letter: message("Letter"),
  a3: message("A3"),
  a1: message("A1"),
  a0: message("A0"),
};

export const PRIVACY_WORDS: Readonly<
  Record<PrivacyLevel, { readonly title: Message; readonly meaning: Message }>
> = {
  full: { title: message("Everything"), meaning: message("names, titles, photos") },
  roles: { title: message("Roles only"), meaning: message("titles instead of names") },
  initials: { title: message("Initials"), meaning: message("first letters instead of names") },
  counts: { title: message("Counts only"), meaning: message("how many, and nobody in particular") },
};

/** What a file made of this export is called, without its ending; it names nobody whom the file does not. */
export function fileStem(name: string, org: Org, privacy: PrivacyLevel): string {
  const told = privacy === "full" ? stemOf(name) : redactorFor(org)(stemOf(name));
  const stem = told.replace(/[\\/:*?"<>|]+/g, " ").trim();
  return stem || "headstand";
}
