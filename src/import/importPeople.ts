import { saying } from "../language/say.ts";
import { buildOrg } from "../org/buildOrg.ts";
import type { CellColumn } from "./cellColumn.ts";
import { withDirectManager } from "./chainColumns.ts";
import { keptSensitive } from "./choices.ts";
import {
  type FileOfSet,
  openFiles,
  readSheetTable,
  type SortedSheets,
  sheetCalled,
  sortSheets,
} from "./chooseSheet.ts";
import { ROLES, type Role } from "./columns.ts";
import { readDecisions } from "./decisions.ts";
import { readDottedLines } from "./dottedLines.ts";
import { asideCollector } from "./furtherRows.ts";
import { headerTextOf } from "./headerText.ts";
import type {
  Field,
  Imported,
  ImportedFile,
  ImportOptions,
  ImportOutcome,
  ManagerKey,
  ReviewedColumn,
  Seen,
} from "./imported.ts";
import { linksOfOrg } from "./linksOfOrg.ts";
import { keyIndexes, type ManagerReference, managerReference } from "./managerKey.ts";
import { membersOf } from "./members.ts";
import { detailsOf, personKeys } from "./personKeys.ts";
import { readDays } from "./persons.ts";
import { photosOfNodes, readPhotoColumn } from "./photoColumn.ts";
import {
  drawLine,
  type Line,
  type PlacedRows,
  placeRows,
  ROW_FATES,
  type RowFate,
  rowsOfBuilt,
} from "./placeRows.ts";
import { previewOf } from "./previewTable.ts";
import type { RawTable } from "./rawTable.ts";
import { readLinkSheet } from "./readLinks.ts";
import { readTeamSheet } from "./readTeams.ts";
import { type Recognised, recognise } from "./recognise.ts";
import { rowNames } from "./rowNames.ts";
import { type RowSigns, readRowSigns } from "./rowSigns.ts";
import type { Sheet } from "./sheet.ts";
import { withTeams } from "./teamMemberships.ts";
import { findingsOf, ledgerOf } from "./tell.ts";

const SHARE_OF_READING = 0.7;
const MILLISECONDS_A_DAY = 86_400_000;

