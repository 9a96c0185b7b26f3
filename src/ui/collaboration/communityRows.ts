import { csvText } from "../../base/csvText.ts";
import { compareTexts } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
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
  const sign = isDescending ? -1 : 1;
  return list.toSorted((a, b) =>
    column === "name"
      ? sign * compareTexts(a.name, b.name)
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
  if (!first) return say("Nobody is in a community.");
  const communities = list.length;
  const told = { communities, people, everybody };
  const rising = list.map((each) => each.departments ?? 0).sort((a, b) => a - b);
  const departments = rising[communities >> 1] ?? 0;
  if (first.departments === null) {
    return say(
      "{communities, plural, one {# community joins} other {# communities join}} {people, number} of {everybody, number} people.",
      told,
    );
  }
  return communities === 1
    ? say(
        "1 community joins {people, number} of {everybody, number} people; it crosses {departments, plural, one {# department} other {# departments}}.",
        { people, everybody, departments },
      )
    : say(
        "{communities, number} communities join {people, number} of {everybody, number} people; half of them cross {departments, plural, one {# department} other {# departments}} or more.",
        { ...told, departments },
      );
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
  const other = say("Other: {count} communities, hidden because small", {
    count: hidden.length,
  });
  return csvText([
    [say("Community"), say("Members"), say("Managers"), say("Departments")],
    ...rows,
    ...(hidden.length > 0 ? [[other, "", "", ""]] : []),
  ]);
}
