import { wordsOf } from "../base/foldText.ts";
import { listIn, type Parts } from "../base/jsonValues.ts";
import { type Saying, saying } from "../language/say.ts";
import type { Correction, ImportChoices } from "./choices.ts";
import { FIELDS, type Field } from "./imported.ts";
import { LINK_PERIODS } from "./linkPeriod.ts";

/** What the user decided about an export, to be applied to the next one with the same header. */
export interface Recipe {
  /** The columns of the export it was made for. */
  readonly headers: readonly string[];
  readonly choices: ImportChoices;
}

/** What is the same for next month's export: its column names, whatever their order and case. */
export function fingerprintOf(headers: readonly string[]): string {
  return headers
    .map((header) => wordsOf(header) || header)
    .sort()
    .join("|");
}

/** Whether there is anything in it to keep. */
export function hasChoices({
  map = {},
  keep = [],
  corrections = [],
  ...rest
}: ImportChoices): boolean {
  const { encoding, sheet, linkPeriod } = rest;
  const lists = [Object.keys(map), keep, corrections];
  const others = [encoding, sheet, linkPeriod];
  return lists.some((list) => list.length > 0) || others.some((other) => other !== undefined);
}

/** The recipe as a small JSON file that a person can read and change. */
export function recipeText({ headers, choices }: Recipe): string {
  const { map = {}, keep = [], corrections = [], encoding, sheet, linkPeriod } = choices;
  const said = { map, keep, encoding, sheet, linkPeriod, corrections };
  const recipe = { headstand: "recipe", headers, ...said };
  return `${JSON.stringify(recipe, null, 2)}\n`;
}

/** Reads a recipe; all its parts may be left out but one. A `problem` says in a sentence what is wrong. */
export function readRecipe(text: string): Recipe | { readonly problem: Saying } {
  const parts = partsOf(text);
  if (!parts) return { problem: saying('The recipe is not a JSON object with a "map".') };
  const map = readMap(parts.map ?? {});
  if ("problem" in map) return map;
  const { encoding, sheet } = parts;
  const linkPeriod = LINK_PERIODS.find((period) => period === parts.linkPeriod);
  return {
    headers: textsIn(parts.headers),
    choices: {
      map: map.value,
      keep: textsIn(parts.keep),
      ...(typeof encoding === "string" ? { encoding } : {}),
      ...(typeof sheet === "string" ? { sheet } : {}),
      ...(linkPeriod ? { linkPeriod } : {}),
      corrections: listIn(parts.corrections).flatMap(readCorrection),
    },
  };
}

function partsOf(text: string): Parts | null {
  try {
    const parts: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (!isRecord(parts)) return null;
    return isRecord(parts.map) || parts.headstand === "recipe" ? parts : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Parts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readMap(
  map: unknown,
): { readonly value: Partial<Record<Field, string>> } | { readonly problem: Saying } {
  const value: Partial<Record<Field, string>> = {};
  for (const [name, column] of Object.entries(isRecord(map) ? map : {})) {
    const field = FIELDS.find((known) => known === name);
    if (!field) {
      return {
        problem: saying('The recipe knows no field "{name}"; it knows {fields}.', {
          name,
          fields: FIELDS.join(", "),
        }),
      };
    }
    if (typeof column !== "string")
      return { problem: saying("The recipe needs a column for {field}.", { field }) };
    value[field] = column;
  }
  return { value };
}

function textsIn(value: unknown): string[] {
  return listIn(value).filter((each) => typeof each === "string");
}

/** A correction we know, else none: what a newer version wrote is passed over. */
function readCorrection(value: unknown): Correction[] {
  if (!isRecord(value)) return [];
  const { kind, reference, person, manager, row } = value;
  if (kind === "reference" && typeof reference === "string" && typeof person === "string") {
    return [{ kind, reference, person }];
  }
  if (kind === "line" && typeof person === "string" && typeof manager === "string") {
    return [{ kind, person, manager }];
  }
  if (kind === "cut" && typeof person === "string") return [{ kind, person }];
  return kind === "takeBack" && typeof row === "string" ? [{ kind, row }] : [];
}
