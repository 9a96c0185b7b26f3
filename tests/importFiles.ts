import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import type { Correction, ImportChoices } from "../src/import/choices.ts";
import { ROLES } from "../src/import/columns.ts";
import { FIELDS } from "../src/import/imported.ts";

// Any bytes.

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Texts that have been trouble somewhere. */
const NASTY_TEXTS = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "<img onerror=alert(1)>",
  "</script>",
  '"',
  '""',
  '"""',
  '","',
  '"\n"',
  "'",
  "\0",
  "\ufeff",
  "\u2028",
  "\u202e",
  "e\u0301",
  "👩‍👩‍👧",
  "ﷺ",
  "=1+1",
  '="00123"',
  "'=1",
  "@SUM(A1)",
  "-1",
  "+49 89 1",
  "1.203E+06",
  "1e999",
  "9".repeat(400),
  "0",
  "000",
  "007",
  "1,203,000.0",
  "N/A",
  "null",
  "none",
  "NaN",
  "-",
  "yes",
  "no",
  "true",
  "2020-02-30",
  "31/12/2019",
  "44320",
  "9999-12-31",
  "Total",
  "Page 1",
  "(3 rows affected)",
  "Vacant",
  "Terminated",
  "Active",
  "Open",
  "Closed",
  "a@x.test",
  "<A@X.TEST>",
  "CN=Doe\\, Jane,OU=Sales,DC=x",
  "Doe, Jane",
  "Jane Doe (12)",
  "12 - Jane Doe",
  "((((",
  "[C] Jane",
  "{}",
  "sep=;",
  "UTC+5:30",
  "Europe/Lisbon",
  "80 %",
  "a;b|c,d",
  "x".repeat(2001),
  " ",
  "\t",
  "\r",
  "\n",
  "",
];

const KNOWN_HEADERS = Object.values(ROLES).flatMap(({ names }) => names.split("|").slice(0, 12));

const fixtures = readdirSync("fixtures")
  .filter((file) => file.endsWith(".csv"))
  .map((file) => new Uint8Array(readFileSync(`fixtures/${file}`)));

interface Mutation {
  readonly what: "flip" | "cut" | "duplicate" | "insert";
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

const nastyBytes = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NASTY_TEXTS.map(utf8)) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 6 }) },
  // A lone surrogate, written as if UTF-8 could; the marks of other encodings; breaks in mid-character.
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      Uint8Array.of(0xed, 0xa0, 0x80),
      Uint8Array.of(0xff, 0xfe),
      Uint8Array.of(0xfe, 0xff),
      Uint8Array.of(0xe2, 0x82),
      Uint8Array.of(0, 0, 0, 0),
    ),
  },
);

const mutation: fc.Arbitrary<Mutation> = fc.record({
  what: fc.constantFrom("flip", "cut", "duplicate", "insert"),
  // As a share of what there is, so that all of a long file is hit.
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat(3), fc.nat(300)),
  bytes: nastyBytes,
});

function mutated(bytes: Uint8Array, { what, at, length, bytes: inserted }: Mutation): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const before = bytes.subarray(0, from);
  const slice = bytes.subarray(from, from + length);
  const after = bytes.subarray(from + slice.length);
  const parts = {
    flip: [before, slice.map((byte) => byte ^ (inserted[0] ?? 1)), after],
    cut: [before, after],
    duplicate: [before, slice, slice, after],
    insert: [before, inserted, slice, after],
  }[what];
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function mutationsOf(originals: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(originals, fc.array(mutation, { minLength: 1, maxLength: 5 }))
    .map(([bytes, mutations]) => mutations.reduce(mutated, bytes));
}

/** A workbook of one sheet, as small as can be. */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const escaped = (text: string): string =>
    text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join("");
  const sheet = rows.map((row) => `<row>${cells(row)}</row>`).join("");
  const parts = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="People" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r1" Target="worksheets/s1.xml"/></Relationships>',
    "xl/worksheets/s1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  };
  const entries = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const);
  // Stored, not compressed: a flipped byte then reaches the XML.
  return zipSync(Object.fromEntries(entries), { level: 0 });
}

