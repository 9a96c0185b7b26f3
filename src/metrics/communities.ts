import { type MembersByLabel, membersOf } from "../org/membersByLabel.ts";
import { isManager, type MembershipColumn, type Org } from "../org/org.ts";

/** A community across reporting lines: who is in it, and how far it reaches. */
export interface Community {
  /** Code of its label. */
  readonly code: number;
  readonly name: string;
  readonly members: number;
  /** Managers among them. */
  readonly managers: number;
  /** Distinct departments of its members; a blank is none. Null without a column of departments. */
  readonly departments: number | null;
}

/** Every community with a member, the largest first. */
export function communitiesOf(
  org: Org,
  { labels }: MembershipColumn,
  members: MembersByLabel,
): readonly Community[] {
  const { department } = org.text;
  return labels
    .map((name, code): Community => {
      const nodes = membersOf(members, code);
      const departments = new Set(department && nodes.map((i) => department.codes[i] ?? 0));
      departments.delete(0);
      return {
        code,
        name,
        members: nodes.length,
        managers: nodes.reduce((sum, i) => sum + (isManager(org, i) ? 1 : 0), 0),
        departments: department ? departments.size : null,
      };
    })
    .filter((community) => community.members > 0)
    .sort((a, b) => b.members - a.members || a.code - b.code);
}

/** How many people are in at least one community. */
export function peopleInCommunities({ nodes }: MembersByLabel): number {
  return new Set(nodes).size;
}
