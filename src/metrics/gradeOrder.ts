import { type Org, PERSON } from "../org/org.ts";
import { distinctCount, distinctText } from "../org/textColumn.ts";
import { type GradePlace, gradePlaces } from "./gradeSeries.ts";

/** A grade and who holds it. */
export interface HeldGrade {
  readonly grade: string;
  readonly people: number;
  readonly managers: number;
}

/** More distinct texts than this in a column are no grades one could put in order by hand. Ours. */
const MOST_GRADES = 60;

/** Everybody's grade, and who stands above whom. */
interface Evidence {
  readonly held: readonly HeldGrade[];
  /** Mean layer of the holders, by grade. */
  readonly layer: readonly number[];
  /** Lines by the report's grade and the manager's: `lines[report][manager]`. */
  readonly lines: readonly Int32Array[];
}

/** The grades of an organisation in the order of the file; null without them, or when they are too many. */
export function heldGrades(org: Org): readonly HeldGrade[] | null {
  return evidenceOf(org)?.held ?? null;
}

/**
 * A proposal for the order of the grades, lowest first, that a user accepts or changes. It never trusts
 * the text alone: grades written alike ("IC1", "IC4") keep the order of their numbers, rising or falling
 * as who manages whom says, else as the layers do; between them a grade stands by the mean layer of its
 * holders; and neighbours change places when more of the one manage the other than the other way round.
 * Null without grades, or when they are too many. Linear in the number of people. Ours.
 */
export function proposedGradeOrder(org: Org): readonly string[] | null {
  const evidence = evidenceOf(org);
  if (!evidence || evidence.held.length === 0) return null;
  const places = gradePlaces(evidence.held.map(({ grade }) => grade));
  const series = seriesIn(places, evidence);
  const order = mergedByHeight(series, evidence);
  settleByLines(order, seriesOf(series, order.length), evidence);
  return order.map((at) => evidence.held[at]?.grade ?? "");
}

/**
 * The user's order with the grades of this file that it lacks, each above the nearest lower one of the
 * proposal; those of nobody any more stay.
 */
export function completedOrder(
  order: readonly string[],
  proposed: readonly string[],
): readonly string[] {
  const completed = [...order];
  proposed.forEach((grade, at) => {
    if (completed.includes(grade)) return;
    const lower = proposed.slice(0, at).findLast((each) => completed.includes(each));
    completed.splice(lower === undefined ? 0 : completed.indexOf(lower) + 1, 0, grade);
  });
  return completed;
}

function evidenceOf(org: Org): Evidence | null {
  const column = org.text.grade;
  if (!column || distinctCount(column) > 2 * MOST_GRADES) return null;
  const grades: string[] = [];
  const gradeOfCode = Array.from({ length: distinctCount(column) }, (_, code) => {
    const grade = distinctText(column, code).trim();
    if (grade === "") return -1;
    const known = grades.indexOf(grade);
    return known >= 0 ? known : grades.push(grade) - 1;
  });
  if (grades.length > MOST_GRADES) return null;
  const gradeOf = (i: number): number => gradeOfCode[column.codes[i] ?? 0] ?? -1;
  const people = new Int32Array(grades.length);
  const managers = new Int32Array(grades.length);
  const layers = new Float64Array(grades.length);
  const lines = grades.map(() => new Int32Array(grades.length));
  for (let i = 0; i < org.count; i++) {
    const grade = gradeOf(i);
    if (grade < 0 || org.kind[i] !== PERSON) continue;
    people[grade] = (people[grade] ?? 0) + 1;
    if ((org.span[i] ?? 0) > 0) managers[grade] = (managers[grade] ?? 0) + 1;
    layers[grade] = (layers[grade] ?? 0) + (org.layer[i] ?? 0);
    const above = org.parent[i] ?? -1;
    const over = above < 0 || org.kind[above] !== PERSON ? -1 : gradeOf(above);
    const row = lines[grade];
    if (over >= 0 && row) row[over] = (row[over] ?? 0) + 1;
  }
  return {
    held: grades.map((grade, at) => ({
      grade,
      people: people[at] ?? 0,
      managers: managers[at] ?? 0,
    })),
    layer: grades.map((_, at) => (layers[at] ?? 0) / Math.max(1, people[at] ?? 0)),
    lines,
  };
}

