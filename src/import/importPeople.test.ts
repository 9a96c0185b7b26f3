import { describe, expect, test } from "vitest";
import { problemOf } from "../../tests/problemOf.ts";
import { sayIt } from "../language/say.ts";
import { type Org, PLACEHOLDER, textOf } from "../org/org.ts";
import type { Imported, ImportOptions, ImportOutcome } from "./imported.ts";
import { importPeople } from "./importPeople.ts";

const OPTIONS: ImportOptions = { fileName: "people.csv", asOf: "2026-02-12" };

function outcomeOf(text: string, options: Partial<ImportOptions> = {}): Promise<ImportOutcome> {
  return importPeople(new TextEncoder().encode(text), { ...OPTIONS, ...options });
}

async function importedFrom(text: string, options: Partial<ImportOptions> = {}): Promise<Imported> {
  const outcome = await outcomeOf(text, options);
  if (outcome.kind !== "imported") throw new Error(sayIt(outcome.problem));
  return outcome.imported;
}

/** "id<manager" for each node, sorted. */
function linesOf(org: Org): string[] {
  const idOf = (node: number): string => (node < 0 ? "" : textOf(org, "id", node));
  return [...org.parent].map((parent, node) => `${idOf(node)}<${idOf(parent)}`).sort();
}

function kindsOf({ findings }: Imported): string[] {
  return findings.map(({ kind }) => kind);
}

describe("what is refused", () => {
  test.each([
    ["", "empty"],
    ["  \n \r\n", "empty"],
    ["Employee ID,Name,Manager ID\n", "not one row"],
    ['{"name": "Ada", "children": []}', "JSON"],
    ['[{"name": "Ada"}]', "JSON"],
    ["<?xml version='1.0'?><people/>", "XML"],
    ["%PDF-1.7\n", "PDF"],
    ["<html><body><p>Sign in</p></body></html>", "no table"],
  ])("%j says why", async (text, word) => {
    const outcome = await outcomeOf(text);
    expect(outcome.kind).toBe("refused");
    expect(problemOf(outcome)).toContain(word);
  });

  test("a file over 2 GB is named as such", async () => {
    const outcome = await importPeople(new Uint8Array(2 ** 31), OPTIONS);
    expect(outcome.kind).toBe("refused");
    expect(problemOf(outcome)).toContain("2 GB");
  });

  test("without a manager column the page is asked, with what is known of the columns", async () => {
    const outcome = await outcomeOf("Employee ID,Name,Salary\n1,Ann Lee,9\n2,Bo Ray,8\n");
    expect(outcome).toMatchObject({
      kind: "undecided",
      reviewed: [
        { header: "Employee ID", field: "id" },
        { header: "Name", field: "name" },
        { header: "Salary", field: null, sensitive: true, samples: [] },
      ],
    });
  });
});

describe("who is nobody's report", () => {
  const tokens = [
    "",
    "N/A",
    "#n/a",
    "NA",
    "-",
    "None",
    "NULL",
    "nil",
    "0",
    "xx",
    "NO_MANAGER",
    "No Manager",
  ];
  test.each(tokens)("manager %j is no manager", async (token) => {
    const { org } = await importedFrom(`id,name,manager id\n1,Ann,${token}\n2,Bo,1\n`);
    expect(linesOf(org)).toEqual(["1<", "2<1"]);
  });

  test("a name of signs that only turn or join letters is none, which is said", async () => {
    const rows = "1,Ada,\n2,\u202e,1\n3,\u200d\u2067,1";
    const imported = await importedFrom(`Employee ID,Name,Manager ID\n${rows}`);
    expect(kindsOf(imported)).toContain("missing-name");
    expect([...imported.org.kind.keys()].map((i) => textOf(imported.org, "name", i))).toEqual([
      "Ada",
      "",
      "",
    ]);
  });

  test("somebody whose id is 0 is somebody", async () => {
    const { org } = await importedFrom("id,name,manager id\n0,Ann,\n1,Bo,0\n2,Cy,1\n");
    expect(linesOf(org)).toEqual(["0<", "1<0", "2<1"]);
  });
});