function webPage(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return utf8(`<html><body><table>${lines.join("\n")}</table></body></html>`);
}

const nastyCell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
  { weight: 3, arbitrary: fc.constantFrom("1", "2", "3", "Ann Lee", "Bo Ray", "b@x.test") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);

/** A table of known headers over cells that make trouble. */
const nastyRows: fc.Arbitrary<string[][]> = fc
  .array(fc.oneof(fc.constantFrom(...KNOWN_HEADERS), fc.constantFrom(...NASTY_TEXTS)), {
    minLength: 1,
    maxLength: 8,
  })
  .chain((headers) =>
    fc
      .array(fc.array(nastyCell, { minLength: 0, maxLength: headers.length + 1 }), {
        maxLength: 12,
      })
      .map((rows) => [headers, ...rows]),
  );

/** Cells as they are, whatever is in them: quotes and breaks within fall where they may. */
const rawTable = fc
  .tuple(nastyRows, fc.constantFrom(",", ";", "\t", "|"), fc.constantFrom("\n", "\r\n", "\r"))
  .map(([rows, delimiter, lineEnd]) => utf8(rows.map((row) => row.join(delimiter)).join(lineEnd)));

const quotes = fc
  .string({ unit: fc.constantFrom('"', '"', '""', ",", ";", "\n", "\r", "a", " "), maxLength: 120 })
  .map((text) => utf8(`id,name,manager\n${text}`));

const halfText = fc
  .string({ unit: fc.constantFrom(..."a1E@.,;\t|\"'\n\r -0/=üß社\0\ufeff"), maxLength: 300 })
  .map(utf8);

/** UTF-16, with surrogates that lack their other half. */
const wideText = fc
  .array(fc.oneof(fc.constantFrom(..."id,name,manager\n1,"), fc.constantFrom("\ud800", "\udc00")), {
    maxLength: 120,
  })
  .map((units) => encoded(`\ufeffid,name,manager\n${units.join("")}`, "utf-16le"));

/** Several files in one, with one that is no table, and an archive within. */
const archive = fc
  .tuple(fc.constantFrom(...fixtures), rawTable, nastyRows.map(workbook))
  .map(([people, table, book]) =>
    zipSync(
      {
        "people.csv": people,
        "deep/__proto__.txt": table,
        "book.xlsx": book,
        "a.png": utf8("PNG"),
      },
      { level: 0 },
    ),
  );

/** Any file whatever: what is refused must be refused with a sentence. */
export const anyFile: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: mutationsOf(fc.constantFrom(...fixtures)) },
  { weight: 8, arbitrary: rawTable },
  { weight: 4, arbitrary: quotes },
  { weight: 3, arbitrary: halfText },
  { weight: 2, arbitrary: wideText },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  {
    weight: 2,
    arbitrary: fc
      .uint8Array({ maxLength: 200 })
      .map((rest) => joined([Uint8Array.of(0x50, 0x4b, 3, 4), rest])),
  },
  { weight: 3, arbitrary: nastyRows.map(workbook) },
  { weight: 3, arbitrary: mutationsOf(nastyRows.map(workbook)) },
  { weight: 2, arbitrary: mutationsOf(nastyRows.map(webPage)) },
  { weight: 2, arbitrary: archive },
  { weight: 2, arbitrary: mutationsOf(archive) },
);

const somebody = fc.constantFrom("", "1", "2", "E1", "Ann Lee", "b@x.test", "P01", "Zoe", "row 3");

const anyCorrection: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ kind: fc.constant("reference" as const), reference: somebody, person: somebody }),
  fc.record({ kind: fc.constant("line" as const), person: somebody, manager: somebody }),
  fc.record({ kind: fc.constant("cut" as const), person: somebody }),
  fc.record({ kind: fc.constant("takeBack" as const), row: somebody }),
);

