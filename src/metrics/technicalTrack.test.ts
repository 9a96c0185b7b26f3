import { expect, test } from "vitest";
import { nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { textOf } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { gradeParity } from "./gradeParity.ts";
import { gradeRanks } from "./grades.ts";
import { technicalTrack } from "./technicalTrack.ts";
import { isTechnicalTitle } from "./titleForPay.ts";

const org = workedExample;
const id = (i: number): string => textOf(org, "id", i);

test("2 of 13 senior seats can be reached without taking on people (M28)", () => {
  const track = technicalTrack(org);
  expect(track).toMatchObject({ gradeFloor: 7, seniorPeople: 13, share: 2 / 13, ceilingGap: 2 });
  expect(track?.withoutReports.map(id).sort()).toEqual(["W07", "W20"]);
});

test("a chosen floor replaces the lowest manager's grade (M28)", () => {
  expect(technicalTrack(org, { gradeFloor: 8 })).toMatchObject({ seniorPeople: 7, share: 1 / 7 });
});

test("ICs beside managers on each grade (M29)", () => {
  const ranks = gradeRanks(org) ?? new Float64Array();
  expect(gradeParity(org, ranks, 7)).toEqual([
    { grade: 7, individualContributors: 1, managers: 5, ratio: 0.2 },
    { grade: 8, individualContributors: 1, managers: 2, ratio: 0.5 },
    { grade: 9, individualContributors: 0, managers: 3, ratio: 0 },
    { grade: 10, individualContributors: 0, managers: 1, ratio: 0 },
  ]);
});

test("a Principal Scientist with one report may have a team for the grade (M30)", () => {
  expect(technicalTrack(org)?.titleForPay).toEqual([nodeOf(org, "W10")]);
});

test("technical titles are whole words, and a chief of staff has none (M30)", () => {
  for (const title of ["STAFF Engineer", "Fellow", "Solution Architect", "Principal"]) {
    expect(isTechnicalTitle(title)).toBe(true);
  }
  for (const title of ["Chief of Staff", "Staffing Lead", "Director of Architecture", ""]) {
    expect(isTechnicalTitle(title)).toBe(false);
  }
});

test("grades that are words need an order; blank ones are left out (M28)", () => {
  const words = orgOf("ann ben<ann cal<ann", {
    text: { grade: textColumnOf(["M1", "IC5", ""]), title: textColumnOf(["", "", ""]) },
  });
  expect(technicalTrack(words)).toBeNull();
  expect(technicalTrack(words, { gradeOrder: ["IC4", "M1", "IC5"] })).toEqual({
    gradeFloor: 1,
    seniorPeople: 2,
    withoutReports: [1],
    share: 0.5,
    ceilingGap: -1,
    titleForPay: [],
  });
});

test("without grades, or without a manager whose grade is known, there is nothing to say (M28)", () => {
  expect(technicalTrack(orgOf("ann ben<ann"))).toBeNull();
  const unknown = orgOf("ann ben<ann", { text: { grade: textColumnOf(["", "5"]) } });
  expect(technicalTrack(unknown)).toBeNull();
});

test("without titles the title-for-pay list is unknown (M30)", () => {
  const small = orgOf("ann ben<ann", { text: { grade: textColumnOf(["7", "5"]) } });
  expect(technicalTrack(small)?.titleForPay).toBeNull();
});
