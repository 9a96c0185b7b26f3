import { type Message, message, say, sayIt } from "../language/say.ts";
import { kindsOfManager } from "../metrics/kindOfManager.ts";
import type { Load } from "../metrics/load.ts";
import { populationOf } from "../metrics/population.ts";
import type { Settings } from "../metrics/settings.ts";
import { numberColumnOf } from "../org/numberColumn.ts";
import { NO_DAY, type Org, type TextField } from "../org/org.ts";
import { distinctCount, type TextColumn } from "../org/textColumn.ts";
import { columnLens } from "./columnLens.ts";
import { layerLens } from "./layerLens.ts";
import type { Lens } from "./lens.ts";
import { kindLens, loadLens, spanLens } from "./lenses.ts";
import { numberLens } from "./numberLens.ts";
import { tenureLens } from "./tenureLens.ts";
import { trackLens } from "./trackLens.ts";

/** A lens the user may choose for an organisation, made only when it is chosen. */
export interface LensChoice {
  readonly id: string;
  readonly title: string;
  readonly make: () => Lens;
}

/** What lenses are made from. What takes time to count is asked for only by the lens that needs it. */
export interface LensSource {
  readonly org: Org;
  readonly asOfDay: number;
  readonly settings: Settings;
  /** The organisation as the figures see it. */
  readonly counted: () => Org;
  readonly load: () => Load;
  /** Kinds of managers, by node. */
  readonly kinds: () => Uint8Array;
  /** The lens of the technical track; null where there is none. */
  readonly track: Lens | null;
}

/** The lenses of an organisation whose loads are counted already; the rest is counted by the lens that needs it. */
export function lensesOf({
  org,
  asOfDay,
  settings,
  load,
}: Pick<LensSource, "org" | "asOfDay" | "settings"> & {
  readonly load: Load;
}): readonly LensChoice[] {
  const counted = populationOf(org, settings.population);
  return lensChoicesOf({
    org,
    asOfDay,
    settings,
    counted: () => counted,
    load: () => load,
    kinds: () => kindsOfManager(counted),
    track: trackLens(org, settings.grades),
  });
}

const COLUMN_LENSES: readonly (readonly [TextField, Message])[] = [
  ["department", message("Department")],
  ["location", message("Location")],
  ["workerType", message("Worker type")],
  ["grade", message("Grade")],
];
/** A column with more distinct values than this colours nothing one could learn, unless it holds numbers. */
const MOST_VALUES = 60;
/** A list of more columns than this is none. */
const MOST_LENSES = 60;

/** The lenses there are for an organisation; its columns are looked through. */
export function lensChoicesOf(source: LensSource): readonly LensChoice[] {
  const { org, asOfDay, counted, load, kinds, track } = source;
  const { spanLimits } = source.settings;
  const { hireDay, fte } = org;
  const choices: LensChoice[] = [
    { id: "span", title: say("Span of control"), make: () => spanLens(counted(), spanLimits) },
    { id: "load", title: say("Load"), make: () => loadLens(counted(), load()) },
    { id: "kind", title: say("Kind of manager"), make: () => kindLens(counted(), kinds()) },
    { id: "layer", title: say("Layer"), make: () => layerLens(org) },
  ];
  if (hireDay?.some((day) => day !== NO_DAY)) {
    choices.push({
      id: "tenure",
      title: say("Tenure"),
      make: () => tenureLens(org, hireDay, asOfDay),
    });
  }
  if (track) choices.push({ id: track.id, title: track.title, make: () => track });
  for (const [field, title] of COLUMN_LENSES) {
    const column = org.text[field];
    if (!column || distinctCount(column) < 3) continue;
    const words = { id: field, title: sayIt(title) };
    choices.push({ ...words, make: columnMaker(org, words, title, column) });
  }
  if (fte?.some((share) => share !== fte[0])) {
    const title = say("FTE");
    choices.push({ id: "fte", title, make: () => numberLens(org, "fte", title, fte) });
  }
  for (const { header, values } of org.extra) {
    if (choices.length >= MOST_LENSES) break;
    if (distinctCount(values) < 3) continue;
    if (distinctCount(values) > MOST_VALUES && !numberColumnOf(header, values)) continue;
    const id = `column:${header}`;
    const words = { id, title: header };
    choices.push({ ...words, make: columnMaker(org, words, header, values) });
  }
  return choices;
}

/** Numbers have an order, all else is a category. What a column is called in English tells codes from amounts. */
function columnMaker(
  org: Org,
  { id, title }: Pick<LensChoice, "id" | "title">,
  header: string,
  column: TextColumn,
): () => Lens {
  return () => {
    const numbers = numberColumnOf(header, column);
    return numbers ? numberLens(org, id, title, numbers) : columnLens(org, id, title, column);
  };
}
