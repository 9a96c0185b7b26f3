import type { Imported } from "../src/import/imported.ts";
import { ledgerEntry } from "../src/import/ledger.ts";
import { NO_DAY, nameOf, type Org, PERSON, textOf, VACANCY } from "../src/org/org.ts";

/** What a reader of a fixture wants to see of an import; undefined parts do not show in JSON. */
export function summaryOf(imported: Imported): unknown {
  const { file, rows, columns, managerMatchedBy, leftOut, findings, ledger, org } = imported;
  return {
    file: { encoding: file.encoding, delimiter: file.delimiter, headerRow: file.headerRow },
    rows,
    columns,
    managerMatchedBy,
    leftOut,
    extra: org.extra.map(({ header }) => header),
    findings: findings.map(({ kind, rows: lines, people }) => ({ kind, rows: lines, people })),
    ledger: Array.from({ length: ledger.count }, (_, k) => {
      const { line, fate, reason } = ledgerEntry(ledger, k);
      return `${line} ${fate}: ${reason}`;
    }),
    people: peopleOf(org),
  };
}

const KINDS: Readonly<Record<number, string>> = { [PERSON]: "", [VACANCY]: " (vacancy)" };

/** Each node in depth-first order, indented by its depth: "id name, what else is known". */
function peopleOf(org: Org): string[] {
  const depth: number[] = [];
  return Array.from({ length: org.count }, (_, i) => {
    const parent = org.parent[i] ?? -1;
    depth[i] = parent < 0 ? 0 : (depth[parent] ?? 0) + 1;
    const id = textOf(org, "id", i);
    const facts = [`${id} ${nameOf(org, i)}`.trim(), ...valuesOf(org, i)].join(", ");
    return `${"  ".repeat(depth[i] ?? 0)}${facts}${KINDS[org.kind[i] ?? 0] ?? " (placeholder)"}`;
  });
}

function valuesOf(org: Org, i: number): string[] {
  const values: string[] = [];
  const say = (
    word: string,
    value: string | number | undefined,
    unknown: number | string,
  ): void => {
    if (value !== undefined && !Object.is(value, unknown)) values.push(`${word} ${value}`);
  };
  say("fte", org.fte?.[i], Number.NaN);
  const day = org.hireDay?.[i] ?? NO_DAY;
  if (day !== NO_DAY) say("hired", new Date(day * 86_400_000).toISOString().slice(0, 10), "");
  say("utc", org.utcOffset?.[i], Number.NaN);
  if (org.customerFacing?.[i]) values.push("meets customers");
  say("on", labelsOf(org.products, i), "");
  say("in", labelsOf(org.communities, i), "");
  const dotted = [...(org.dotted?.person ?? [])].flatMap((person, k) =>
    person === i ? [textOf(org, "id", org.dotted?.manager[k] ?? -1)] : [],
  );
  say("dotted to", dotted.join(" and "), "");
  return values;
}

function labelsOf(column: Org["products"], i: number): string {
  const codes = column?.codes.subarray(column.offsets[i], column.offsets[i + 1]) ?? [];
  return Array.from(codes, (code) => column?.labels[code]).join(" and ");
}
