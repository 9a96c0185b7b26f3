import { dayNumberOf } from "../base/dayNumber.ts";
import { collaborationFigures } from "../metrics/collaborationFigures.ts";
import { dottedLinks, type Interactions, interactionLinks } from "../metrics/collaborationLinks.ts";
import { nameOf, type Org } from "../org/org.ts";
import { analysisOf } from "./analysis.ts";
import type { Attempt } from "./attempt.ts";
import type { FiguresOfSource } from "./collaborationReport.ts";
import { importFile, linksFrom } from "./importFile.ts";
import { readAnalyseOptions } from "./options.ts";
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