/** What a user or a recipe may have decided, whether it makes sense or not; mostly nothing. */
export const anyChoices: fc.Arbitrary<ImportChoices> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        map: fc.dictionary(
          fc.constantFrom(...FIELDS),
          fc.constantFrom("", "id", "name", "manager", "Employee ID", "Manager", "__proto__"),
          { maxKeys: 3, noNullPrototype: true },
        ),
        keep: fc.subarray(["Salary", "Birth Date", "Płaca", "id"]),
        encoding: fc.constantFrom("utf-8", "utf-16le", "shift_jis", "windows-1252", "no encoding"),
        sheet: fc.constantFrom("People", "Sheet 2", "__proto__"),
        corrections: fc.array(anyCorrection, { maxLength: 4 }),
      },
      { requiredKeys: [] },
    ),
  },
);

const MEGABYTE = 1 << 20;

/** Files that are large in one way or another: there are only a few of them. */
export const LARGE_FILES: Readonly<Record<string, () => Uint8Array>> = {
  "a cell of 1 MB": () => utf8(`id,name,manager\n1,${"x".repeat(MEGABYTE)},\n2,Bo,1\n`),
  "a quoted cell of 1 MB": () =>
    utf8(`id,name,manager\n1,"${'"", \n'.repeat(MEGABYTE / 5)}",\n2,Bo,1\n`),
  "a quote that opens 1 MB": () => utf8(`id,name,manager\n1,"${"2,Bo,1\n".repeat(MEGABYTE / 7)}`),
  "1 MB of quotes": () => utf8(`id,name,manager\n${'"'.repeat(MEGABYTE)}`),
  "1 MB of blanks": () => utf8(`id,name,manager\n1,Ann,${" ".repeat(MEGABYTE)}x\n2,Bo,1\n`),
  "1 MB of brackets": () => utf8(`id,name,manager\n1,${"(".repeat(MEGABYTE)},\n2,Bo,1\n`),
  "1 MB of quotation marks in a status": () =>
    utf8(`id,name,manager,status\n1,Ann,,x${"'".repeat(MEGABYTE)}x\n2,Bo,1,\n`),
  "1 MB of blanks in a name": () =>
    utf8(`id,name,manager\n1,Ann (${" ".repeat(MEGABYTE)}Lee),\n2,Bo,1\n`),
  "an id of 1 MB": () =>
    utf8(`id,name,manager\n${"1".repeat(MEGABYTE)},Ann,\n2,Bo,${"1".repeat(MEGABYTE)}\n`),
  "a header of 1 MB": () =>
    utf8(`id,name,manager,${"x ".repeat(MEGABYTE / 2)}\n1,Ann,,\n2,Bo,1,\n`),
  "an address of 1 MB": () => utf8(`id,name,manager\n1,${"@.".repeat(MEGABYTE / 2)},\n2,Bo,1\n`),
  "10,000 columns": () => {
    const row = (cell: (i: number) => string): string =>
      Array.from({ length: 10_000 }, (_, i) => cell(i)).join(",");
    return utf8(
      `${row((i) => ["id", "name", "manager id"][i] ?? `Field ${i}`)}\n1,Ann,,${row(String)}\n2,Bo,1,${row(String)}\n`,
    );
  },
  "10,000 columns called manager": () =>
    utf8(`id${",manager".repeat(10_000)}\n1${",".repeat(10_000)}\n2${",1".repeat(10_000)}\n`),
  "10,000 columns of nothing": () => utf8(`id,name,manager${",".repeat(10_000)}\n1,Ann,\n2,Bo,1\n`),
};

// Organisations whose tree is known.

/** A table as a system exports it, and the tree that is in it. */
export interface WrittenOrg {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** "who<manager" for each person and vacancy, sorted; see linesOf in importProperties.test.ts. */
  readonly lines: readonly string[];
}

type Key = "id" | "email" | "name" | "nameAndId";

const KEYS: readonly Key[] = ["id", "email", "name", "nameAndId"];

