import { dayNumberOf } from "../base/dayNumber.ts";
import { analysisOf } from "./analysis.ts";
import type { Attempt } from "./attempt.ts";
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
  return { value: reportOf(analysis, { asOf, unmatchedLinks: links.value?.unmatched ?? null }) };
}
