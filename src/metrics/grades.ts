import { isIndividualContributor, isManager, type Org } from "../org/org.ts";
import { distinctCount, distinctText, type TextColumn, textAt } from "../org/textColumn.ts";

/**
 * The rank of each node's grade, higher is more senior; NaN where blank or not in the order. Grades that
 * are all numbers rank as such. Others need the user's order, lowest first: without it the answer is
 * null, as it is without a grade column, since "M2" against "IC5" cannot be told. (M28)
 */
export function gradeRanks(org: Org, order?: readonly string[] | null): Float64Array | null {
  const column = org.text.grade;
  const rankOf = column && rankByCode(column, order);
  if (!rankOf) return null;
  const ranks = new Float64Array(org.count);
  for (let i = 0; i < org.count; i++) ranks[i] = rankOf[column.codes[i] ?? 0] ?? Number.NaN;
  return ranks;
}

/** The rank of each distinct grade of a column, as in gradeRanks. */
export function rankByCode(
  column: TextColumn,
  order?: readonly string[] | null,
): Float64Array | null {
  const rankOf = new Float64Array(distinctCount(column));
  for (let code = 0; code < rankOf.length; code++) {
    const grade = distinctText(column, code).trim();
    const rank = order ? order.indexOf(grade) : numberOf(grade);
    if (rank === null) return null;
    rankOf[code] = order && rank < 0 ? Number.NaN : rank;
  }
  return rankOf;
}

/** The number a grade is, NaN when blank, null when it is a word. */
function numberOf(grade: string): number | null {
  if (grade === "") return Number.NaN;
  return /^-?\d+([.,]\d+)?$/.test(grade) ? Number(grade.replace(",", ".")) : null;
}

/** The lowest grade held by any manager, g0: where the senior seats begin; null when no manager's is known. (M28) */
export function gradeFloorOf(org: Org, ranks: Float64Array): number | null {
  return extremeOf(ranks, (i) => isManager(org, i), Math.min);
}

/** The rank from which on a seat is senior: that of the grade chosen, else the lowest of a manager. (M28) */
export function seniorRank(org: Org, ranks: Float64Array, floor: string | null): number | null {
  const column = org.text.grade;
  if (floor === null || !column) return gradeFloorOf(org, ranks);
  const place = column.codes.findIndex((_, i) => textAt(column, i).trim() === floor);
  const rank = ranks[place] ?? Number.NaN;
  return Number.isNaN(rank) ? gradeFloorOf(org, ranks) : rank;
}

/**
 * Ceiling gap: the top manager's grade less the top IC's, how much earlier the technical ladder stops.
 * Null when either is unknown. (M29)
 */
export function ceilingGap(org: Org, ranks: Float64Array): number | null {
  const topManager = extremeOf(ranks, (i) => isManager(org, i), Math.max);
  const topIc = extremeOf(ranks, (i) => isIndividualContributor(org, i), Math.max);
  return topManager === null || topIc === null ? null : topManager - topIc;
}

function extremeOf(
  ranks: Float64Array,
  isMember: (i: number) => boolean,
  choose: (a: number, b: number) => number,
): number | null {
  let extreme: number | null = null;
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] ?? Number.NaN;
    if (Number.isNaN(rank) || !isMember(i)) continue;
    extreme = extreme === null ? rank : choose(extreme, rank);
  }
  return extreme;
}
