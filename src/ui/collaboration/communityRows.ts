import { csvText } from "../../base/csvText.ts";
import type { Community } from "../../metrics/communities.ts";
import { suppressedGroups } from "../../metrics/suppression.ts";

export type CommunityColumn = "name" | "members" | "managers" | "departments";

export interface CommunitySort {
  readonly column: CommunityColumn;
  readonly isDescending: boolean;
}

/** The communities in another order; equal ones keep theirs. */
export function sortedCommunities(
  list: readonly Community[],
  { column, isDescending }: CommunitySort,
): readonly Community[] {
  const collator = new Intl.Collator("en", { numeric: true });
  const sign = isDescending ? -1 : 1;
  return list.toSorted((a, b) =>
    column === "name"
      ? sign * collator.compare(a.name, b.name)
      : sign * ((a[column] ?? 0) - (b[column] ?? 0)),
  );
}

/** How many communities there are, whom they join, and how far they reach. */
export function communitiesSentence(
  list: readonly Community[],
  people: number,
  everybody: number,
): string {
  const [first] = list;
  if (!first) return "Nobody is in a community.";
  const of = `${people.toLocaleString("en")} of ${everybody.toLocaleString("en")} people`;
  if (list.length === 1) return `1 community joins ${of}${reach(first.departments, "it crosses")}.`;
  const rising = list.map(({ departments }) => departments ?? 0).sort((a, b) => a - b);
  const middle = first.departments === null ? null : (rising[rising.length >> 1] ?? 0);
  return `${list.length.toLocaleString("en")} communities join ${of}${reach(middle, "half of them cross", " or more")}.`;
}

function reach(departments: number | null, words: string, more = ""): string {
  if (departments === null) return "";
  const count = departments === 1 ? "1 department" : `${departments} departments`;
  return `; ${words} ${count}${more}`;
}

/** The communities as CSV; small ones are one row, of which only the number is told. (M33) */
export function communitiesCsv(list: readonly Community[]): string {
  const isHidden = suppressedGroups(list.map(({ members }) => members));
  const hidden = list.filter((_, k) => isHidden[k]);
  const rows = list
    .filter((_, k) => !isHidden[k])
    .map(({ name, members, managers, departments }) => [
      name,
      members,
      managers,
      departments ?? "",
    ]);
  const other = `Other: ${hidden.length} communities, hidden because small`;
  return csvText([
    ["Community", "Members", "Managers", "Departments"],
    ...rows,
    ...(hidden.length > 0 ? [[other, "", "", ""]] : []),
  ]);
}
