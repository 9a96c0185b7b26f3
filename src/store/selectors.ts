import type { CollaborationLink } from "../metrics/collaborationLinks.ts";
import { kindsOfManager } from "../metrics/kindOfManager.ts";
import type { Load } from "../metrics/load.ts";
import { LOAD_FLAGS, managersByLoadFlag } from "../metrics/loadFlag.ts";
import { type Org, PERSON, type TextField } from "../org/org.ts";
import { distinctCount } from "../org/textColumn.ts";
import type { Lens } from "../scene/lens.ts";
import { columnLens, kindLens, layerLens, loadLens, spanLens } from "../scene/lenses.ts";
import { type ChartFigures, chartFiguresOf, linksFrom } from "../worker/chartFigures.ts";
import type { AppState, OrgDocument } from "./app.ts";

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

const COLUMN_LENSES: readonly (readonly [TextField, string])[] = [
  ["department", "Department"],
  ["location", "Location"],
  ["workerType", "Worker type"],
  ["grade", "Grade"],
];
/** A column with more distinct values than this colours nothing one could learn. */
const MOST_VALUES = 60;
/** A list of more columns than this is none. */
const MOST_LENSES = 60;

export function lensChoices(document: OrgDocument): readonly LensChoice[] {
  const { org } = document.imported;
  const choices: LensChoice[] = [
    { id: "span", title: "Span of control", make: () => spanLens(org) },
    { id: "load", title: "Load", make: () => loadLens(org, loadFor(document).total) },
    { id: "kind", title: "Kind of manager", make: () => kindLens(org, kindsFor(document)) },
    { id: "layer", title: "Layer", make: () => layerLens(org) },
  ];
  for (const [field, title] of COLUMN_LENSES) {
    const column = org.text[field];
    if (!column || distinctCount(column) < 3) continue;
    choices.push({ id: field, title, make: () => columnLens(org, field, title, column) });
  }
  for (const { header, values } of org.extra) {
    if (choices.length >= MOST_LENSES) break;
    const distinct = distinctCount(values);
    if (distinct < 3 || distinct > MOST_VALUES) continue;
    const id = `column:${header}`;
    choices.push({ id, title: header, make: () => columnLens(org, id, header, values) });
  }
  return choices;
}

/** The figures that came with the chart, else computed now; once a document. */
function figuresOf(document: OrgDocument): ChartFigures {
  const made =
    document.figures ??
    knownFigures.get(document) ??
    chartFiguresOf(document.imported, document.options.asOf);
  if (!document.figures) knownFigures.set(document, made);
  return made;
}

const knownFigures = new WeakMap<OrgDocument, ChartFigures>();

/** Collaboration links: from dotted lines, and from who works with whom. */
export function linksOf(document: OrgDocument): readonly CollaborationLink[] {
  const made = knownLinks.get(document) ?? linksFrom(figuresOf(document).links);
  knownLinks.set(document, made);
  return made;
}

const knownLinks = new WeakMap<OrgDocument, readonly CollaborationLink[]>();

const madeLenses = perOrg(() => new Map<string, Lens>());

/** The lens the chart is coloured by; null when there is no chart. */
export function lensOf({ document, lensId }: AppState): Lens | null {
  if (!document) return null;
  const { org } = document.imported;
  const choices = lensChoices(document);
  const choice = choices.find(({ id }) => id === lensId) ?? choices[0];
  if (!choice) return null;
  const made = madeLenses(org);
  const lens = made.get(choice.id) ?? choice.make();
  made.set(choice.id, lens);
  return lens;
}

/** Loads of all managers as of the day the file was read for; computed once a document. */
export function loadFor(document: OrgDocument): Load {
  return figuresOf(document).load;
}

/** How many managers carry too much. */
export function overloadedCount(document: OrgDocument): number {
  const { total } = loadFor(document);
  const before = knownOverloaded.get(total);
  if (before !== undefined) return before;
  const now = managersByLoadFlag(total)[LOAD_FLAGS.indexOf("overloaded")] ?? 0;
  knownOverloaded.set(total, now);
  return now;
}

const knownOverloaded = new WeakMap<object, number>();

/** How many people there are; vacancies and managers without a row are none. */
export const peopleCount = perOrg((org) =>
  org.kind.reduce((sum, kind) => (kind === PERSON ? sum + 1 : sum), 0),
);

/** For each node the code of what kind of manager they are. */
export function kindsFor(document: OrgDocument): Uint8Array {
  return kindsOf(document.imported.org);
}

const kindsOf = perOrg(kindsOfManager);
