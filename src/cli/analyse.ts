import { basename } from "node:path";
import type { Imported, ImportOutcome } from "../import/imported.ts";
import { importPeople } from "../import/importPeople.ts";
import { type LinksOfOrg, linksOfOrg, readLinks } from "../import/readLinks.ts";
import { analysisOf } from "./analysis.ts";
import type { Attempt } from "./attempt.ts";
import { readBytes } from "./files.ts";
import {
  type AnalyseOptions,
  type ColumnMap,
  dayNumberOf,
  readAnalyseOptions,
  readRecipe,
} from "./options.ts";
import { reportOf } from "./report.ts";

/** Runs `headstand analyse`: what to print, or one sentence why nothing can be. `today`: YYYY-MM-DD. */
export async function analyse(args: readonly string[], today: string): Promise<Attempt<string>> {
  const options = readAnalyseOptions(args);
  if ("problem" in options) return options;
  const asOf = options.value.asOf ?? today;
  const imported = await importFile(options.value, asOf);
  if ("problem" in imported) return imported;
  const links = linksFrom(options.value.links, imported.value);
  if ("problem" in links) return links;
  const analysis = analysisOf(imported.value, links.value, dayNumberOf(asOf));
  if (options.value.json) return { value: `${JSON.stringify(analysis)}\n` };
  return { value: reportOf(analysis, { asOf, unmatchedLinks: links.value?.unmatched ?? null }) };
}

async function importFile(options: AnalyseOptions, asOf: string): Promise<Attempt<Imported>> {
  const map = columnMapOf(options);
  if ("problem" in map) return map;
  const bytes = readBytes(options.file);
  if ("problem" in bytes) return bytes;
  const fileName = basename(options.file);
  const outcome = await importPeople(bytes.value, { fileName, asOf, map: map.value });
  if (outcome.kind === "refused") return { problem: `${fileName}: ${outcome.problem}` };
  const unknown = unknownColumn(map.value, outcome);
  if (unknown) return { problem: `${fileName} has no column "${unknown}".` };
  if (outcome.kind === "undecided") {
    const hint = "Name it with --map manager=COLUMN.";
    return { problem: `${fileName}: ${outcome.problem} ${hint}` };
  }
  return { value: outcome.imported };
}

function columnMapOf({ recipe, map }: AnalyseOptions): Attempt<ColumnMap> {
  if (recipe === null) return { value: map };
  const bytes = readBytes(recipe);
  if ("problem" in bytes) return bytes;
  const recipeMap = readRecipe(new TextDecoder().decode(bytes.value));
  if ("problem" in recipeMap) return recipeMap;
  return { value: { ...recipeMap.value, ...map } };
}

/** A column the user named that the file does not have; "" names none on purpose. */
function unknownColumn(
  map: ColumnMap,
  outcome: Exclude<ImportOutcome, { kind: "refused" }>,
): string | undefined {
  const { reviewed } = outcome.kind === "imported" ? outcome.imported : outcome;
  const headers = new Set(reviewed.map(({ header }) => header));
  return Object.values(map).find((column) => column !== "" && !headers.has(column));
}

function linksFrom(path: string | null, { org }: Imported): Attempt<LinksOfOrg | null> {
  if (path === null) return { value: null };
  const bytes = readBytes(path);
  if ("problem" in bytes) return bytes;
  const links = readLinks(bytes.value);
  if ("problem" in links) return { problem: `${basename(path)}: ${links.problem}` };
  return { value: linksOfOrg(org, links) };
}
