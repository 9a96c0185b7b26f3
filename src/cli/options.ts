import { type ParseArgsConfig, parseArgs } from "node:util";
import { dateOfDay, dayNumberOf } from "../base/dayNumber.ts";
import { FIELDS, type Field } from "../import/imported.ts";
import type { View } from "../layout/view.ts";
import type { Attempt } from "./attempt.ts";

/** Which column is taken for which field, by header text. */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

/** Which organisation a command is about. */
export interface ImportOptions {
  readonly file: string;
  readonly links: string | null;
  readonly recipe: string | null;
  readonly map: ColumnMap;
  /** YYYY-MM-DD; null = today. */
  readonly asOf: string | null;
}

/** What `headstand analyse` was asked for. */
export interface AnalyseOptions extends ImportOptions {
  readonly json: boolean;
}

/** What `headstand render` was asked for. */
export interface RenderOptions extends ImportOptions {
  readonly view: View;
  readonly format: string;
  /** Where the picture goes. */
  readonly out: string;
  /** Id or title of a lens. */
  readonly lens: string;
  /** Id of whoever the picture is of, with all below them; null for everybody. */
  readonly focus: string | null;
}

/** Reads the arguments that follow the word `analyse`. */
export function readAnalyseOptions(args: readonly string[]): Attempt<AnalyseOptions> {
  const parsed = parse(args, { ...IMPORT_OPTIONS, json: { type: "boolean" } });
  if ("problem" in parsed) return parsed;
  const read = readImportOptions(parsed.value, "analyse");
  if ("problem" in read) return read;
  return { value: { ...read.value, json: parsed.value.values.json ?? false } };
}

/** Reads the arguments that follow the word `render`. */
export function readRenderOptions(args: readonly string[]): Attempt<RenderOptions> {
  const parsed = parse(args, { ...IMPORT_OPTIONS, ...PICTURE_OPTIONS });
  if ("problem" in parsed) return parsed;
  const read = readImportOptions(parsed.value, "render");
  if ("problem" in read) return read;
  const { view, format, out, lens = "load", focus = null } = parsed.value.values;
  const known = VIEWS.find((one) => one === view);
  if (!known) return { problem: `--view needs one of ${VIEWS.join(", ")}.` };
  if (format === undefined) return { problem: "Say what to make, such as --format pdf." };
  if (out === undefined) return { problem: "Say where the picture goes: --out OUT." };
  return { value: { ...read.value, view: known, format, out, lens, focus } };
}

const VIEWS: readonly View[] = ["conventional", "upside-down"];

const IMPORT_OPTIONS = {
  links: { type: "string" },
  map: { type: "string", multiple: true },
  recipe: { type: "string" },
  "as-of": { type: "string" },
} as const;

const PICTURE_OPTIONS = {
  view: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  lens: { type: "string" },
  focus: { type: "string" },
} as const;

interface ParsedArguments {
  readonly positionals: readonly string[];
  readonly values: {
    readonly links?: string;
    readonly map?: readonly string[];
    readonly recipe?: string;
    readonly "as-of"?: string;
    readonly json?: boolean;
    readonly view?: string;
    readonly format?: string;
    readonly out?: string;
    readonly lens?: string;
    readonly focus?: string;
  };
}

function readImportOptions(
  { values, positionals }: ParsedArguments,
  command: string,
): Attempt<ImportOptions> {
  const [file, ...more] = positionals;
  if (file === undefined) {
    return { problem: `Name the file to ${command}: headstand ${command} FILE` };
  }
  if (more.length > 0) return { problem: `One file at a time, please; "${more[0]}" is a second.` };
  const asOf = values["as-of"] ?? null;
  if (asOf !== null && !isDate(asOf)) {
    return { problem: `--as-of needs a date like 2025-06-30, not "${asOf}".` };
  }
  const map = readMap((values.map ?? []).map(splitAtFirstEquals));
  if ("problem" in map) return map;
  const { links = null, recipe = null } = values;
  return { value: { file, links, recipe, map: map.value, asOf } };
}

type KnownOptions = NonNullable<ParseArgsConfig["options"]>;

function parse(args: readonly string[], options: KnownOptions): Attempt<ParsedArguments> {
  try {
    return { value: parseArgs({ args: [...args], allowPositionals: true, options }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { problem: message.split(". ")[0] ?? message };
  }
}

function isDate(text: string): boolean {
  const day = dayNumberOf(text);
  return !Number.isNaN(day) && dateOfDay(day) === text;
}

function splitAtFirstEquals(text: string): [string, string | undefined] {
  const at = text.indexOf("=");
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function readMap(entries: readonly (readonly [string, string | undefined])[]): Attempt<ColumnMap> {
  const map: Partial<Record<Field, string>> = {};
  for (const [name, column] of entries) {
    const field = FIELDS.find((known) => known === name);
    if (!field) {
      return { problem: `--map knows no field "${name}"; it knows ${FIELDS.join(", ")}.` };
    }
    if (column === undefined) return { problem: `--map needs a column for ${field}.` };
    map[field] = column;
  }
  return { value: map };
}
