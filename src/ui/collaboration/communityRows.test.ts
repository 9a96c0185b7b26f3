import { expect, test } from "vitest";
import type { Community } from "../../metrics/communities.ts";
import { communitiesCsv, communitiesSentence, sortedCommunities } from "./communityRows.ts";

const community = (name: string, members: number, departments: number | null): Community => ({
  code: 0,
  name,
  members,
  managers: 1,
  departments,
});

const LIST = [community("Testing", 20, 4), community("Data", 8, 1), community("Chess", 3, 2)];

test("one sentence says how many there are and how far they reach", () => {
  expect(communitiesSentence(LIST, 25, 1200)).toBe(
    "3 communities join 25 of 1,200 people; half of them cross 2 departments or more.",
  );
  expect(communitiesSentence(LIST.slice(0, 1), 20, 32)).toBe(
    "1 community joins 20 of 32 people; it crosses 4 departments.",
  );
  expect(communitiesSentence([community("A", 2, null)], 2, 9)).toBe(
    "1 community joins 2 of 9 people.",
  );
});

test("sorts by any column; an export hides the small ones and whoever would follow by subtraction", () => {
  const names = (column: "name" | "departments") =>
    sortedCommunities(LIST, { column, isDescending: false }).map(({ name }) => name);
  expect(names("name")).toEqual(["Chess", "Data", "Testing"]);
  expect(names("departments")).toEqual(["Data", "Chess", "Testing"]);
  expect(communitiesCsv(LIST).split("\r\n")).toEqual([
    "Community,Members,Managers,Departments",
    "Testing,20,1,4",
    '"Other: 2 communities, hidden because small",,,',
    "",
  ]);
});
