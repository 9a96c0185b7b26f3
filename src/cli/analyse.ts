import { basename } from "node:path";
import { dayNumberOf } from "../base/dayNumber.ts";
import type { ImportChoices } from "../import/choices.ts";
import type { Imported, ImportOutcome } from "../import/imported.ts";
import { importPeople } from "../import/importPeople.ts";
import { type LinksOfOrg, linksOfOrg } from "../import/linksOfOrg.ts";
import { readLinks } from "../import/readLinks.ts";
import { readRecipe } from "../import/recipe.ts";
import { collaborationFigures } from "../metrics/collaborationFigures.ts";
import { dottedLinks, type Interactions, interactionLinks } from "../metrics/collaborationLinks.ts";
import { nameOf, type Org } from "../org/org.ts";
import { analysisOf } from "./analysis.ts";
import type { Attempt } from "./attempt.ts";
import type { FiguresOfSource } from "./collaborationReport.ts";
import { readBytes } from "./files.ts";
import { type AnalyseOptions, type ColumnMap, readAnalyseOptions } from "./options.ts";
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
  const { org } = imported.value;
  const unmatchedLinks = links.value?.unmatched ?? null;
  const figures = figuresOfLinks(org, links.value);
  return { value: reportOf(analysis, { asOf, unmatchedLinks, figures }) };
}

/** What the recorded links tell, or without a file of them the dotted lines. */
export function figuresOfLinks(org: Org, interactions: Interactions | null): FiguresOfSource {
  const recorded = interactions && interactionLinks(org, interactions).links;
  const links = recorded ?? dottedLinks(org).links;
  const question = {
    org,
    top: -1,
    links,
    interactions: recorded,
    dimension: "department",
  } as const;
  return {
    source: recorded ? "interaction" : "dotted",
    figures: collaborationFigures(question),
    nameOf: (node) => nameOf(org, node),
  };
}

async function importFile(options: AnalyseOptions, asOf: string): Promise<Attempt<Imported>> {
  const choices = choicesOf(options);
  if ("problem" in choices) return choices;
  const bytes = readBytes(options.file);
  if ("problem" in bytes) return bytes;
  const fileName = basename(options.file);
  const outcome = await importPeople(bytes.value, { fileName, asOf, ...choices.value });
  if (outcome.kind === "refused" || outcome.kind === "linksOnly") {
    return { problem: `${fileName}: ${outcome.problem}` };
  }
  const unknown = unknownColumn(choices.value.map ?? {}, outcome);
  if (unknown) return { problem: `${fileName} has no column "${unknown}".` };
  if (outcome.kind === "undecided") {
    const hint = "Name it with --map manager=COLUMN.";
    return { problem: `${fileName}: ${outcome.problem} ${hint}` };
  }
  return { value: outcome.imported };
}

/** What the recipe says, and over it what the options say. */
function choicesOf({ recipe, map }: AnalyseOptions): Attempt<ImportChoices> {
  if (recipe === null) return { value: { map } };
  const bytes = readBytes(recipe);
  if ("problem" in bytes) return bytes;
  const read = readRecipe(new TextDecoder().decode(bytes.value));
  if ("problem" in read) return read;
  return { value: { ...read.choices, map: { ...read.choices.map, ...map } } };
}

/** A column the user named that the file does not have; "" names none on purpose. */
function unknownColumn(
  map: ColumnMap,
  outcome: Extract<ImportOutcome, { kind: "imported" | "undecided" }>,
): string | undefined {
  const { reviewed } = outcome.kind === "imported" ? outcome.imported : outcome;
  const headers = new Set(reviewed.map(({ header }) => header));
  return Object.values(map).find((column) => column !== "" && !headers.has(column));
}

/** The links of the file that was named, else those that came along with the people. */
function linksFrom(path: string | null, { org, links: own }: Imported): Attempt<LinksOfOrg | null> {
  if (path === null) return { value: own };
  const bytes = readBytes(path);
  if ("problem" in bytes) return bytes;
  const links = readLinks(bytes.value);
  if ("problem" in links) return { problem: `${basename(path)}: ${links.problem}` };
  return { value: linksOfOrg(org, [links]) };
}
