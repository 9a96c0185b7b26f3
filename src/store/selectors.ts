import type { BitSet } from "../base/bitSet.ts";
import { dayNumberOf } from "../base/dayNumber.ts";
import { withManagersAbove } from "../layout/withManagersAbove.ts";
import type { DottedReach } from "../metrics/dottedReach.ts";
import { gradeSteps } from "../metrics/gradeSteps.ts";
import type { Headcount } from "../metrics/headcount.ts";
import { lineBetween } from "../metrics/hops.ts";
import { kindOfManager, kindsOfManager } from "../metrics/kindOfManager.ts";
import type { Load } from "../metrics/load.ts";
import { type ChosenLimit, chosenLimit } from "../metrics/loadLimits.ts";
import { populationOf } from "../metrics/population.ts";
import type { GradeSettings, LoadSettings } from "../metrics/settings.ts";
import { numberColumnOf } from "../org/numberColumn.ts";
import { NO_DAY, type Org, type TextField } from "../org/org.ts";
import {
  facetsOf,
  isFiltering,
  matchCounts,
  matchingPeople,
  type PeopleFilter,
} from "../org/peopleFilter.ts";
import { distinctCount, type TextColumn } from "../org/textColumn.ts";
import { columnLens } from "../scene/columnLens.ts";
import { layerLens } from "../scene/layerLens.ts";
import type { Lens } from "../scene/lens.ts";
import { kindLens, loadLens, spanLens } from "../scene/lenses.ts";
import { numberLens } from "../scene/numberLens.ts";
import { tenureLens } from "../scene/tenureLens.ts";
import { trackLens } from "../scene/trackLens.ts";
import { type ChartFigures, chartFiguresOf } from "../worker/chartFigures.ts";
import type { AppState, OrgDocument, Path } from "./app.ts";
import type { Photos } from "./photos.ts";

/** A lens the user may choose for this organisation, made only when it is chosen. */
export interface LensChoice {
  readonly id: string;
  readonly title: string;
  readonly make: () => Lens;
}

/** The same answer for the same organisation, without keeping the organisation alive. */
function perOrg<T>(compute: (org: Org) => T): (org: Org) => T {
  const known = new WeakMap<Org, T>();
  return (org) => {
    const before = known.get(org);
    if (before !== undefined) return before;
    const now = compute(org);
    known.set(org, now);
    return now;
  };
}

/** The same for an organisation and one more thing it is asked with, of which only the last is kept. */
function perOrgAnd<Key extends object, T>(
  compute: (org: Org, key: Key) => T,
): (org: Org, key: Key) => T {
  const known = new WeakMap<Key, { readonly of: Org; readonly answer: T }>();
  return (org, key) => {
    const before = known.get(key);
    if (before?.of === org) return before.answer;
    const answer = compute(org, key);
    known.set(key, { of: org, answer });
    return answer;
  };
}

const COLUMN_LENSES: readonly (readonly [TextField, string])[] = [
  ["department", "Department"],
  ["location", "Location"],
  ["workerType", "Worker type"],
  ["grade", "Grade"],
];
/** A column with more distinct values than this colours nothing one could learn, unless it holds numbers. */
const MOST_VALUES = 60;
/** A list of more columns than this is none. */
const MOST_LENSES = 60;

/** The lenses there are for this organisation; the columns are looked through once a document. */
export function lensChoices(document: OrgDocument): readonly LensChoice[] {
  const made = knownChoices.get(document) ?? choicesFor(document);
  knownChoices.set(document, made);
  return made;
}

const knownChoices = new WeakMap<OrgDocument, readonly LensChoice[]>();