/** Given and family names have no word in common, so that no name is another one turned round. */
const NAMES: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  latin: [
    ["José", "Zoë", "Anne-Marie", "Søren", "Renée", "Suman", "Jürgen", "Inês", "Page", "Åsa"],
    ["O'Neil", "Müller", "Núñez", "van den Berg", "D'Angelo", "Null", "Lefèvre", "Ek", "Straße"],
  ],
  polish: [
    ["Łukasz", "Świętosława", "Małgorzata", "Jędrzej", "Żaneta"],
    ["Wójcik", "Źrebiec", "Dąbrowska", "Gęś", "Kość-Nowak"],
  ],
  cyrillic: [
    ["Андрей", "Алёна", "Юлия", "Григорий", "Щедра"],
    ["Кулик", "Соловьёв", "Ыныбаева", "Йовович", "Чайка"],
  ],
  greek: [
    ["Ελένη", "Γιώργος", "Μαρία", "Νίκος"],
    ["Παπαδόπουλος", "Οικονόμου", "Αγγέλου", "Ιωάννου"],
  ],
  han: [
    ["伟", "芳", "秀英", "敏"],
    ["王", "欧阳", "陈", "刘"],
  ],
  kana: [
    ["タカシ", "ダカシ", "さくら", "ゆうこ"],
    ["すずき", "スズキ", "たなか", "はせがわ"],
  ],
  hangul: [
    ["민준", "서연", "지우", "하은"],
    ["김", "이", "박", "최"],
  ],
  arabic: [
    ["محمد", "فاطمة", "يوسف", "ليلى"],
    ["الحسن", "حداد", "منصور", "خليل"],
  ],
  hebrew: [
    ["נועה", "דוד", "יעל", "אבי"],
    ["כהן", "לוי", "מזרחי", "פרץ"],
  ],
  thai: [
    ["สมชาย", "สมหญิง", "มานี", "มานะ"],
    ["ใจดี", "รักไทย", "แสงทอง", "แก้วใส"],
  ],
  devanagari: [
    ["राम", "रमा", "नीता", "नेता"],
    ["शर्मा", "वर्मा", "गुप्ता", "सिंह"],
  ],
};

const ID_STYLES: Readonly<Record<string, (k: number) => string>> = {
  number: (k) => String(1001 + 7 * k),
  short: (k) => String(k + 1),
  zeros: (k) => String(k + 1).padStart(5, "0"),
  code: (k) => `E${100 + 7 * k}`,
  dashed: (k) => `DE-${k}-${(k * 7919) % 100}`,
  uuid: (k) => `${String(k).padStart(8, "a")}-0000-4000-8000-${String(k * 7).padStart(12, "0")}`,
  login: (k) => `${"abcdefghijklmnopqrstuvwxyz"[k % 26]}.user`,
  hostile: (k) =>
    [
      "__proto__",
      "constructor",
      "<img onerror>",
      "toString",
      "-7",
      "=A1",
      "@x",
      "+1",
      'a"b',
      "a,b",
      "a;b",
      "0",
      "ß",
      "hasOwnProperty",
      "NO",
    ][k % 15] ?? "",
};

const MOST_PEOPLE = 15;

type Oddity = "none" | "root" | "vacancy" | "leaver" | "self" | "unknown" | "duplicate";

const ODDITIES: readonly Oddity[] = ["root", "vacancy", "leaver", "self", "unknown", "duplicate"];

const HEADERS = {
  id: ["Employee ID", "ID", "Personalnummer", "Matricule", "Emp No"],
  name: ["Name", "Full Name", "Employee Name", "Nom complet"],
  given: ["First Name", "Given Name", "Vorname", "Prénom"],
  family: ["Last Name", "Surname", "Nachname", "Nom de famille"],
  email: ["Email", "Work Email", "E-Mail", "Adresse e-mail"],
} as const;

const MANAGER_HEADERS: Readonly<Record<Key | "mixed", readonly string[]>> = {
  id: ["Manager ID", "Reports To", "Supervisor ID", "Vorgesetzter", "Matricule responsable"],
  email: ["Manager Email", "Manager", "Line Manager Email", "E-mailadres leidinggevende"],
  name: ["Manager Name", "Manager", "Reports To", "Führungskraft", "Responsable"],
  nameAndId: ["Manager", "Worker's Manager", "Supervisor", "Vorgesetzter"],
  mixed: ["Manager", "Reports To"],
};