/** Reads any HRIS export into an organisation: bytes -> table -> columns -> people -> lines -> org. */
export async function importPeople(
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportOutcome> {
  return importFiles([{ name: options.fileName, bytes }], options);
}

/** The same from several files that belong together: people, and who works with whom. */
export function importFiles(files: readonly FileOfSet[], options: ImportOptions): ImportOutcome {
  const tell = options.onProgress ?? ((): void => undefined);
  const opened = openFiles(files, {
    encoding: options.encoding,
    onRead: (share) => tell(share * SHARE_OF_READING, "reading"),
  });
  if ("problem" in opened) return { kind: "refused", problem: opened.problem };
  const sorted = sortSheets(opened);
  const sheet = sheetCalled(options.sheet, sorted.people);
  if (!sheet && sorted.links.length > 0) return { kind: "linksOnly", problem: LINKS_ONLY };
  if (!sheet && sorted.teams.length > 0) return { kind: "linksOnly", problem: TEAMS_ONLY };
  const table = sheet && readSheetTable(sheet, keptSensitive(options));
  if (!sheet || !table)
    return { kind: "refused", problem: saying("There is nothing in the file.") };
  if (table.rowCount === 0) {
    return { kind: "refused", problem: saying("The file has a header and not one row below it.") };
  }
  tell(SHARE_OF_READING, "recognising");
  const file = fileOf(table, sheet, options);
  const seen = seenIn(table, sorted.people);
  const outcome = importTable(withDirectManager(table), { file, seen }, options, () =>
    tell(0.85, "building"),
  );
  if (outcome.kind !== "imported") return outcome;
  return { kind: "imported", imported: withFurther(outcome.imported, sorted, options) };
}

const LINKS_ONLY = saying(
  "This says who works with whom, but not who reports to whom. Drop it together with the people, or onto their chart.",
);
const TEAMS_ONLY = saying(
  "This says who is on what, but not who reports to whom. Drop it together with the people, or onto their chart.",
);

/** What the tables beside the people say, added to what was imported. */
function withFurther(
  imported: Imported,
  { links, teams }: SortedSheets,
  { linkPeriod }: ImportOptions,
): Imported {
  const linkTables = links.flatMap((sheet) => readLinkSheet(sheet) ?? []);
  const teamTables = teams.flatMap((sheet) => readTeamSheet(sheet) ?? []);
  if (linkTables.length + teamTables.length === 0) return imported;
  const aside = asideCollector();
  const org = withTeams(imported.org, teamTables, aside);
  return {
    ...imported,
    org,
    links: linkTables.length > 0 ? linksOfOrg(org, linkTables, linkPeriod, aside) : null,
    further: aside.build(),
  };
}

function fileOf({ top }: RawTable, sheet: Sheet, { fileName }: ImportOptions): ImportedFile {
  const { encoding, delimiter, name } = sheet;
  return { name: fileName, encoding, delimiter, headerRow: top.headerLine, sheet: name };
}

function seenIn(table: RawTable, sheets: readonly Sheet[]): Seen {
  return {
    sheets: sheets.length < 2 ? [] : sheets.map(({ name }) => name ?? ""),
    headers: table.columns.map(({ header }) => header),
    preview: previewOf(table),
  };
}

interface Facts {
  readonly file: ImportedFile;
  readonly seen: Seen;
}

function importTable(
  table: RawTable,
  { file, seen }: Facts,
  options: ImportOptions,
  onBuilding: () => void,
): ImportOutcome {
  const recognised = recognise(table, options);
  const reference = chosenReference(table, recognised, options);
  const columnOf = settledColumns(recognised, reference);
  const reviewed = reviewedColumns(table, recognised, columnOf, reference);
  if (reference === null && options.map?.manager !== "") {
    const problem = saying(
      "No column can be recognised as the one that names each person's manager.",
    );
    return { kind: "undecided", problem, file, reviewed, seen };
  }
  onBuilding();
  const cells = (role: Role): CellColumn | null =>
    table.columns[columnOf.get(role) ?? -1]?.cells ?? null;
  const days = readDays(table, columnOf, file.delimiter === ";");
  const signs = signsOf(table, columnOf, cells, days, options.asOf);
  const corrections = options.corrections ?? [];
  const nameOf = rowNames(cells, recognised.namesAreLastFirst);
  const placed = placeRows(table, cells, signs, nameOf, corrections);
  if (placed.rows.length === 0) {
    const problem = saying(
      "Nobody is left to draw: none of the {rows} rows is of a person in post on {day}.",
      { rows: table.rowCount, day: options.asOf },
    );
    return { kind: "refused", problem };
  }
  const keys = personKeys(placed.rows, placed.identityOf, detailsOf(cells));
  const decisions = readDecisions(corrections, keys);
  const line = drawLine(cells, reference, placed, decisions);
  const dottedCells = cells("dottedManager");
  const indexes = reference?.indexes ?? keyIndexes(table, recognised);
  const built = buildOrg(
    membersOf({
      table,
      columnOf,
      namesAreLastFirst: recognised.namesAreLastFirst,
      nameOf,
      rows: placed.rows,
      placeholders: line.placeholders,
      parent: line.parent,
      signs,
      hireDay: days("hireDate"),
      dotted:
        dottedCells &&
        readDottedLines(dottedCells, indexes, placed, {
          rows: placed.rows,
          memberOf: placed.memberOf,
          parent: line.parent,
        }),
      asOf: options.asOf,
    }),
    membersAt(decisions.cutAt, placed),
  );
  const builtRows = rowsOfBuilt(built, placed.rows);
  const photoCells = cells("photo");
  const photos = photoCells && readPhotoColumn(photoCells);
  const facts = { table, file, cells, signs, placed, line, keys, built: builtRows, photos };
  return {
    kind: "imported",
    imported: {
      file,
      rows: rowCounts(placed),
      columns: columnsByField(table, columnOf),
      reviewed,
      managerMatchedBy: matchedBy(recognised, columnOf.get("id"), reference, line),
      leftOut: table.columns.filter(({ cells: kept }) => !kept).map(({ header }) => header),
      findings: findingsOf(facts),
      ledger: ledgerOf(facts),
      seen,
      links: null,
      further: null,
      photos: photoCells && photos && photosOfNodes(photos, photoCells, placed.rows, built.order),
      org: built.org,
    },
  };
}

function chosenReference(
  table: RawTable,
  recognised: Recognised,
  { map = {} }: ImportOptions,
): ManagerReference | null {
  if (map.manager === "") return null;
  const userChoice = recognised.decided.has("manager") ? recognised.columnOf.get("manager") : null;
  return managerReference(table, recognised, userChoice ?? null);
}

/** The columns once the manager's is known: the id is the key people are named by. */
function settledColumns(
  { columnOf, decided }: Recognised,
  reference: ManagerReference | null,
): ReadonlyMap<Role, number> {
  const settled = new Map(columnOf);
  if (reference) {
    for (const [role, column] of columnOf) {
      if (column === reference.column && role !== "manager") settled.delete(role);
    }
    settled.set("manager", reference.column);
  }
  if (decided.has("id")) return settled;
  const { kind, column } = reference?.index ?? { kind: null, column: null };
  if ((kind === "id" || kind === "nameAndId") && column !== null) settled.set("id", column);
  const standIn = settled.get("login") ?? settled.get("position");
  if (!settled.has("id") && standIn !== undefined) settled.set("id", standIn);
  return settled;
}

function signsOf(
  table: RawTable,
  columnOf: ReadonlyMap<Role, number>,
  cells: (role: Role) => CellColumn | null,
  days: ReturnType<typeof readDays>,
  asOf: string,
): RowSigns {
  const flagHeader = table.columns[columnOf.get("activeFlag") ?? -1]?.header ?? "";
  return readRowSigns(
    {
      name: cells("name"),
      firstName: cells("firstName"),
      lastName: cells("lastName"),
      title: cells("title"),
      workerType: cells("workerType"),
      status: cells("status"),
      activeFlag: cells("activeFlag"),
      flagMeansGone: /term|inactive|suspend|deleted/.test(headerTextOf(flagHeader).words),
      primary: cells("primary"),
      hireDay: days("hireDate"),
      startDay: days("startDate"),
      endDay: days("endDate"),
      effectiveDay: days("effectiveDate"),
    },
    Date.parse(`${asOf}T00:00:00Z`) / MILLISECONDS_A_DAY,
  );
}

function membersAt(rows: ReadonlySet<number>, { memberOf }: PlacedRows): ReadonlySet<number> {
  return new Set([...rows].map((row) => memberOf[row] ?? -1));
}

function rowCounts({ fate }: PlacedRows): {
  total: number;
  placed: number;
  merged: number;
  setAside: number;
} {
  const count = new Uint32Array(ROW_FATES.length);
  for (const each of fate) count[each] = (count[each] ?? 0) + 1;
  const of = (name: RowFate): number => count[ROW_FATES.indexOf(name)] ?? 0;
  const [placed, merged] = [of("placed"), of("merged")];
  return { total: fate.length, placed, merged, setAside: fate.length - placed - merged };
}

/** Fields of the contract that other roles stand in for. */
const STAND_INS: Readonly<Partial<Record<Role, Field>>> = {
  weeklyHours: "fte",
  activeFlag: "status",
};

const ONLY_OF_IMPORT: ReadonlySet<Role> = new Set([
  "position",
  "dn",
  "login",
  "middleName",
  "particle",
  "secondLastName",
  "preferredFirstName",
  "weeklyHours",
  "activeFlag",
  "startDate",
  "endDate",
  "primary",
] satisfies Role[]);

function isField(role: Role): role is Field {
  return !ONLY_OF_IMPORT.has(role);
}

function columnsByField(
  table: RawTable,
  columnOf: ReadonlyMap<Role, number>,
): Partial<Record<Field, string>> {
  const columns: Partial<Record<Field, string>> = {};
  for (const [role, column] of columnOf) {
    const header = table.columns[column]?.header ?? "";
    const field = isField(role) ? role : STAND_INS[role];
    if (field && (isField(role) || !columnOf.has(field))) columns[field] = header;
  }
  return columns;
}

function reviewedColumns(
  table: RawTable,
  recognised: Recognised,
  columnOf: ReadonlyMap<Role, number>,
  reference: ManagerReference | null,
): ReviewedColumn[] {
  const fieldOf = new Map<number, Field>();
  for (const [role, column] of columnOf) {
    const field = isField(role) ? role : STAND_INS[role];
    if (field && !fieldOf.has(column)) fieldOf.set(column, field);
  }
  const roleOf = new Map([...columnOf].map(([role, column]) => [column, role]));
  return table.columns.flatMap(({ header, sensitive, cells }, column) => {
    const facts = recognised.facts[column];
    if (cells && facts?.distinct === 0 && /^Column \d+$/.test(header)) return [];
    const role = roleOf.get(column);
    const bid = role && recognised.candidates.get(role)?.find((each) => each.column === column);
    const byValues = role && ROLES[role] ? 0.5 : 0;
    return [
      {
        header,
        field: fieldOf.get(column) ?? null,
        sensitive,
        leftOut: !cells,
        confidence: confidenceOf(role, bid?.score ?? byValues, recognised, reference),
        samples: cells && facts ? facts.samples : [],
      },
    ];
  });
}

/** What the user decided is sure; the manager's column is as sure as it finds people. */
function confidenceOf(
  role: Role | undefined,
  score: number,
  { decided }: Recognised,
  reference: ManagerReference | null,
): number {
  if (!role) return 0;
  if (isField(role) && decided.has(role)) return 1;
  return role === "manager" ? (reference?.matchRate ?? 0) : Math.min(1, score);
}

const SHARE_THAT_IS_MIXED = 0.05;

function matchedBy(
  { facts }: Recognised,
  idColumn: number | undefined,
  reference: ManagerReference | null,
  { foundByKey, foundOtherwise }: Line,
): ManagerKey {
  if (!reference) return "id";
  if (foundOtherwise > SHARE_THAT_IS_MIXED * (foundByKey + foundOtherwise)) return "mixed";
  // Where the number of a post is the only id, it is the id.
  if (reference.index.kind === "position" && reference.index.column === idColumn) return "id";
  const areAddresses = (facts[reference.column]?.share.email ?? 0) > 0.5;
  return reference.index.kind === "id" && areAddresses ? "email" : reference.index.kind;
}
