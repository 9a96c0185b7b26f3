import { expect, test } from "vitest";
import { orgOf } from "../../tests/smallOrgs.ts";
import { membersByLabel, membersOf } from "../org/membersByLabel.ts";
import { type MembershipColumn, textOf } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { communitiesOf, peopleInCommunities } from "./communities.ts";
import { mayCultivate } from "./cultivators.ts";

const MEMBERSHIPS: readonly (readonly number[])[] = [[], [0], [0, 1], [0], [1], [], [0], [2]];

function columnOf(memberships: readonly (readonly number[])[]): MembershipColumn {
  const offsets = [0];
  for (const own of memberships) offsets.push((offsets.at(-1) ?? 0) + own.length);
  return {
    labels: ["Testing", "Data", "Empty post"],
    offsets: Uint32Array.from(offsets),
    codes: Uint32Array.from(memberships.flat()),
  };
}

const org = orgOf("ada bo<ada cy<bo di<bo eli<ada fay<eli gus<eli ?hal<eli", {
  communities: columnOf(MEMBERSHIPS),
  text: { department: textColumnOf(["", "Tech", "Tech", "Shop", "Sales", "", "Sales", "Sales"]) },
});
const column = org.communities ?? columnOf([]);
const members = membersByLabel(org, column);
const ids = (nodes: Int32Array): string[] => Array.from(nodes, (i) => textOf(org, "id", i));

test("members are people, rising, and each counts once among all", () => {
  expect(column.labels.map((_, code) => ids(membersOf(members, code)).sort())).toEqual([
    ["bo", "cy", "di", "gus"],
    ["cy", "eli"],
    [],
  ]);
  for (const code of [0, 1]) {
    const nodes = membersOf(members, code);
    expect([...nodes]).toEqual([...nodes].sort((a, b) => a - b));
  }
  expect(peopleInCommunities(members)).toBe(5);
});

test("a community tells its managers and the departments it crosses; one without people is none", () => {
  expect(communitiesOf(org, column, members)).toEqual([
    { code: 0, name: "Testing", members: 4, managers: 1, departments: 3 },
    { code: 1, name: "Data", members: 2, managers: 1, departments: 2 },
  ]);
});

test("whoever stands highest may cultivate it, and seniors without reports", () => {
  const experts = Uint8Array.from({ length: org.count }, (_, i) =>
    textOf(org, "id", i) === "gus" ? 1 : 0,
  );
  const named = mayCultivate(org, membersOf(members, 0), experts);
  expect(named.map(({ node, because }) => [textOf(org, "id", node), because])).toEqual([
    ["bo", "highest"],
    ["gus", "expert"],
  ]);
  // Four of one height are no suggestion.
  const flat = orgOf("top a<top b<top c<top d<top");
  expect(mayCultivate(flat, Int32Array.of(1, 2, 3, 4), null)).toEqual([]);
});