/** Columns that may be there besides: header -> values to draw from, all in Latin letters. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  Title: ["Manager", 'Head, "North"', "Café owner", "Name", "=1+1", "Team Lead", ""],
  Department: ["Sales", "R&D, Europe", "Ops; Night", "Qualität", "Area", ""],
  Location: ["Zürich", "Office", "Málaga, ES", "L|R", ""],
  Grade: ["5", "6", "IC3", ""],
  FTE: ["1", "0.8", ""],
  "Hire Date": ["2019-03-04", "2024-12-31", ""],
  Products: ["Heron", "Heron; Ibis", "Ibis;Jay;Heron", ""],
  // Two words: a column of numbers under a header nobody knows is taken for ids where there are none.
  Desk: ["Floor 1", "Floor 2"],
  Notes: ["two\nlines", 'a "quote"', "tab\there", "1;2;3;4;5;6;7;8;9", "-", ""],
};

interface DrawnPerson {
  readonly above: number;
  readonly oddity: Oddity;
  readonly text: number;
}

const drawnPerson: fc.Arbitrary<DrawnPerson> = fc.record({
  above: fc.nat(),
  oddity: fc.oneof(
    { weight: 4, arbitrary: fc.constant<Oddity>("none") },
    { weight: 1, arbitrary: fc.constantFrom(...ODDITIES) },
  ),
  text: fc.nat(),
});

function drawnOrg(scripts: readonly string[], areAllWithId: boolean) {
  return fc.record({
    people: fc.array(drawnPerson, { minLength: 1, maxLength: MOST_PEOPLE }),
    key: fc.constantFrom<Key | "mixed">("id", "id", "email", "name", "nameAndId", "mixed"),
    hasId: areAllWithId ? fc.constant(true) : fc.boolean(),
    hasEmail: fc.boolean(),
    idStyle: fc.constantFrom(...Object.keys(ID_STYLES)),
    script: fc.constantFrom(...scripts),
    nameStyle: fc.constantFrom("whole", "lastFirst", "parts"),
    areManagersLastFirst: fc.boolean(),
    start: fc.nat(1000),
    header: fc.nat(1000),
    vacancyBy: fc.constantFrom("name", "status", "workerType"),
    leaverBy: fc.constantFrom("status", "endDate", "activeFlag"),
    hasCycle: fc.boolean(),
    namesManagersTwice: fc.boolean(),
    further: fc.subarray(Object.keys(FURTHER)),
  });
}

type DrawnOrg = ReturnType<typeof drawnOrg> extends fc.Arbitrary<infer T> ? T : never;

/** Organisations of all scripts. */
export const organisations: fc.Arbitrary<WrittenOrg> = drawnOrg(Object.keys(NAMES), false).map(
  writtenOrg,
);

/**
 * Organisations that windows-1252 has all letters for. Everybody has an id: from a handful of letters it
 * cannot be told whether they are of Western or of Central Europe, so a name may be read as another.
 */
export const latinOrganisations: fc.Arbitrary<WrittenOrg> = drawnOrg(["latin"], true).map(
  writtenOrg,
);

interface Person {
  readonly oddity: Oddity;
  readonly id: string;
  /** Given and family name; both are blank for a vacancy. */
  readonly given: string;
  readonly family: string;
  /** The whole name as the chart shows it. */
  readonly name: string;
  readonly email: string;
  /** Index of the manager, NOBODY, or SOMEBODY_ELSE for one who is not in the file. */
  manager: number;
  readonly text: number;
}

const NOBODY = -1;
const SOMEBODY_ELSE = -2;

