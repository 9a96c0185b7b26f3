import { parseArgs } from "node:util";
import { dateOfDay, dayNumberOf } from "../base/dayNumber.ts";
import { FIELDS, type Field } from "../import/imported.ts";
import type { Attempt } from "./attempt.ts";

/** Which column is taken for which field, by header text. */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

/** What `headstand analyse` was asked for. */
export interface AnalyseOptions {
  readonly file: string;
  readonly links: string | null;
  readonly recipe: string | null;
  readonly map: ColumnMap;
  /** YYYY-MM-DD; null = today. */
  readonly asOf: string | null;
  readonly json: boolean;
}

/** Reads the arguments that follow the word `analyse`. */
export function readAnalyseOptions(args: readonly string[]): Attempt<AnalyseOptions> {
  const parsed = parse(args);
  if ("problem" in parsed) return parsed;
  const { values, positionals } = parsed.value;
  const [file, ...more] = positionals;
  if (file === undefined) return { problem: "Name the file to analyse: headstand analyse FILE" };
  if (more.length > 0) return { problem: `One file at a time, please; "${more[0]}" is a second.` };
  const asOf = values["as-of"] ?? null;
  if (asOf !== null && !isDate(asOf)) {
    return { problem: `--as-of needs a date like 2025-06-30, not "${asOf}".` };
  }
  const map = readMap((values.map ?? []).map(splitAtFirstEquals));
  if ("problem" in map) return map;
  const { links = null, recipe = null, json = false } = values;
  return { value: { file, links, recipe, map: map.value, asOf, json } };
}

interface ParsedArguments {
  readonly positionals: readonly string[];
  readonly values: {
    readonly links?: string;
    readonly map?: readonly string[];
    readonly recipe?: string;
    readonly "as-of"?: string;
    readonly json?: boolean;
  };
}

function parse(args: readonly string[]): Attempt<ParsedArguments> {
  try {
    const value = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        links: { type: "string" },
        map: { type: "string", multiple: true },
        recipe: { type: "string" },
        "as-of": { type: "string" },
        json: { type: "boolean" },
      },
    });
    return { value };
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