function choicesFor(document: OrgDocument): readonly LensChoice[] {
  const { org } = document.imported;
  const { spanLimits, grades } = document.settings;
  const { hireDay, fte } = org;
  const choices: LensChoice[] = [
    {
      id: "span",
      title: "Span of control",
      make: () => spanLens(countedOrg(document), spanLimits),
    },
    { id: "load", title: "Load", make: () => loadLens(countedOrg(document), loadFor(document)) },
    {
      id: "kind",
      title: "Kind of manager",
      make: () => kindLens(countedOrg(document), kindsFor(document)),
    },
    { id: "layer", title: "Layer", make: () => layerLens(org) },
  ];
  if (hireDay?.some((day) => day !== NO_DAY)) {
    const asOfDay = dayNumberOf(document.options.asOf);
    choices.push({ id: "tenure", title: "Tenure", make: () => tenureLens(org, hireDay, asOfDay) });
  }
  const track = trackLens(org, grades);
  if (track) choices.push({ id: track.id, title: track.title, make: () => track });
  for (const [field, title] of COLUMN_LENSES) {
    const column = org.text[field];
    if (!column || distinctCount(column) < 3) continue;
    choices.push({ id: field, title, make: columnMaker(org, field, title, column) });
  }
  if (fte?.some((share) => share !== fte[0])) {
    choices.push({ id: "fte", title: "FTE", make: () => numberLens(org, "fte", "FTE", fte) });
  }
  for (const { header, values } of org.extra) {
    if (choices.length >= MOST_LENSES) break;
    if (distinctCount(values) < 3) continue;
    if (distinctCount(values) > MOST_VALUES && !numberColumnOf(header, values)) continue;
    const id = `column:${header}`;
    choices.push({ id, title: header, make: columnMaker(org, id, header, values) });
  }
  return choices;
}

/** Numbers have an order, all else is a category. */
function columnMaker(org: Org, id: string, title: string, column: TextColumn): () => Lens {
  return () => {
    const numbers = numberColumnOf(title, column);
    return numbers ? numberLens(org, id, title, numbers) : columnLens(org, id, title, column);
  };
}

/** The figures that came with the chart, else computed now; once a document. */
export function figuresOf(document: OrgDocument): ChartFigures {
  const made =
    document.figures ??
    knownFigures.get(document) ??
    chartFiguresOf(document.imported, document.options.asOf, document.settings);
  if (!document.figures) knownFigures.set(document, made);
  return made;
}

const knownFigures = new WeakMap<OrgDocument, ChartFigures>();

/** The organisation as the figures see it: some are left out if the user wishes so. */
export function countedOrg({ imported: { org }, settings: { population } }: OrgDocument): Org {
  return countedWith(org, population);
}

const countedWith = perOrgAnd(populationOf);

const madeLenses = new WeakMap<OrgDocument, Map<string, Lens>>();

/** The lens the chart is coloured by; null when there is no chart. */
export function lensOf({ document, lensId }: AppState): Lens | null {
  if (!document) return null;
  const choices = lensChoices(document);
  const choice = choices.find(({ id }) => id === lensId) ?? choices[0];
  if (!choice) return null;
  const made = madeLenses.get(document) ?? new Map<string, Lens>();
  madeLenses.set(document, made);
  const lens = made.get(choice.id) ?? choice.make();
  made.set(choice.id, lens);
  return lens;
}

/** Loads of all managers as of the day the file was read for; computed once a document. */
export function loadFor(document: OrgDocument): Load {
  return figuresOf(document).load;
}

/** The limit chosen for a manager by these settings; null where the usual one counts. */
export function limitFor(
  document: OrgDocument,
  { choices }: LoadSettings,
  node: number,
): ChosenLimit | null {
  const kind = kindOfManager(kindsFor(document)[node] ?? 0);
  return chosenLimit(countedOrg(document), choices, node, kind);
}

/** How many managers carry too much. */
export function overloadedCount(document: OrgDocument): number {
  return figuresOf(document).overloaded;
}

/** How many people, managers and others the chart holds. */
export function headcountOf(document: OrgDocument): Headcount {
  return figuresOf(document).headcount;
}

/** For each node the code of what kind of manager they are. */
export function kindsFor(document: OrgDocument): Uint8Array {
  return kindsOf(countedOrg(document));
}

