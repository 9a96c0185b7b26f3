import { readFileSync } from "node:fs";
import fc from "fast-check";
import { buildOrg, type Members } from "../src/org/buildOrg.ts";
import { NO_DAY, type Org, PERSON, PLACEHOLDER, type TextField, VACANCY } from "../src/org/org.ts";
import { textColumnOf } from "../src/org/textColumn.ts";

/** The as-of date of the worked example, 2025-06-30, as a day number. */
export const AS_OF_DAY = dayOf("2025-06-30");

export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

const NO_COLUMNS = {
  text: {},
  extra: [],
  fte: null,
  hireDay: null,
  utcOffset: null,
  customerFacing: null,
  products: null,
  communities: null,
  dotted: null,
} as const;

/** Members without any column but who reports to whom. */
export function membersOf(parent: readonly number[], kind?: readonly number[]): Members {
  return {
    ...NO_COLUMNS,
    count: parent.length,
    parent: Int32Array.from(parent),
    kind: Uint8Array.from(kind ?? parent.map(() => PERSON)),
    line: Int32Array.from(parent, (_, i) => i + 2),
  };
}

/**
 * An organisation written down as "ben<ann": ben reports to ann. "?ben" is a vacancy, "!ben" a
 * placeholder. The ids are the names.
 */
export function orgOf(written: string, columns: Partial<Members> = {}): Org {
  const entries = written
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [member = "", manager] = entry.split("<");
      return { id: member.replace(/^[?!]/, ""), mark: member[0] ?? "", manager };
    });
  const ids = entries.map(({ id }) => id);
  const kindOf: Record<string, number> = { "?": VACANCY, "!": PLACEHOLDER };
  const members = membersOf(
    entries.map(({ manager }) => (manager ? ids.indexOf(manager) : -1)),
    entries.map(({ mark }) => kindOf[mark] ?? PERSON),
  );
  return buildOrg({ ...members, ...columns, text: { id: textColumnOf(ids), ...columns.text } }).org;
}

/** Any organisation: several trees, chains, vacancies and placeholders, in any order. */
export const anyOrg: fc.Arbitrary<Org> = fc
  .array(fc.record({ above: fc.nat(), kind: fc.constantFrom(0, 0, 0, 0, 1, 2) }), {
    maxLength: 60,
  })
  .map((drawn) => {
    const parent = drawn.map(({ above, kind }, i) =>
      kind === PLACEHOLDER ? -1 : (above % (i + 1)) - 1,
    );
    return buildOrg(
      membersOf(
        parent,
        drawn.map(({ kind }) => kind),
      ),
    ).org;
  });

/** The worked example of the metrics: 32 people and a vacancy, and the links between its managers. */
export const workedExample = readOrg("fixtures/worked-example.csv");
const workedExampleLinks = readRows("fixtures/worked-example-links.csv");

/** The same between nodes, hours a week. */
export const workedExampleInteractions = {
  from: workedExampleLinks.map((row) => nodeOf(workedExample, row.source ?? "")),
  to: workedExampleLinks.map((row) => nodeOf(workedExample, row.target ?? "")),
  weight: workedExampleLinks.map((row) => Number(row.weight)),
  areCounts: false,
};

/** Reads a plain CSV (no quotes) of the worked example's columns. */
function readOrg(path: string): Org {
  const rows = readRows(path);
  const column = (header: string): string[] => rows.map((row) => row[header] ?? "");
  const ids = column("id");
  const text: [TextField, string][] = [
    ["id", "id"],
    ["name", "name"],
    ["title", "title"],
    ["department", "department"],
    ["grade", "grade"],
    ["workerType", "worker_type"],
  ];
  const dotted = column("dotted_manager_id").flatMap((to, i) => (to ? [[i, ids.indexOf(to)]] : []));
  const numbers = (header: string): Float64Array =>
    Float64Array.from(column(header), (cell) => (cell === "" ? Number.NaN : Number(cell)));
  return buildOrg({
    count: rows.length,
    parent: Int32Array.from(column("manager_id"), (id) => ids.indexOf(id)),
    kind: Uint8Array.from(column("worker_type"), (type) => (type === "vacancy" ? VACANCY : PERSON)),
    line: Int32Array.from(rows, (_, i) => i + 2),
    text: Object.fromEntries(text.map(([field, header]) => [field, textColumnOf(column(header))])),
    extra: [],
    fte: numbers("fte"),
    hireDay: Int32Array.from(column("hire_date"), (date) => (date ? dayOf(date) : NO_DAY)),
    utcOffset: numbers("utc_offset"),
    customerFacing: Uint8Array.from(column("customer_facing"), (cell) => (cell === "y" ? 1 : 0)),
    products: membershipOf(column("products").map((cell) => cell.split(";").filter(Boolean))),
    communities: null,
    dotted: {
      person: Int32Array.from(dotted, ([person = -1]) => person),
      manager: Int32Array.from(dotted, ([, manager = -1]) => manager),
    },
  }).org;
}

function membershipOf(cells: readonly (readonly string[])[]): Members["products"] {
  const labels = [...new Set(cells.flat())];
  const offsets = [0];
  for (const cell of cells) offsets.push((offsets.at(-1) ?? 0) + cell.length);
  return {
    labels,
    offsets: Uint32Array.from(offsets),
    codes: Uint32Array.from(cells.flat(), (label) => labels.indexOf(label)),
  };
}

function readRows(path: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const headers = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(headers.map((name, i) => [name, cells[i] ?? ""]));
  });
}

/** The node with this id. */
export function nodeOf(org: Org, id: string): number {
  const column = org.text.id;
  if (!column) throw new Error("the organisation has no ids");
  const texts = Array.from(column.codes, (code) =>
    column.pool.slice(column.offsets[code], column.offsets[code + 1]),
  );
  return texts.indexOf(id);
}
