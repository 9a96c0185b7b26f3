import { expect, test } from "vitest";
import { orgOf } from "../../tests/smallOrgs.ts";
import { NO_DAY, type Org, textOf } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { hiredToLeadTest, newInPostTest } from "./newManagers.ts";
import { postSince } from "./postSince.ts";

const AS_OF = Date.UTC(2025, 5, 30) / 86_400_000;

function withColumn(header: string, cells: readonly string[], hired?: readonly number[]): Org {
  return orgOf("ann bo<ann cy<bo di<ann", {
    extra: [{ header, values: textColumnOf(cells) }],
    ...(hired && { hireDay: Int32Array.from(hired) }),
  });
}

function names(org: Org, isOne: ((i: number) => boolean) | null): string[] | null {
  return isOne && [...org.span.keys()].filter(isOne).map((i) => textOf(org, "id", i));
}

test.each([
  ["Position Start Date", ["2016-01-01", "2025-05-01", "2025-05-01", ""]],
  ["JobEntryDate", ["31.01.2016", "01.05.2025", "", "01.05.2025"]],
  ["In role since", ["1 May 2016", "1 May 2025", "1 May 2020", "1 May 2025"]],
  ["Time in Role (months)", ["110", "2", "1", "0"]],
  ["Time in current position", ["9 years", "0 years, 2 months", "1 year", "3 days"]],
])("%s tells who leads people in a post that is new to them", (header, cells) => {
  const org = withColumn(header, cells);
  expect(postSince(org, AS_OF)?.header).toBe(header);
  expect(names(org, newInPostTest(org, AS_OF))).toEqual(["bo"]);
});

test("who was hired into the post has not crossed a layer", () => {
  const hired = [AS_OF - 4000, AS_OF - 60, AS_OF - 60, NO_DAY];
  const org = withColumn("In role since", ["1 May 2016", "1 May 2025", "", ""], hired);
  expect(names(org, newInPostTest(org, AS_OF))).toEqual([]);
  expect(names(org, hiredToLeadTest(org, AS_OF))).toEqual(["bo"]);
});

test.each([
  ["Manager position start date", ["2016-01-01", "2025-05-01", "", ""]],
  ["Last day in role", ["2016-01-01", "2025-05-01", "", ""]],
  ["Time in role", ["9", "0.2", "1", "2"]],
  ["Job start", ["soon", "later", "unknown", ""]],
  ["Birthday", ["2016-01-01", "2025-05-01", "", ""]],
])("%s does not tell it", (header, cells) => {
  expect(newInPostTest(withColumn(header, cells), AS_OF)).toBeNull();
});

test("a day to come, and 180 days, are not new", () => {
  const org = withColumn("In role since", ["2025-07-01", "2025-01-01", "", ""]);
  expect(names(org, newInPostTest(org, AS_OF))).toEqual([]);
});
