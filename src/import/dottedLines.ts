import type { DottedLines } from "../org/org.ts";
import type { CellColumn } from "./cellColumn.ts";
import type { KeyIndex } from "./keyIndex.ts";
import { type Placement, resolveReference } from "./resolveManagers.ts";

export type DottedReferences = DottedLines;

/** From the plainest to the boldest way to part several managers in one cell. */
const SEPARATORS: readonly RegExp[] = [/[|;\n]/, /[|;:\n]/, /[|;:,\n]/];

/**
 * Dotted lines between members. A cell may name several people by any key; who is unknown is ignored,
 * as is a line that repeats the solid one.
 */
export function readDottedLines(
  cells: CellColumn,
  indexes: readonly KeyIndex[],
  placement: Placement,
  {
    rows,
    memberOf,
    parent,
  }: {
    readonly rows: Int32Array;
    readonly memberOf: Int32Array;
    readonly parent: Int32Array;
  },
): DottedLines {
  const [first] = indexes;
  const managersOfText: (readonly number[] | undefined)[] = [];
  const person: number[] = [];
  const manager: number[] = [];
  rows.forEach((row, member) => {
    const code = cells.codes[row] ?? 0;
    if (code === 0 || !first) return;
    managersOfText[code] ??= managersNamed(cells.textOf(code), first, indexes, placement);
    for (const named of managersOfText[code] ?? []) {
      const to = memberOf[named] ?? -1;
      if (to < 0 || to === member || to === parent[member]) continue;
      person.push(member);
      manager.push(to);
    }
  });
  return { person: Int32Array.from(person), manager: Int32Array.from(manager) };
}

/** The people a cell names, as the rows that stand for them, each once. */
function managersNamed(
  text: string,
  first: KeyIndex,
  indexes: readonly KeyIndex[],
  placement: Placement,
): readonly number[] {
  const personNamed = (part: string): number | undefined =>
    resolveReference(part.trim(), first, indexes, placement)?.persons[0];
  const whole = personNamed(text);
  if (whole !== undefined) return [whole];
  let best: number[] = [];
  for (const separator of SEPARATORS) {
    const found = text.split(separator).flatMap((part) => personNamed(part) ?? []);
    if (found.length > best.length) best = found;
  }
  return [...new Set(best)];
}