function writtenOrg(drawn: DrawnOrg): WrittenOrg {
  const { key } = drawn;
  // Only by e-mail or name can people be known in a file without ids.
  const hasId = drawn.hasId || !(key === "email" || key === "name");
  const hasEmail = drawn.hasEmail || key === "email" || key === "mixed";
  const people = peopleOf(drawn, hasId);
  // Where there are no ids, it is the order of the rows that says where a cycle is cut.
  if (drawn.hasCycle && hasId) closeCycle(people, key);
  const columns = columnsOf(drawn, people, hasId, hasEmail);
  const rowOf = (_: Person, k: number): string[] => columns.map(({ cells }) => cells[k] ?? "");
  const duplicates = people.flatMap((person, k) =>
    person.oddity === "duplicate" ? [rowOf(person, k)] : [],
  );
  const knownAs = ({ id, email, name }: Person): string =>
    (hasId && id) || (hasEmail && email) || name;
  return {
    headers: columns.map(({ header }) => header),
    rows: [...people.map(rowOf), ...duplicates],
    lines: expectedLines(people, knownAs, (person) => referenceOf(person, people, drawn)),
  };
}

function peopleOf(drawn: DrawnOrg, hasId: boolean): Person[] {
  const idOf = ID_STYLES[drawn.idStyle] ?? String;
  const people: Person[] = [];
  let selves = 0;
  drawn.people.forEach(({ oddity: drawnOddity, above, text }, k) => {
    let oddity = drawnOddity;
    // Somebody has to be left.
    if (k === 0 && oddity === "leaver") oddity = "none";
    // Zero names somebody only where they are in the chart; otherwise it is nobody.
    if (idOf(k) === "0" && oddity === "leaver") oddity = "none";
    // Without an id a vacancy has nothing to be known by.
    if (!hasId && oddity === "vacancy") oddity = "none";
    // A column in which most name themselves is none of managers.
    if (oddity === "self" && ++selves > 1) oddity = "none";
    const isVacancy = oddity === "vacancy";
    const [given, family] = isVacancy ? ["", ""] : namesOf(drawn.script, drawn.start + k);
    const person = {
      oddity,
      id: idOf(k),
      given,
      family,
      name: drawn.script === "han" ? `${family}${given}` : `${given} ${family}`.trim(),
      email: isVacancy ? "" : `p${k}.${drawn.idStyle}@firm.test`,
      manager: NOBODY,
      text,
    };
    people.push(person);
    const manager = people[k === 0 ? NOBODY : above % k];
    if (oddity === "self") person.manager = k;
    else if (oddity === "unknown") person.manager = SOMEBODY_ELSE;
    else if (oddity !== "root" && manager && canBeNamed(manager, drawn.key)) {
      person.manager = above % k;
    }
  });
  return people;
}

/** A vacancy has neither name nor address, and within a text it is by its digits that an id is known. */
function canBeNamed({ oddity, id }: Person, key: DrawnOrg["key"]): boolean {
  return oddity !== "vacancy" || key === "id" || (key === "nameAndId" && /\d/.test(id));
}

/** The k-th given and family name of a script; the next few are others. */
function namesOf(script: string, k: number): [string, string] {
  const [given = [], family = []] = NAMES[script] ?? [];
  const last = family[Math.floor(k / given.length) % family.length] ?? "";
  return [given[k % given.length] ?? "", last];
}

function lastFirst({ given, family, name }: Person): string {
  return name === "" ? "" : `${family}, ${given}`;
}

/** Has the first person report to the last of those below. */
function closeCycle(people: readonly Person[], key: DrawnOrg["key"]): void {
  const [top] = people;
  if (top?.manager !== NOBODY) return;
  const isBelowTop = (k: number): boolean => {
    const manager = people[k]?.manager ?? NOBODY;
    return manager === 0 || (manager > 0 && manager < k && isBelowTop(manager));
  };
  const last = people.findLastIndex((person, k) => isBelowTop(k) && canBeNamed(person, key));
  if (last > 0) top.manager = last;
}

interface FileColumn {
  readonly header: string;
  readonly cells: readonly string[];
}

