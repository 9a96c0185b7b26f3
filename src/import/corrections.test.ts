import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sayIt } from "../language/say.ts";
import { nameOf, type Org, textOf } from "../org/org.ts";
import { textAt } from "../org/textColumn.ts";
import { type Correction, withCorrection } from "./choices.ts";
import type { Imported } from "./imported.ts";
import { importPeople } from "./importPeople.ts";
import { ledgerCsv } from "./ledger.ts";
import { keysOfOrg } from "./personKeys.ts";

const ODD = readFileSync("fixtures/everything-odd.csv");

async function odd(...corrections: Correction[]): Promise<Imported> {
  return imported(ODD, corrections);
}

async function imported(bytes: Uint8Array, corrections: Correction[]): Promise<Imported> {
  const options = { fileName: "odd.csv", asOf: "2026-11-21", corrections };
  const outcome = await importPeople(bytes, options);
  if (outcome.kind !== "imported") throw new Error(sayIt(outcome.problem));
  return outcome.imported;
}

function nodeOf(org: Org, id: string): number {
  return [...org.kind.keys()].find((i) => textOf(org, "id", i) === id) ?? -1;
}

function managerOf({ org }: Imported, id: string): string {
  const manager = org.parent[nodeOf(org, id)] ?? -1;
  return manager < 0 ? "" : textOf(org, "id", manager);
}

function kindsOf({ findings }: Imported): string[] {
  return findings.map(({ kind }) => kind);
}

test("of two people with one name, the one the user means gets everybody who names them", async () => {
  const before = await odd();
  expect(["103", "104", "105", "106"].map((id) => managerOf(before, id))).toEqual([
    "101",
    "101",
    "102",
    "102",
  ]);
  expect(before.findings.find(({ kind }) => kind === "ambiguous-manager")?.questions).toMatchObject(
    [
      {
        kind: "namesake",
        reference: "Kim Ode",
        persons: [{ key: "101" }, { key: "102", about: "Head of shops, Shops, Oslo" }],
        reports: [{ chosen: "101" }, { chosen: "101" }, { chosen: "102" }, { chosen: "102" }],
      },
    ],
  );
  const after = await odd({ kind: "reference", reference: "kim  ODE", person: "102" });
  expect(["103", "104", "105", "106"].map((id) => managerOf(after, id))).toEqual(
    Array.from({ length: 4 }, () => "102"),
  );
  expect(kindsOf(after)).not.toContain("ambiguous-manager");
});

test("one person's manager can be set, whatever the file says; the others' stay", async () => {
  const after = await odd({ kind: "line", person: "106", manager: "101" });
  expect(["105", "106"].map((id) => managerOf(after, id))).toEqual(["102", "101"]);
});

test("the team of a manager who is not there can be put under somebody, or to the top", async () => {
  const under = await odd({ kind: "reference", reference: "Gro Sand", person: "101" });
  expect(["107", "108"].map((id) => managerOf(under, id))).toEqual(["101", "101"]);
  expect(kindsOf(under)).not.toContain("unknown-manager");
  const atTop = await odd({ kind: "reference", reference: "Gro Sand", person: "" });
  expect(["107", "108"].map((id) => managerOf(atTop, id))).toEqual(["", ""]);
});

test("a ring is cut where the user says", async () => {
  expect(managerOf(await odd(), "110")).toBe("");
  const after = await odd({ kind: "cut", person: "112" });
  expect(["110", "111", "112"].map((id) => managerOf(after, id))).toEqual(["111", "112", ""]);
  expect(kindsOf(after)).toContain("cycle");
});

test("rows that were set aside can be taken back: a leaver, a footer, a row of nobody", async () => {
  const { ledger } = await odd();
  const aside = Array.from({ length: ledger.count }, (_, k) => textAt(ledger.who, k)).filter(
    (_, k) => ledger.fate[k] === 2,
  );
  expect(aside).toEqual(["109", "Night watch Quay Bergen Inga Holm Active", "Total"]);
  const after = await odd(...aside.map((row): Correction => ({ kind: "takeBack", row })));
  expect(after.rows).toEqual({ total: 18, placed: 17, merged: 1, setAside: 0 });
  expect(["107", "108"].map((id) => managerOf(after, id))).toEqual(["109", "109"]);
});

test("a correction that names nobody does nothing", async () => {
  const nobody: Correction[] = [
    { kind: "reference", reference: "Kim Ode", person: "999" },
    { kind: "line", person: "999", manager: "100" },
    { kind: "line", person: "105", manager: "999" },
    { kind: "cut", person: "999" },
    { kind: "takeBack", row: "__proto__" },
  ];
  const [before, after] = [await odd(), await odd(...nobody)];
  expect([...after.org.parent]).toEqual([...before.org.parent]);
});

test("a manager who is chosen against the file and closes a ring is cut like any other", async () => {
  const after = await odd({ kind: "line", person: "100", manager: "106" });
  expect(after.rows.placed).toBe(14);
  expect(kindsOf(after).filter((kind) => kind === "cycle")).toHaveLength(2);
});

test("a later correction about the same thing takes the place of the earlier", () => {
  const first: Correction = { kind: "line", person: "1", manager: "2" };
  const other: Correction = { kind: "cut", person: "1" };
  const second: Correction = { kind: "line", person: "1", manager: "3" };
  expect(withCorrection([first, other], second)).toEqual([other, second]);
});

test("people without ids are told apart by what is known of them, in page and importer alike", async () => {
  const text =
    'name,title,manager\n"Roe, Ann",Chief,\n"Lee, Sam",Baker,"Roe, Ann"\n"Lee, Sam",Cook,"Roe, Ann"\n' +
    '"Day, Bo",Help,"Lee, Sam"\n"Ash, Cy",Help,"Lee, Sam"\n"Ash, Cy",Help,"Roe, Ann"\n';
  const bytes = new TextEncoder().encode(text);
  const { org } = await imported(bytes, []);
  const keys = keysOfOrg(org);
  const cook = [...org.kind.keys()].find((i) => textOf(org, "title", i) === "Cook") ?? -1;
  expect(keys.keyOf(cook)).toBe("Sam Lee · Cook");
  const all = [...org.kind.keys()].map(keys.keyOf);
  expect(all).toContain("Cy Ash · Help · 2");
  expect(all.map(keys.rowOf)).toEqual([...org.kind.keys()]);
  const after = await imported(bytes, [
    { kind: "reference", reference: "Lee, Sam", person: "Sam Lee · Cook" },
    { kind: "line", person: "Cy Ash · Help · 2", manager: "Bo Day" },
  ]);
  const lines = [...after.org.parent].map(
    (parent, i) =>
      `${nameOf(after.org, i)}<${parent < 0 ? "" : textOf(after.org, "title", parent)}`,
  );
  expect(lines.sort()).toEqual([
    "Ann Roe<",
    "Bo Day<Cook",
    "Cy Ash<Cook",
    "Cy Ash<Help",
    "Sam Lee<Chief",
    "Sam Lee<Chief",
  ]);
});

test("the ledger as CSV has every row of the file, in its order, with fate and reason", async () => {
  const { ledger, org } = await odd();
  const lines = ledgerCsv(ledger, org).trimEnd().split("\r\n");
  expect(lines[0]).toBe("Line,Fate,Reason,Who,Merged into line");
  expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(
    Array.from({ length: 18 }, (_, k) => String(k + 4)),
  );
  expect(lines).toContain("4,placed,,100,");
  expect(lines).toContain("13,set aside,Has left.,109,");
  expect(lines).toContain("19,merged,Another row of the same person stands for it.,103,7");
});