describe("the rows of one person", () => {
  test("of dated rows the newest in force counts", async () => {
    const text =
      "Employee ID,Name,Manager ID,Effective Date\n1,Ann,,2020-01-01\n2,Bo,1,2020-01-01\n" +
      "3,Cy,1,2020-01-01\n3,Cy,2,2024-05-01\n3,Cy,1,2030-01-01\n";
    const { org, rows } = await importedFrom(text);
    expect(linesOf(org)).toEqual(["1<", "2<1", "3<2"]);
    expect(rows).toEqual({ total: 5, placed: 3, merged: 2, setAside: 0 });
  });

  test("a report to an ended row follows the person", async () => {
    const text =
      "Row Key,Name,Email,Parent Key,End Date\n7,Ann,a@x.test,,2020-01-01\n8,Ann,a@x.test,,\n9,Bo,b@x.test,7,\n";
    const { org, findings } = await importedFrom(text, { map: { id: "Row Key" } });
    expect(linesOf(org)).toEqual(["8<", "9<8"]);
    expect(findings).toMatchObject([{ kind: "duplicate-id", rows: [2, 3] }]);
  });

  test("somebody who left twice and came back is one person, by any of their addresses", async () => {
    const imported = await importedFrom(
      "Employee ID,Name,Email,Manager,Termination Date\n1,Ann Lee,ann@x.org,,\n" +
        "5,Bo Ray,bo@x.org,1,2022-05-31\n5,Bo Ray,ray@x.org,1,2019-05-31\n9,Bo Ray,bo@x.org,1,\n" +
        "3,Cy Day,cy@x.org,ray@x.org,\n",
    );
    expect(imported.rows).toEqual({ total: 5, placed: 3, merged: 2, setAside: 0 });
    expect(linesOf(imported.org)).toEqual(["1<", "3<9", "9<1"]);
  });

  test("two people with one address are two people", async () => {
    const imported = await importedFrom(
      "id,name,email,manager id\n1,Ann,office@x.test,\n2,Bo,office@x.test,1\n",
    );
    expect(imported.rows.placed).toBe(2);
    expect(kindsOf(imported)).toEqual([]);
  });
});

describe("managers who cannot be found", () => {
  test("are one placeholder a reference, whatever its case", async () => {
    const { org, findings } = await importedFrom(
      "id,name,manager\n1,Ann Lee,Zoe Quist\n2,Bo Ray,ZOE QUIST\n3,Cy Dow,Ann Lee\n",
    );
    expect([...org.kind].filter((kind) => kind === PLACEHOLDER)).toHaveLength(1);
    expect(findings.map(({ kind }) => kind)).toContain("unknown-manager");
  });

  test("are no ring of those who report to them", async () => {
    const { org } = await importedFrom(
      "id,name,email,Boss Email\n1,Ann,a@x.test,z@x.test\n2,Bo,b@x.test,z@x.test\n3,Cy,c@x.test,a@x.test\n",
    );
    expect(linesOf(org)).toEqual(["1<z@x.test", "2<z@x.test", "3<1", "z@x.test<"]);
  });

  test("bear their name when they are in the file but have left", async () => {
    const { org } = await importedFrom(
      "id,name,manager id,status\n1,Ann,,Active\n2,Bo,1,Terminated\n3,Cy,2,Active\n",
    );
    const placeholder = org.kind.indexOf(PLACEHOLDER);
    expect(textOf(org, "name", placeholder)).toBe("Bo");
    expect(textOf(org, "id", placeholder)).toBe("2");
  });

  test("may be named in several ways, which is said", async () => {
    const { org, managerMatchedBy } = await importedFrom(
      "id,name,email,manager\nK1,Ann Lee,a@x.test,\nK2,Bo Ray,b@x.test,K1\nK3,Cy Dow,c@x.test,a@x.test\nK4,Di Fay,d@x.test,Ann Lee\nK5,Ed Gil,e@x.test,K2\n",
    );
    expect(linesOf(org)).toEqual(["K1<", "K2<K1", "K3<K1", "K4<K1", "K5<K2"]);
    expect(managerMatchedBy).toBe("mixed");
  });
});

describe("what the user decides", () => {
  const text = "id,name,boss,buddy,salary\n1,Ann,,,9\n2,Bo,1,1,8\n3,Cy,2,1,7\n";
  test("goes before what is guessed", async () => {
    const { org, columns } = await importedFrom(text, { map: { manager: "buddy", name: "" } });
    expect(linesOf(org)).toEqual(["1<", "2<1", "3<1"]);
    expect(columns).toEqual({ id: "id", manager: "buddy" });
  });

  test("sensitive columns stay out unless asked for", async () => {
    const without = await importedFrom(text);
    expect(without.leftOut).toEqual(["salary"]);
    expect(without.org.extra.map(({ header }) => header)).toEqual(["buddy"]);
    const kept = await importedFrom(text, { keep: ["salary"] });
    expect(kept.leftOut).toEqual([]);
    expect(kept.org.extra.map(({ header }) => header)).toEqual(["buddy", "salary"]);
  });
});

test("a column that is known for something else is not taken for ids", async () => {
  const { columns } = await importedFrom(
    "Name,Email,Manager Email,Department,Cost Center\nAnn,a@x.test,,Sales,100\nBo,b@x.test,a@x.test,Night,200\n",
  );
  expect(columns.id).toBeUndefined();
});