/** How many more of grade `a` are managed by grade `b` than the other way round. */
function isBelowBy({ lines }: Evidence, a: number, b: number): number {
  return (lines[a]?.[b] ?? 0) - (lines[b]?.[a] ?? 0);
}

/** The grades in series, each lowest first; one that is like no other is a series alone. */
function seriesIn(places: readonly (GradePlace | null)[], evidence: Evidence): number[][] {
  const named = new Map<string, number[]>();
  const alone: number[][] = [];
  places.forEach((place, at) => {
    if (!place) alone.push([at]);
    else if (named.has(place.series)) named.get(place.series)?.push(at);
    else named.set(place.series, [at]);
  });
  const placeOf = (at: number): number => places[at]?.place ?? 0;
  const inOrder = [...named.values()].map((members) => {
    const rising = members.toSorted((a, b) => placeOf(a) - placeOf(b));
    const isRising = places[rising[0] ?? 0]?.isRising || !isFalling(rising, evidence);
    return isRising ? rising : rising.reverse();
  });
  return [...inOrder, ...alone];
}

/** Whether higher numbers stand lower: by who manages whom; where that says nothing, by the layers. */
function isFalling(rising: readonly number[], evidence: Evidence): boolean {
  let votes = 0;
  let byLayer = 0;
  rising.forEach((a, i) => {
    for (const b of rising.slice(i + 1)) {
      votes += isBelowBy(evidence, a, b);
      byLayer += Math.sign((evidence.layer[a] ?? 0) - (evidence.layer[b] ?? 0));
    }
  });
  return votes === 0 ? byLayer < 0 : votes < 0;
}

/** All series in one row, each in its own order, by how near to the top their holders stand. */
function mergedByHeight(series: readonly (readonly number[])[], evidence: Evidence): number[] {
  return series
    .flatMap((members, nth) => {
      const heights = risingHeights(members, evidence);
      return members.map((at, place) => ({ at, nth, place, height: heights[place] ?? 0 }));
    })
    .sort((a, b) => a.height - b.height || a.nth - b.nth || a.place - b.place)
    .map(({ at }) => at);
}

/** Heights nearest to those of the tree that never fall along the series: neighbours that would are pooled. */
function risingHeights(members: readonly number[], { layer, held }: Evidence): number[] {
  const pools: { height: number; people: number; size: number }[] = [];
  for (const at of members) {
    let pool = { height: -(layer[at] ?? 0), people: held[at]?.people ?? 0, size: 1 };
    for (let last = pools.at(-1); last && last.height > pool.height; last = pools.at(-1)) {
      pools.pop();
      const people = last.people + pool.people;
      const height =
        people === 0
          ? last.height
          : (last.height * last.people + pool.height * pool.people) / people;
      pool = { height, people, size: last.size + pool.size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ height, size }) => Array.from({ length: size }, () => height));
}

function seriesOf(series: readonly (readonly number[])[], count: number): readonly number[] {
  const of = new Array<number>(count).fill(-1);
  series.forEach((members, nth) => {
    for (const at of members) of[at] = nth;
  });
  return of;
}

/** Lets neighbours of two series change places where the lines between them say so; ends for certain. */
function settleByLines(
  order: number[],
  seriesOfGrade: readonly number[],
  evidence: Evidence,
): void {
  for (let pass = 0; pass < order.length; pass++) {
    let isSettled = true;
    for (let i = 1; i < order.length; i++) {
      const [lower = 0, upper = 0] = [order[i - 1], order[i]];
      if (seriesOfGrade[lower] === seriesOfGrade[upper]) continue;
      if (isBelowBy(evidence, lower, upper) >= 0) continue;
      order[i - 1] = upper;
      order[i] = lower;
      isSettled = false;
    }
    if (isSettled) return;
  }
}
