import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { importFiles } from "../../import/importPeople.ts";
import { coverageWords } from "./coverageWords.ts";

const PEOPLE = "Employee ID,Name,Manager ID\n1,Ann,\n2,Bo,1\n3,Cy,1\n4,Di,2\n5,Ed,3\n6,Flo,5\n";

function wordsFor(files: Readonly<Record<string, string>>): string {
  const outcome = importFiles(
    Object.entries({ "people.csv": PEOPLE, ...files }).map(([name, text]) => ({
      name,
      bytes: strToU8(text),
    })),
    { fileName: "all", asOf: "2026-02-12" },
  );
  if (outcome.kind !== "imported" || !outcome.imported.links) throw new Error(outcome.kind);
  const { links, further } = outcome.imported;
  return coverageWords(links, further?.files ?? []);
}

test("the caution says what the files cover", () => {
  expect(
    wordsFor({ "calendar.csv": "from,to,meetings,date\n4,5,3,2025-06-30\n2,3,1,2025-06-03\n" }),
  ).toBe(
    "No recorded link is not proof of no collaboration. The file covers meetings (calendar.csv), " +
      "Jun 3\u2009–\u200930, 2025, 3 of 4 managers: a row names them or their people.",
  );
  expect(wordsFor({ "a.csv": "source,target\n2,3\n", "b.csv": "source,target\n2,1\n" })).toBe(
    "No recorded link is not proof of no collaboration. The files cover who works with whom " +
      "(a.csv, b.csv), without dates, 3 of 4 managers: a row names them or their people.",
  );
});
