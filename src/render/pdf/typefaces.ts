import { create, type Font } from "fontkit";
import {
  EAST_ASIAN,
  type EastAsianSigns,
  eastAsianOrder,
  eastAsianSigns,
  type Family,
  type FamilyId,
  INTER,
  SCRIPT_FAMILIES,
} from "./families.ts";
import type { FontFiles } from "./fontFiles.ts";
import { type PartOf, readLetterRanges } from "./letterRanges.ts";
import { sfntOfWoff2 } from "./woff2.ts";

export type Weight = 400 | 600;

/** One file of a family in one weight. */
export interface Face {
  readonly family: Family;
  readonly weight: Weight;
  readonly part: string;
  readonly font: Font;
}

/** What is written, and how heavy. */
export interface WeightedText {
  readonly text: string;
  readonly weight: Weight;
}

/** The typefaces that some texts need, and which of them each letter comes from. */
export interface Typefaces {
  /** For each letter of a text; null where no typeface here has it. */
  facesOf(letters: readonly string[], weight: Weight): readonly (Face | null)[];
}

/** Loads what these texts need, and nothing else. */
export async function loadTypefaces(
  texts: readonly WeightedText[],
  files: FontFiles,
  language: string | null,
): Promise<Typefaces> {
  const document = eastAsianSigns(texts.map(({ text }) => text));
  const parts = await loadParts(texts, files);
  const plan: Plan = { parts, document, language };
  const faces = new Map<string, Promise<Face>>();
  for (const { text, weight } of texts) {
    for (const place of placesOf([...text], plan)) {
      if (!place) continue;
      const key = keyOf(place, weight);
      if (!faces.has(key)) faces.set(key, loadFace(place, weight, files));
    }
  }
  const loaded = new Map<string, Face>();
  for (const [key, face] of faces) loaded.set(key, await face);
  return {
    facesOf: (letters, weight) =>
      placesOf(letters, plan).map((place) => (place && loaded.get(keyOf(place, weight))) ?? null),
  };
}

interface Place {
  readonly family: Family;
  readonly part: string;
}

interface Plan {
  readonly parts: ReadonlyMap<FamilyId, PartOf>;
  readonly document: EastAsianSigns;
  readonly language: string | null;
}

const keyOf = ({ family, part }: Place, weight: Weight): string => `${family.id}/${part}/${weight}`;

/** Which letters are in which files, of the families that may be needed. */
async function loadParts(
  texts: readonly WeightedText[],
  files: FontFiles,
): Promise<Map<FamilyId, PartOf>> {
  const parts = new Map<FamilyId, PartOf>();
  const load = async (family: Family): Promise<PartOf> => {
    const known = parts.get(family.id) ?? readLetterRanges(await ownRanges(family, files));
    parts.set(family.id, known);
    return known;
  };
  const inter = await load(INTER);
  const others = new Set(texts.flatMap(({ text }) => [...text]));
  for (const letter of others) if (inter(letter.codePointAt(0) ?? 0)) others.delete(letter);
  let left = [...others].join("");
  for (const family of SCRIPT_FAMILIES) {
    if (!family.letters.test(left)) continue;
    const part = await load(family);
    left = [...left].filter((letter) => !part(letter.codePointAt(0) ?? 0)).join("");
  }
  if (left !== "") for (const family of EAST_ASIAN) await load(family);
  return parts;
}

/** Parts that families share, and that Inter has. */
const SHARED = /^(latin|cyrillic|greek|vietnamese|math|symbols)/;

async function ownRanges(
  family: Family,
  files: FontFiles,
): Promise<Readonly<Record<string, string>>> {
  const ranges = await files.rangesOf(family.id);
  if (family === INTER) return ranges;
  return Object.fromEntries(Object.entries(ranges).filter(([part]) => !SHARED.test(part)));
}

const HAN = /\p{sc=Han}/u;
/** What belongs to the letter before it, or joins it to the next. */
const JOINERS = /\u200c|\u200d/;
const ATTACHED = /\p{M}|\u200c|\u200d/u;

function placesOf(letters: readonly string[], plan: Plan): readonly (Place | null)[] {
  const order = familiesFor(letters, plan);
  let before: Place | null = null;
  return letters.map((letter) => {
    const codePoint = letter.codePointAt(0) ?? 0;
    if (before && ATTACHED.test(letter)) {
      const part = plan.parts.get(before.family.id)?.(codePoint);
      if (part === before.part || JOINERS.test(letter)) return before;
    }
    before = placeOf(letter, codePoint, order, plan);
    return before;
  });
}

function placeOf(
  letter: string,
  codePoint: number,
  eastAsian: readonly Family[],
  { parts }: Plan,
): Place | null {
  const inter = parts.get(INTER.id)?.(codePoint);
  if (inter) return { family: INTER, part: inter };
  const scripts = SCRIPT_FAMILIES.filter(({ letters }) => letters.test(letter));
  for (const family of [...scripts, ...eastAsian]) {
    const part = parts.get(family.id)?.(codePoint);
    if (part) return { family, part };
  }
  return null;
}

/** East Asian families for a text: first one that has all its characters, so that no word is of two hands. */
function familiesFor(letters: readonly string[], plan: Plan): readonly Family[] {
  const han = letters.filter((letter) => HAN.test(letter));
  const order = eastAsianOrder(letters.join(""), plan.language, plan.document);
  const whole = order.find(({ id }) => {
    const partOf = plan.parts.get(id);
    return partOf && han.every((letter) => partOf(letter.codePointAt(0) ?? 0));
  });
  return whole ? [whole, ...order.filter((family) => family !== whole)] : order;
}

async function loadFace({ family, part }: Place, weight: Weight, files: FontFiles): Promise<Face> {
  const number = part.replace(/^\[(\d+)\]$/, "$1");
  const style = family.isVariable ? "wght-normal" : `${weight}-normal`;
  const file = await files.fileOf(family.id, `${family.id}-${number}-${style}`);
  const font = create(sfntOfWoff2(file));
  const instance = family.isVariable ? font.getVariation({ wght: weight }) : font;
  return { family, weight, part, font: instance };
}