function columnsOf(
  drawn: DrawnOrg,
  people: readonly Person[],
  hasId: boolean,
  hasEmail: boolean,
): FileColumn[] {
  const { key } = drawn;
  const pick = (names: readonly string[]): string => names[drawn.header % names.length] ?? "";
  const column = (header: string, cellOf: (person: Person) => string): FileColumn => ({
    header,
    cells: people.map(cellOf),
  });
  const isBy = (oddity: Oddity, by: string): boolean =>
    people.some((person) => person.oddity === oddity) &&
    (oddity === "vacancy" ? drawn.vacancyBy : drawn.leaverBy) === by;
  const hasStatus = isBy("vacancy", "status") || isBy("leaver", "status");
  const vacantBy = (by: string, { oddity }: Person, text: string, other: string): string =>
    oddity === "vacancy" && drawn.vacancyBy === by ? text : other;
  const leftBy = (by: string, { oddity }: Person, text: string, other: string): string =>
    oddity === "leaver" && drawn.leaverBy === by ? text : other;
  // Chinese names are written in one.
  const nameStyle = drawn.script === "han" ? "whole" : drawn.nameStyle;
  const nameCell = (person: Person): string =>
    nameStyle === "lastFirst" ? lastFirst(person) : person.name;
  const nameColumns =
    nameStyle === "parts"
      ? [
          column(pick(HEADERS.given), (person) => vacantBy("name", person, "Vacant", person.given)),
          column(pick(HEADERS.family), ({ family }) => family),
        ]
      : [column(pick(HEADERS.name), (each) => vacantBy("name", each, "Vacant", nameCell(each)))];
  // Where most managers are not in the chart, a second column finds more people than the first.
  const namesManagersTwice =
    drawn.namesManagersTwice &&
    !people.some(({ oddity }) => oddity === "leaver" || oddity === "unknown");
  const columns = [
    hasId && column(pick(HEADERS.id), ({ id }) => id),
    ...nameColumns,
    hasEmail && column(pick(HEADERS.email), ({ email }) => email),
    column(pick(MANAGER_HEADERS[key]), (person) => referenceOf(person, people, drawn)),
    hasEmail &&
      key !== "email" &&
      namesManagersTwice &&
      column("Boss Email", ({ manager }) => people[manager]?.email ?? ""),
    hasStatus &&
      column("Status", (person) =>
        vacantBy("status", person, "Open", leftBy("status", person, "Terminated", "Active")),
      ),
    isBy("vacancy", "workerType") &&
      column("Worker Type", (person) => vacantBy("workerType", person, "Vacancy", "Regular")),
    isBy("leaver", "endDate") &&
      column("Termination Date", (person) => leftBy("endDate", person, "2025-11-30", "")),
    isBy("leaver", "activeFlag") &&
      column("Active", (person) => leftBy("activeFlag", person, "No", "Yes")),
    ...drawn.further.map((header) => {
      const values = FURTHER[header] ?? [""];
      return column(header, ({ text }) => values[text % values.length] ?? "");
    }),
  ];
  return columns.filter((each) => each !== false);
}

/** How the manager column names somebody's manager. */
function referenceOf(
  { manager, text }: Person,
  people: readonly Person[],
  { key, script, areManagersLastFirst }: DrawnOrg,
): string {
  if (manager === NOBODY) return ["", "N/A", "-"][text % 3] ?? "";
  const named = people[manager] ?? STRANGERS[text % 2] ?? STRANGERS[0];
  const name = areManagersLastFirst && script !== "han" ? lastFirst(named) : named.name;
  const by = key === "mixed" ? KEYS[text % KEYS.length] : key;
  // Among other references one with a blank or a comma is taken for a name.
  if (by === "id" && !(key === "mixed" && /[\s,]/.test(named.id))) return named.id;
  if (by === "name") return name;
  if (by === "nameAndId") return `${name || "Vacant"} (${named.id})`;
  return text % 2 === 0 ? named.email : named.email.toUpperCase();
}

function stranger(given: string, family: string): Person {
  const email = `${given}.${family}@firm.test`.toLowerCase();
  const name = `${given} ${family}`;
  const id = `Q-${given}`;
  return { oddity: "none", id, given, family, name, email, manager: NOBODY, text: 0 };
}

const STRANGERS = [stranger("Zed", "Nowhere"), stranger("Yan", "Elsewhere")] as const;

/**
 * The tree: leavers and strangers are placeholders, a stranger for each way to name them; cycles are cut
 * at their lowest id.
 */
