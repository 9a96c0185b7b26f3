import type { MembershipColumn } from "../org/org.ts";
import { type CellColumn, perText, textsWhere } from "./cellColumn.ts";

/** Several texts in one cell, parted by ; | or line breaks; by commas where the column has none of these. */
export function readMemberships(
  column: CellColumn,
  rows: Int32Array,
  extra: number,
): MembershipColumn {
  const separator = textsWhere(column, (text) => /[;|\n]/.test(text)).includes(1) ? /[;|\n]/ : /,/;
  const codeOf = new Map<string, number>();
  const labels: string[] = [];
  const codesOfText = perText(column, (text) => {
    const codes = new Set<number>();
    for (const part of text.split(separator)) {
      const label = part.trim();
      if (label === "") continue;
      let code = codeOf.get(label);
      if (code === undefined) {
        code = labels.push(label) - 1;
        codeOf.set(label, code);
      }
      codes.add(code);
    }
    return Uint32Array.from(codes);
  });
  const offsets = new Uint32Array(rows.length + extra + 1);
  for (let i = 0; i < rows.length; i++) {
    offsets[i + 1] =
      (offsets[i] ?? 0) + (codesOfText[column.codes[rows[i] ?? 0] ?? 0]?.length ?? 0);
  }
  offsets.fill(offsets[rows.length] ?? 0, rows.length);
  const codes = new Uint32Array(offsets[rows.length] ?? 0);
  for (let i = 0; i < rows.length; i++) {
    const own = codesOfText[column.codes[rows[i] ?? 0] ?? 0];
    if (own) codes.set(own, offsets[i]);
  }
  return { labels, offsets, codes };
}
