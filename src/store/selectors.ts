import type { BitSet } from "../base/bitSet.ts";
import { dayNumberOf } from "../base/dayNumber.ts";
import { inTongue } from "../language/current.ts";
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
import type { Org } from "../org/org.ts";
import {
  facetsOf,
  isFiltering,
  matchCounts,
  matchingPeople,
  type PeopleFilter,
} from "../org/peopleFilter.ts";
import type { Lens } from "../scene/lens.ts";
import { type LensChoice, lensChoicesOf } from "../scene/lensChoices.ts";
import { trackLens } from "../scene/trackLens.ts";
import { type ChartFigures, chartFiguresOf } from "../worker/chartFigures.ts";
import type { AppState, OrgDocument, Path } from "./app.ts";
import type { Photos } from "./photos.ts";

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

/** The lenses there are for this organisation; the columns are looked through once a document. */
export function lensChoices(document: OrgDocument): readonly LensChoice[] {
  const known = knownChoices();
  const made = known.get(document) ?? choicesFor(document);
  known.set(document, made);
  return made;
}

/** They carry words. */
const knownChoices = inTongue(() => new WeakMap<OrgDocument, readonly LensChoice[]>());

function choicesFor(document: OrgDocument): readonly LensChoice[] {
  return lensChoicesOf({
    org: document.imported.org,
    asOfDay: dayNumberOf(document.options.asOf),
    settings: document.settings,
    counted: () => countedOrg(document),
    load: () => loadFor(document),
    kinds: () => kindsFor(document),
    track: trackWith(document.imported.org, document.settings.grades),
  });
}

const trackWith = perOrgAnd((org, grades: GradeSettings) => trackLens(org, grades));

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

const madeLenses = inTongue(() => new WeakMap<OrgDocument, Map<string, Lens>>());

/** The lens the chart is coloured by; null when there is no chart. */
export function lensOf({ document, lensId }: AppState): Lens | null {
  if (!document) return null;
  const choices = lensChoices(document);
  const choice = choices.find(({ id }) => id === lensId) ?? choices[0];
  if (!choice) return null;
  const made = madeLenses().get(document) ?? new Map<string, Lens>();
  madeLenses().set(document, made);
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
