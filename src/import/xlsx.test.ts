import { expect, test } from "vitest";
import { problemOf } from "../../tests/problemOf.ts";
import { rowOf, workbook } from "../../tests/workbook.ts";
import { sayIt } from "../language/say.ts";
import { importPeople } from "./importPeople.ts";
import { readWorkbook } from "./xlsx.ts";

function recordsOf(bytes: Uint8Array): unknown[] {
  const opened = readWorkbook(bytes);
  if ("problem" in opened) throw new Error(sayIt(opened.problem));
  const records: unknown[] = [];
  opened[0]?.read((cells, line) => records.push([line, ...cells]), 100);
  return records;
}

test("cells come as the sheet shows them, rows with their number", () => {
  const shared =
    "<si><t>Ann</t></si><si><r><t>Bo</t></r><r><t>b &amp; Co</t></r></si><si><t>山田</t><rPh><t>ヤマダ</t></rPh></si>";
  const rows =
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c></row>' +
    '<row r="5"><c r="A5"><v>29</v></c><c r="B5" s="2"><v>29</v></c><c r="C5" s="1"><v>44320</v></c><c r="D5" s="3"><v>44320.5</v></c></row>' +
    '<row><c><v>0.10000000000000001</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><v>x</v></c></row>' +
    '<row r="9"><c r="AB9" t="inlineStr"><is><t>far</t></is></c></row>';
  expect(recordsOf(workbook({ People: rows }, shared))).toEqual([
    [2, "Ann", "", "Bob & Co", "山田"],
    [5, "29", "00029", "2021-05-04", "2021-05-04"],
    [6, "0.1", "TRUE", "#N/A", "x"],
    [9, ...Array.from({ length: 27 }, () => ""), "far"],
  ]);
});

test("the sheet with the people is chosen, not the first", async () => {
  const bytes = workbook({
    Notes: rowOf("Read me", "please"),
    Pivot: rowOf("Department", "Count") + rowOf("Ops", "3"),
    Staff:
      rowOf("Employee ID", "Name", "Manager ID") + rowOf("1", "Ann", "") + rowOf("2", "Bo", "1"),
  });
  const outcome = await importPeople(bytes, { fileName: "a.xlsx", asOf: "2026-02-12" });
  expect(outcome).toMatchObject({
    kind: "imported",
    imported: { file: { sheet: "Staff", headerRow: 1, delimiter: null }, rows: { placed: 2 } },
  });
});

test("a damaged sheet, or one that unpacks to too much, is refused with one sentence", async () => {
  const whole = workbook({ People: rowOf("Employee ID", "Name", "Manager ID").repeat(400) });
  for (let at = 40; at < whole.length; at += 37) {
    const damaged = whole.slice();
    damaged.fill(0xa5, at, at + 9);
    const outcome = await importPeople(damaged, { fileName: "a.xlsx", asOf: "2026-02-12" });
    if (outcome.kind !== "imported") expect(sayIt(outcome.problem)).toMatch(/\.$/);
  }
  const bomb = workbook({ People: rowOf("a") });
  const directory = bomb.findLastIndex(
    (_, i) => bomb[i] === 0x50 && bomb[i + 1] === 0x4b && bomb[i + 2] === 1,
  );
  bomb.set([0xff, 0xff, 0xff, 0x7f], directory + 24);
  expect(problemOf(readWorkbook(bomb))).toContain("1 GB");
});

test("what is cut off is refused with one sentence", () => {
  const cut = workbook({ People: rowOf("a") }).subarray(0, 300);
  expect(problemOf(readWorkbook(cut))).toContain("damaged");
});
