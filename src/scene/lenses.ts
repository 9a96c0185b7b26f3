import { type KindOfManager, kindOfManager } from "../metrics/kindOfManager.ts";
import { type LoadFlag, loadFlag } from "../metrics/loadFlag.ts";
import { isManager, type Org, PERSON } from "../org/org.ts";
import { distinctCount, distinctText, type TextColumn } from "../org/textColumn.ts";
import { type Lens, type LensGroup, NO_GROUP } from "./lens.ts";

/** Spans up to this are narrow, spans above WIDE_ABOVE wide (METRICS.md M1). */
const NARROW_UP_TO = 3;
const WIDE_ABOVE = 10;
const HIGH_FROM = 9;

/** Categories told apart by colour; whatever is rarer shares the last one, "other". */
const MOST_CATEGORIES = 9;
const OTHER_COLOR = 9;

const SPAN_GROUPS: readonly Omit<LensGroup, "count">[] = [
  { label: `${WIDE_ABOVE + 1} or more`, color: "over", shape: "triangle" },
  { label: `${HIGH_FROM} to ${WIDE_ABOVE}`, color: "high", shape: "diamond" },
  { label: `${NARROW_UP_TO + 1} to ${HIGH_FROM - 1}`, color: "fit", shape: "disc" },
  { label: `${NARROW_UP_TO} or fewer`, color: "low", shape: "ring" },
];

/** Colours managers by their span of control. */
export function spanLens(org: Org): Lens {
  return managerLens(org, "span", "Span of control", SPAN_GROUPS, (i) => {
    const span = org.span[i] ?? 0;
    if (span > WIDE_ABOVE) return 0;
    if (span >= HIGH_FROM) return 1;
    return span > NARROW_UP_TO ? 2 : 3;
  });
}

const LOAD_GROUPS: readonly (Omit<LensGroup, "count"> & { readonly flag: LoadFlag })[] = [
  { flag: "overloaded", label: "overloaded", color: "over", shape: "triangle" },
  { flag: "stretched", label: "stretched", color: "high", shape: "diamond" },
  { flag: "in range", label: "in range", color: "fit", shape: "disc" },
  { flag: "light", label: "light", color: "low", shape: "ring" },
];

/** Colours managers by their load in report-equivalents (`total`, by node). */
export function loadLens(org: Org, total: Float64Array): Lens {
  return managerLens(org, "load", "Load", LOAD_GROUPS, (i) => {
    const flag = loadFlag(total[i] ?? Number.NaN);
    return LOAD_GROUPS.findIndex((group) => group.flag === flag);
  });
}

const KIND_GROUPS: readonly (Omit<LensGroup, "count"> & { readonly label: KindOfManager })[] = [
  { label: "coach of doers", color: 2, shape: "disc" },
  { label: "coach of managers", color: 0, shape: "diamond" },
  { label: "mixed", color: 5, shape: "square" },
  { label: "none", color: OTHER_COLOR, shape: "ring" },
];

/** Colours managers by what they are there for (`kinds`: codes of kindsOfManager, by node). */
export function kindLens(org: Org, kinds: Uint8Array): Lens {
  return managerLens(org, "kind", "Kind of manager", KIND_GROUPS, (i) => {
    const kind = kindOfManager(kinds[i] ?? 0);
    return KIND_GROUPS.findIndex(({ label }) => label === kind);
  });
}

/** Colours everybody by layer, 1 = the top post, in their order; the deepest share a group. */
export function layerLens(org: Org): Lens {
  const deepest = org.layer.reduce((most, layer) => Math.max(most, layer), 0);
  const shared = deepest > MOST_CATEGORIES + 1 ? MOST_CATEGORIES + 1 : deepest + 1;
  const counts = new Uint32Array(Math.min(shared, deepest));
  const groupOf = new Uint8Array(org.count).fill(NO_GROUP);
  for (let i = 0; i < org.count; i++) {
    const layer = org.layer[i] ?? 0;
    if (org.kind[i] !== PERSON || layer < 1) continue;
    const group = Math.min(layer, shared) - 1;
    groupOf[i] = group;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const groups = Array.from(counts, (count, group): LensGroup => {
    const layer = group + 1;
    if (layer < shared) return { label: `layer ${layer}`, color: group, shape: "square", count };
    return { label: `layer ${layer} to ${deepest}`, color: OTHER_COLOR, shape: "ring", count };
  });
  return { id: "layer", title: "Layer", subject: "people", groups, groupOf };
}

/** A lens over managers: `groupFor` gives the group of a manager. */
function managerLens(
  org: Org,
  id: string,
  title: string,
  groups: readonly Omit<LensGroup, "count">[],
  groupFor: (manager: number) => number,
): Lens {
  const groupOf = new Uint8Array(org.count).fill(NO_GROUP);
  const counts = groups.map(() => 0);
  for (let i = 0; i < org.count; i++) {
    if (!isManager(org, i)) continue;
    const group = groupFor(i);
    groupOf[i] = group;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return {
    id,
    title,
    subject: "managers",
    groups: groups.map((group, i) => ({ ...group, count: counts[i] ?? 0 })),
    groupOf,
  };
}

/** Colours everybody by a column of the file: the most frequent values, and "other". */
export function columnLens(org: Org, id: string, title: string, column: TextColumn): Lens {
  const tally = new Uint32Array(distinctCount(column));
  for (let i = 0; i < org.count; i++) {
    const code = column.codes[i] ?? 0;
    if (org.kind[i] === PERSON) tally[code] = (tally[code] ?? 0) + 1;
  }
  const ranked = Array.from(tally.keys())
    .filter((code) => code !== 0 && (tally[code] ?? 0) > 0)
    .sort((a, b) => (tally[b] ?? 0) - (tally[a] ?? 0) || a - b);
  const named = ranked.slice(0, ranked.length <= MOST_CATEGORIES + 1 ? undefined : MOST_CATEGORIES);
  const rest = ranked.slice(named.length);

  const groups: LensGroup[] = named.map((code, i) => ({
    label: distinctText(column, code),
    color: i,
    shape: "square",
    count: tally[code] ?? 0,
  }));
  const groupOfCode = new Uint8Array(distinctCount(column)).fill(NO_GROUP);
  named.forEach((code, i) => {
    groupOfCode[code] = i;
  });
  const addGroup = (label: string, codes: readonly number[]): void => {
    const count = codes.reduce((sum, code) => sum + (tally[code] ?? 0), 0);
    if (count === 0) return;
    for (const code of codes) groupOfCode[code] = groups.length;
    groups.push({ label, color: OTHER_COLOR, shape: "ring", count });
  };
  addGroup(`${rest.length} others`, rest);
  addGroup("not stated", [0]);

  const groupOf = new Uint8Array(org.count).fill(NO_GROUP);
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] === PERSON) groupOf[i] = groupOfCode[column.codes[i] ?? 0] ?? NO_GROUP;
  }
  return { id, title, subject: "people", groups, groupOf };
}
