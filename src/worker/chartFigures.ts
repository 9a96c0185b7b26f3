import { dayNumberOf } from "../base/dayNumber.ts";
import type { Imported } from "../import/imported.ts";
import { dottedLinks } from "../metrics/collaborationLinks.ts";
import { contractorsOf } from "../metrics/contractors.ts";
import { type DottedReach, dottedReach } from "../metrics/dottedReach.ts";
import { markedExperts } from "../metrics/experts.ts";
import { type Headcount, headcount } from "../metrics/headcount.ts";
import { type Load, loadOf } from "../metrics/load.ts";
import { LOAD_FLAGS, managersByLoadFlag } from "../metrics/loadFlag.ts";
import { loadOptionsOf } from "../metrics/loadOptions.ts";
import { populationOf } from "../metrics/population.ts";
import type { Settings } from "../metrics/settings.ts";
import type { Org } from "../org/org.ts";
import { type LinkColumns, linkColumns } from "./linkColumns.ts";
import { linksOfInteractions } from "./linksOfInteractions.ts";

/** What follows from the settings. */
export interface LoadFigures {
  readonly load: Load;
  /** How many managers carry too much. */
  readonly overloaded: number;
  /** Who bears the mark of an expert, 1 by node; null for nobody. */
  readonly experts: Uint8Array | null;
}

/** What a chart shows at once, computed where it holds nobody up. */
export interface ChartFigures extends LoadFigures {
  readonly headcount: Headcount;
  readonly links: LinkColumns;
  /** Who is not employed here, 1 by node; null for nobody. */
  readonly contractors: Uint8Array | null;
  /** Where everybody's dotted lines lead; null for no lines. */
  readonly dotted: DottedReach | null;
}

/** What follows from the settings, as of a day, YYYY-MM-DD. */
export function loadFiguresOf(org: Org, asOf: string, settings: Settings): LoadFigures {
  const counted = populationOf(org, settings.population);
  const load = loadOf(counted, loadOptionsOf(counted, settings.load, dayNumberOf(asOf)));
  const overloaded = managersByLoadFlag(load.flag)[LOAD_FLAGS.indexOf("overloaded")] ?? 0;
  return { load, overloaded, experts: markedExperts(counted, settings.grades) };
}

/** The figures of a chart as of a day, YYYY-MM-DD. The head count is the chart's, whoever else counts. */
export function chartFiguresOf(
  { org, links }: Imported,
  asOf: string,
  settings: Settings,
): ChartFigures {
  const all = [...dottedLinks(org).links, ...linksOfInteractions(org, links)];
  return {
    ...loadFiguresOf(org, asOf, settings),
    headcount: headcount(org),
    contractors: contractorsOf(org),
    dotted: dottedReach(org),
    links: linkColumns(all),
  };
}