const kindsOf = perOrg(kindsOfManager);

/** Who is not employed here. */
export function contractorsFor(document: OrgDocument): Uint8Array | null {
  return figuresOf(document).contractors;
}

/** Who bears the mark of an expert on the chart; null when nobody does. */
export function markedExperts(document: OrgDocument): Uint8Array | null {
  return figuresOf(document).experts;
}

/** Where everybody's dotted lines lead; null for no lines. */
export function dottedReachFor(document: OrgDocument): DottedReach | null {
  return figuresOf(document).dotted;
}

/** What the organisation can be filtered by. */
export const facetsFor = perOrg(facetsOf);

/** Who matches the filter, and who stays in the chart with them. */
export interface Filtered {
  readonly people: number;
  readonly vacancies: number;
  /** How many stay only because somebody below them matches. */
  readonly others: number;
  /** Those who match and their managers, for the layout. */
  readonly stay: Int32Array;
}

/** What the filter finds; null while it asks for nothing. */
export function filteredOf({ document, filter }: AppState): Filtered | null {
  if (!document || !isFiltering(filter)) return null;
  const { org } = document.imported;
  const before = knownFiltered.get(filter);
  if (before?.org === org) return before;
  const matches = matchingPeople(org, facetsFor(org), filter);
  const counts = matchCounts(org, matches);
  const stay = withManagersAbove(org, matches);
  const others = stay.length - counts.people - counts.vacancies;
  const now = { org, ...counts, others, stay };
  knownFiltered.set(filter, now);
  knownMatches.set(stay, matches);
  return now;
}

const knownMatches = new WeakMap<Int32Array, Uint8Array>();

/** Who of those the chart shows matches the filter it shows them by (1 by node); null without one. */
export function shownMatches({ shown }: AppState): Uint8Array | null {
  return shown.filter && (knownMatches.get(shown.filter) ?? null);
}

const knownFiltered = new WeakMap<PeopleFilter, Filtered & { readonly org: Org }>();

/** Whether the rows of the conventional view can go by grade. */
export function hasGradeSteps({ imported: { org }, settings: { grades } }: OrgDocument): boolean {
  return hasStepsWith(org, grades);
}

const hasStepsWith = perOrgAnd((org, { order }: GradeSettings) => gradeSteps(org, order) !== null);

/** The photos the chart shows; null when there are none, or none are wanted. */
export function shownPhotos({ photos, photosShown }: AppState): Photos | null {
  return photosShown && photos && photos.count > 0 ? photos : null;
}

/**
 * The top of the part the insights tell of: of the selected manager, else of what is shown; -1 for all.
 * Whoever was selected from the insights themselves changes nothing.
 */
export function insightTop({ document, selected, shown, heldPart }: AppState): number {
  if (!document) return -1;
  if (heldPart?.selected === selected) return heldPart.top;
  const { org } = document.imported;
  const isTop = (node: number): boolean => node >= 0 && (org.totalSpan[node] ?? 0) > 0;
  if (isTop(selected) && (org.parent[selected] ?? -1) >= 0) return selected;
  return isTop(shown.focus) ? shown.focus : -1;
}

/** Everybody who is brought out on the chart: by a search, else by a figure. */
export function marked({ found, chosen }: AppState): BitSet {
  return found.count > 0 || !chosen ? found : chosen.people;
}

const NOBODY: readonly number[] = [];

/** Everybody on the line between the two people of the path, both included; across two trees only these. */
export function pathOf({ document, path }: AppState): readonly number[] {
  if (!document || !path || path.to < 0) return NOBODY;
  const before = knownPaths.get(path);
  if (before) return before;
  const line = lineBetween(document.imported.org, path.from, path.to);
  const now = line.length > 0 ? line : [path.from, path.to];
  knownPaths.set(path, now);
  return now;
}

const knownPaths = new WeakMap<Path, readonly number[]>();