function expectedLines(
  people: readonly Person[],
  knownAs: (person: Person) => string,
  reference: (person: Person) => string,
): string[] {
  const managerOf = people.map(({ manager }, k) => (manager === k ? NOBODY : manager));
  const isPlaced = (k: number): boolean => k >= 0 && people[k]?.oddity !== "leaver";
  cutCycle(people, managerOf, isPlaced);
  const teams = new Map<string, string[]>();
  const above = people.map((person, k): string => {
    const manager = managerOf[k] ?? NOBODY;
    if (manager === NOBODY) return "";
    const found = people[manager];
    if (found && isPlaced(manager)) return knownAs(found);
    const key = found ? String(manager) : `?${reference(person).toLowerCase()}`;
    const team = teams.get(key) ?? [];
    teams.set(key, team);
    if (isPlaced(k)) team.push(knownAs(person));
    return `\0${key}`;
  });
  return people
    .flatMap((person, k) => {
      if (!isPlaced(k)) return [];
      const manager = above[k] ?? "";
      const team = manager.startsWith("\0") ? teams.get(manager.slice(1)) : undefined;
      return [`${knownAs(person)}<${team ? `[${team.sort().join()}]` : manager}`];
    })
    .sort();
}

/** The only cycle there can be holds the first person. */
function cutCycle(
  people: readonly Person[],
  managerOf: number[],
  isPlaced: (k: number) => boolean,
): void {
  const ring = [0];
  let next = managerOf[0] ?? NOBODY;
  while (next > 0 && isPlaced(next)) {
    ring.push(next);
    next = managerOf[next] ?? NOBODY;
  }
  if (next !== 0) return;
  const idOf = (k: number): string => people[k]?.id ?? "";
  const areNumbers = ring.every((k) => /^\d+$/.test(idOf(k)));
  const isLower = (a: string, b: string): boolean => (areNumbers ? Number(a) < Number(b) : a < b);
  managerOf[ring.reduce((lowest, k) => (isLower(idOf(k), idOf(lowest)) ? k : lowest))] = NOBODY;
}

// How a table is written down.

const DELIMITERS = [",", ";", "\t", "|"] as const;
const LINE_ENDS = ["\n", "\r\n", "\r"] as const;
export const ENCODINGS = [
  "utf-8",
  "utf-8 with mark",
  "utf-16le",
  "utf-16be",
  "windows-1252",
] as const;

export type Encoding = (typeof ENCODINGS)[number];

export interface Writing {
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Every cell in quotes, or only those that need them. */
  readonly allQuoted: boolean;
  readonly endsWithLineEnd: boolean;
}

/** All ways to write a table as text. */
export const writings: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(...DELIMITERS),
  lineEnd: fc.constantFrom(...LINE_ENDS),
  allQuoted: fc.boolean(),
  endsWithLineEnd: fc.boolean(),
});

/** The table as delimited text. */
export function delimitedText(
  { headers, rows }: Pick<WrittenOrg, "headers" | "rows">,
  { delimiter, lineEnd, allQuoted, endsWithLineEnd }: Writing,
): string {
  const cellText = (cell: string): string => {
    const isPlain = !allQuoted && ![delimiter, '"', "\n", "\r"].some((sign) => cell.includes(sign));
    return isPlain ? cell : `"${cell.replaceAll('"', '""').replaceAll("\n", lineEnd)}"`;
  };
  const lines = [headers, ...rows].map((row) => row.map(cellText).join(delimiter));
  return lines.join(lineEnd) + (endsWithLineEnd ? lineEnd : "");
}

/** The bytes of a text; windows-1252 has them only for Latin letters. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return utf8(text);
  if (encoding === "utf-8 with mark") return utf8(`\ufeff${text}`);
  if (encoding === "windows-1252") return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const marked = `\ufeff${text}`;
  const bytes = new DataView(new ArrayBuffer(2 * marked.length));
  for (let i = 0; i < marked.length; i++) {
    bytes.setUint16(2 * i, marked.charCodeAt(i), encoding === "utf-16le");
  }
  return new Uint8Array(bytes.buffer);
}