test("words that mean something to the language are ids like any other", async () => {
  const { org } = await importedFrom(
    "id,name,manager id,__proto__\n__proto__,constructor,,a\nconstructor,toString,__proto__,b\n",
  );
  expect(linesOf(org)).toEqual(["__proto__<", "constructor<__proto__"]);
  expect(org.extra.map(({ header }) => header)).toEqual(["__proto__"]);
});

test("a letter of Western Europe before a bar is not taken for half a Japanese one", async () => {
  const text = "ID|Name|Manager Name|Title\n1|José Ek||Manager\n2|Zoë Ek|Ek, José|Manager\n";
  const outcome = await importPeople(
    Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    OPTIONS,
  );
  if (outcome.kind !== "imported") throw new Error(sayIt(outcome.problem));
  expect(linesOf(outcome.imported.org)).toEqual(["1<", "2<1"]);
});

test("a person in a department called Area is no second header", async () => {
  const { org } = await importedFrom(
    "Employee ID,Name,Manager ID,Department,Location\nA,Ann,,Area,Office\nB,Bo,A,Sales,Lima\n",
  );
  expect(linesOf(org)).toEqual(["A<", "B<A"]);
});

test("rows that say the same are one person, also of the name Null", async () => {
  const { rows } = await importedFrom(
    "First Name,Last Name,Manager Name\nZoë,Null,\nBo,Ek,Zoë Null\nZoë,Null,\n",
  );
  expect(rows).toEqual({ total: 3, placed: 2, merged: 1, setAside: 0 });
});

test("a name without a blank is found among other references", async () => {
  const { org } = await importedFrom("id,name,manager\n1,王伟,\n2,王芳,王伟\n3,王秀英,1\n");
  expect(linesOf(org)).toEqual(["1<", "2<1", "3<1"]);
});

test("a family name of one sign is no initial", async () => {
  const { org } = await importedFrom(
    "id,name,manager\n1,민준 이,\n2,서연 이,민준 이\n3,지우 이,서연 김\n",
  );
  expect(linesOf(org)).toEqual(["1<", "2<1", "3<", "<"]);
});

test("names that differ in a vowel sign or a voicing mark are different names", async () => {
  const { org } = await importedFrom(
    "id,name,manager\n1,राम शर्मा,\n2,रमा शर्मा,राम शर्मा\n3,ダイ スズキ,रमा शर्मा\n4,タイ スズキ,ダイ スズキ\n",
  );
  expect(linesOf(org)).toEqual(["1<", "2<1", "3<2", "4<3"]);
});

test.each(["(", "' ", " ", "-"])("a text of a million times %j holds nobody up", async (unit) => {
  const long = `Ann (${unit.repeat(1_000_000)} x y`;
  const { rows } = await importedFrom(
    `id,name,manager id,status\n1,${long},${long},${long}\n2,Bo,1,\n3,Cy,2,\n`,
  );
  expect(rows.placed).toBe(3);
});

test("people called Suma, Sum or Count are no totals", async () => {
  const { org } = await importedFrom(
    "id,name,manager id\n1,Suma Patel,\n2,Sum Li,\n3,Count Basie,\n4,Bo,1\n,Suma końcowa,4\n,Sum of all,4\n,Count: 4,\n",
  );
  expect(linesOf(org)).toEqual(["1<", "2<", "3<", "4<1"]);
});

test("an apostrophe that keeps a text from being run as a formula is no part of it", async () => {
  const { org } = await importedFrom(
    `id,name,manager id\n'-1,'=Ann,\n2,'t Hooft,'-1\n3,"'=""007""",-1\n`,
  );
  expect(linesOf(org)).toEqual(["-1<", "2<-1", "3<-1"]);
  const names = [0, 1, 2].map((node) => textOf(org, "name", node));
  expect(names).toEqual(["=Ann", "'t Hooft", '="007"']);
});

test("a listener that throws cancels the import", async () => {
  const onProgress = (): never => {
    throw new Error("cancelled");
  };
  await expect(outcomeOf("id,name,manager id\n1,Ann,\n", { onProgress })).rejects.toThrow(
    "cancelled",
  );
});

test("a table of Excel's XML of 2003 is read", async () => {
  const row = (...cells: string[]): string =>
    `<Row>${cells.map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`).join("")}</Row>`;
  const { org, file } = await importedFrom(
    `<?xml version="1.0"?>\n<Workbook xmlns:ss="x"><Worksheet ss:Name="Staff"><Table>\n${row("ID", "Name", "Manager ID")}\n${row("1", "Ann", "")}\n<Row><Cell><Data>2</Data></Cell><Cell ss:Index="3"><Data>1</Data></Cell></Row></Table></Worksheet></Workbook>`,
  );
  expect(linesOf(org)).toEqual(["1<", "2<1"]);
  expect(file).toMatchObject({ sheet: "Staff", headerRow: 3 });
});
