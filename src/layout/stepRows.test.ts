import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPlan, drawingFor, inGradeOrder } from "../../tests/drawings.ts";
import { orgOf } from "../../tests/smallOrgs.ts";
import { gradeSteps } from "../metrics/gradeSteps.ts";
import { nameOf, type Org } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { EVERYBODY, type Shown } from "./layout.ts";
import { layoutOrg } from "./layoutOrg.ts";

const CEO = "ann bo<ann cy<bo di<bo ed<bo ?eve<bo flo<ann gus<flo";

/** Who stands on which row, by id: rows of the conventional view by grade. */
function rowsIn(written: string, grades: readonly string[], shown: Shown = EVERYBODY) {
  const org = inGradeOrder(orgOf(written, { text: { grade: textColumnOf(grades) } }));
  const layout = layoutOrg(org, shown, null, gradeSteps(org));
  const rows: Record<string, number> = {};
  for (let i = 0; i < org.count; i++) {
    if (!Number.isNaN(layout.left[i])) rows[nameOf(org, i)] = layout.depth[i] ?? -1;
  }
  return { rows, grades: layout.rowGrades, org };
}

test("everybody stands on the row of their grade, and without one below their manager", () => {
  const { rows, grades } = rowsIn(CEO, ["9", "7,5", "3", "5", "", "3", "5", "3"]);
  expect(grades).toEqual(["9", "7,5", "5", "3"]);
  expect(rows).toEqual({ ann: 0, bo: 1, cy: 3, di: 2, ed: 2, eve: 3, flo: 2, gus: 3 });
});

test("a grade as high as the manager's or higher is one row below them", () => {
  const { rows, grades } = rowsIn(CEO, ["5", "9", "9", "12", "", "3", "5", "3"]);
  expect(grades).toEqual(["5", "3"]);
  expect(rows).toEqual({ ann: 0, bo: 1, cy: 2, di: 2, ed: 2, eve: 2, flo: 1, gus: 2 });
});

test("only the grades of those who are shown have rows", () => {
  const { org } = rowsIn(CEO, ["9", "7", "3", "5", "", "3", "6", "3"]);
  const focus = [...org.level.keys()].find((i) => nameOf(org, i) === "flo") ?? -1;
  expect(layoutOrg(org, { ...EVERYBODY, focus }, null, gradeSteps(org)).rowGrades).toEqual([
    "6",
    "3",
  ]);
});

test.each([
  { what: "letters", grades: ["M2", "IC5", "IC4"] },
  { what: "all alike", grades: ["4", "4.0", ""] },
  { what: "numbers of posts", grades: Array.from({ length: 41 }, (_, i) => `${i}`) },
])("grades that are $what give no rows", ({ grades }) => {
  const written = grades.map((_, i) => (i === 0 ? "p0" : `p${i}<p0`)).join(" ");
  expect(gradeSteps(orgOf(written, { text: { grade: textColumnOf(grades) } }))).toBe(null);
});

/** The nearest above who has a card, whether shown or not. */
function managerOf(org: Org, node: number): number {
  let manager = org.parent[node] ?? -1;
  while (manager >= 0 && org.level[manager] === 0) manager = org.parent[manager] ?? -1;
  return manager;
}

test("nobody stands beside or above their manager, and else exactly on the row of their grade", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { org, layout } = drawingFor({ ...plan, byGrade: true });
      const steps = gradeSteps(org);
      if (!steps || layout.rowGrades.length === 0) return;
      for (let i = 0; i < org.count; i++) {
        const isNested = org.level[org.parent[i] ?? -1] === 0;
        if (Number.isNaN(layout.left[i]) || isNested) continue;
        const manager = managerOf(org, i);
        const isTop = manager < 0 || Number.isNaN(layout.left[manager]);
        const least = isTop ? 0 : (layout.depth[manager] ?? 0) + 1;
        const grade = steps.grades[steps.stepOf[i] ?? -1];
        const own = grade === undefined ? -1 : layout.rowGrades.indexOf(grade);
        if (own >= least) expect(layout.depth[i]).toBe(own);
        else expect(layout.depth[i]).toBeGreaterThanOrEqual(least);
        if (grade === undefined) expect(layout.depth[i]).toBe(least);
      }
    }),
    { numRuns: 150, seed: 20261121 },
  );
});
