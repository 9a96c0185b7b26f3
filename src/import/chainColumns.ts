import { foldText } from "../base/foldText.ts";
import { type CellColumn, cellColumnBuilder, cellText } from "./cellColumn.ts";
import { rolesOfHeader } from "./columns.ts";
import { headerWords } from "./headerText.ts";
import type { RawTable } from "./rawTable.ts";

/** "Management Chain - Level 02": everybody above a person, a column a layer. */
const LEVEL =
  /^(?:management chain|managers?|manager hierarchy|management hierarchy|management|supervisors?|reporting chain|chain of command) (?:level|lvl|l) ?0*(\d{1,2})\b/;

/** Called so that it is recognised like any manager's column. */
const HEADER = "Direct manager (from the chain of managers)";

interface LevelColumn {
  readonly column: number;
  readonly level: number;
  readonly cells: CellColumn;
}

/**
 * A table that has the chain of managers as columns gets one column more: the manager next above each
 * person, who is the last of the chain that is not the person.
 */
export function withDirectManager(table: RawTable): RawTable {
  const levels = levelColumns(table);
  if (levels.length < 2 || namesManagers(table)) return table;
  const upwards = fromTheNearest(levels);
  const chain = new Set(levels.map(({ column }) => column));
  const others = table.columns.filter((_, column) => !chain.has(column));
  const builder = cellColumnBuilder();
  const cellsOfOthers = others.map(({ cells }) => cells);
  builder.addAll(
    Array.from({ length: table.rowCount }, (_, row) => nearestAbove(row, upwards, cellsOfOthers)),
  );
  const cells = builder.build().column;
  const added = { header: HEADER, sensitive: false, cells };
  return { ...table, columns: [...table.columns, added] };
}

const PLAIN_STRENGTH = 0.65;

/** Whether a column says by its header that it names the manager: then nothing need be made up. */
function namesManagers({ columns }: RawTable): boolean {
  return columns.some(
    ({ header, cells }) =>
      cells &&
      !LEVEL.test(headerWords(header)) &&
      (rolesOfHeader(header).get("manager") ?? 0) >= PLAIN_STRENGTH,
  );
}

function levelColumns({ columns }: RawTable): LevelColumn[] {
  return columns.flatMap(({ header, cells }, column) => {
    const level = LEVEL.exec(headerWords(header))?.[1];
    return cells && level !== undefined ? [{ column, level: Number(level), cells }] : [];
  });
}

/** Level 1 is the top where it has fewest names; in some systems it is the manager next above. */
function fromTheNearest(levels: readonly LevelColumn[]): readonly LevelColumn[] {
  const rising = [...levels].sort((a, b) => a.level - b.level);
  const [first] = rising;
  const last = rising.findLast(({ cells }) => cells.size > 1);
  const isTopFirst = (first?.cells.size ?? 0) <= (last?.cells.size ?? 0);
  return isTopFirst ? rising.reverse() : rising;
}

function nearestAbove(
  row: number,
  upwards: readonly LevelColumn[],
  others: readonly (CellColumn | null)[],
): string {
  for (const { cells } of upwards) {
    const text = cellText(cells, row);
    if (text === "") continue;
    const folded = foldText(text);
    // In the row of a manager the chain may end with the manager.
    if (others.some((column) => foldText(cellText(column, row)) === folded)) continue;
    return text;
  }
  return "";
}
