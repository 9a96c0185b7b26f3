import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOrg, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import type { Org } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { completedOrder, heldGrades, proposedGradeOrder } from "./gradeOrder.ts";

/** "ann:M2 bo:IC1<ann": names with their grades; "_" is a blank. */
function graded(written: string): Org {
  const entries = written.trim().split(/\s+/);
  const grades = entries.map((entry) => /:([^<]*)/.exec(entry)?.[1]?.replaceAll("_", " ") ?? "");
  const people = entries.map((entry) => entry.replace(/:[^<]*/, "")).join(" ");
  return orgOf(people, { text: { grade: textColumnOf(grades) } });
}

test("two ladders are put together by who manages whom and how high their people stand", () => {
  const org = graded(`
    top:M4 vp:M3<top
    lead:M2<vp star:IC6<vp
    em:M1<lead staff:IC5<lead
    a:IC1<em b:IC2<em c:IC3<em d:IC4<em`);
  expect(proposedGradeOrder(org)).toEqual("IC1 IC2 IC3 IC4 M1 IC5 M2 IC6 M3 M4".split(" "));
});

test("numbers fall where the tree says so: Grade 6 manages Grade 7", () => {
  const org = graded(`
    top:SCS1 six:Grade_6<top seven:Grade_7<six seo:SEO<seven heo:HEO<seo eo:EO<heo ao:AO<eo`);
  expect(proposedGradeOrder(org)).toEqual(["AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1"]);
  expect(proposedGradeOrder(graded("top:1 a:2<top b:3<a c:3<a"))).toEqual(["3", "2", "1"]);
});

test.each([
  [
    "words of two careers",
    "o:Manager a:Senior<o b:Junior<o c:Principal<o d:Staff<o",
    "Junior Senior Staff Principal Manager",
  ],
  ["Roman numerals", "o:X a:IV<o b:I<o c:IX<o d:V<o", "I IV V IX X"],
  [
    "letters, the last on top",
    "o:Band_F a:Band_B<o b:Band_A<a c:Band_C<o",
    "Band_A Band_B Band_C Band_F",
  ],
  [
    "letters, the first on top",
    "o:Band_A a:Band_B<o b:Band_C<a c:Band_F<b",
    "Band_F Band_C Band_B Band_A",
  ],
  ["numbers with a prefix of one letter", "o:G10 a:G9<o b:G7<a c:G7<a", "G7 G9 G10"],
  ["steps within a number", "o:8a a:7b<o b:7a<o c:7<o", "7 7a 7b 8a"],
])("%s", (_, written, expected) => {
  const order = proposedGradeOrder(graded(written));
  expect(order).toEqual(expected.split(" ").map((grade) => grade.replaceAll("_", " ")));
});

test("a manager's grade stands above those of the reports, whatever it is called", () => {
  const order = proposedGradeOrder(graded("o:Blue a:Red<o b:Green<a c:Green<a d:Red<o e:Green<d"));
  expect(order).toEqual(["Green", "Red", "Blue"]);
});

test("every grade of the file stands in the proposal once, blanks in none", () => {
  const words = fc.constantFrom(
    "IC1",
    "IC2",
    "M1",
    "Junior",
    "Band A",
    "II",
    "7",
    "Grade 7",
    "",
    " ",
  );
  fc.assert(
    fc.property(anyOrg, fc.array(words, { minLength: 60, maxLength: 60 }), (org, grades) => {
      const column = textColumnOf(grades.slice(0, org.count));
      const withGrades: Org = { ...org, text: { ...org.text, grade: column } };
      const held = heldGrades(withGrades)?.map(({ grade }) => grade) ?? [];
      expect(held).not.toContain("");
      expect([...(proposedGradeOrder(withGrades) ?? [])].sort()).toEqual([...held].sort());
    }),
  );
});

test("the worked example's numbers rise, and their holders are counted", () => {
  expect(proposedGradeOrder(workedExample)?.map(Number)).toEqual([4, 5, 6, 7, 8, 9, 10]);
  expect(heldGrades(workedExample)?.find(({ grade }) => grade === "8")).toEqual({
    grade: "8",
    people: 3,
    managers: 2,
  });
});

test("there is no proposal without grades, or for a column of far too many", () => {
  expect(proposedGradeOrder(orgOf("ann bo<ann"))).toBeNull();
  const many = Array.from({ length: 70 }, (_, i) => (i === 0 ? "p0:A0" : `p${i}:A${i}<p0`));
  expect(proposedGradeOrder(graded(many.join(" ")))).toBeNull();
});

test("a grade that is new in the file joins the user's order where the proposal has it", () => {
  expect(completedOrder(["IC1", "M1", "IC3"], ["IC0", "IC1", "IC2", "IC3", "M1"])).toEqual([
    "IC0",
    "IC1",
    "IC2",
    "M1",
    "IC3",
  ]);
});
