import { type ReactNode, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { csvText } from "../../base/csvText.ts";
import { compareTexts } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import { saveFile } from "../saveFile.ts";
import { LongTable, SortHeading } from "./LongTable.tsx";

/** A column of a table: what it is sorted by, and what is seen. */
export interface TableColumn<Row> {
  readonly title: string;
  readonly value: (row: Row) => number | string;
  readonly text: (row: Row) => string;
}

/** What of a table is kept as a file. */
export interface TableFile<Row> {
  readonly name: string;
  readonly headings: readonly string[];
  readonly cells: (row: Row) => readonly (number | string)[];
  /** In an order of its own where the page's would be a rank of people to hand on. */
  readonly order?: (a: Row, b: Row) => number;
  /** Rows that stand for what is hidden. */
  readonly rest?: readonly (readonly (number | string)[])[];
}

interface Sort {
  /** Place of the column, -1 for the names. */
  readonly column: number;
  readonly isDescending: boolean;
}

const BYTE_ORDER_MARK = "\uFEFF";

/** A row has a name, which its first cell shows. */
interface NamedRow {
  readonly name: string;
}

/** A table that every heading sorts and that can be kept as CSV. The names lead to the chart. */
export function SortableTable<Row extends NamedRow>({
  caption,
  name,
  nameTitle,
  columns,
  rows,
  keyOf,
  isChosen,
  rowHeight = 40,
  file,
}: {
  readonly caption: string;
  /** The first cell of a row. */
  readonly name: (row: Row) => ReactNode;
  readonly nameTitle: string;
  readonly columns: readonly TableColumn<Row>[];
  /** In the order they have at first. */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  readonly isChosen: (row: Row) => boolean;
  /** Px. */
  readonly rowHeight?: number;
  readonly file: TableFile<Row>;
}) {
  const [sort, setSort] = useState<Sort | null>(null);
  const sorted = useMemo(() => {
    if (!sort) return rows;
    return sortedBy(rows, columns[sort.column]?.value ?? rowName, sort.isDescending);
  }, [rows, columns, sort]);
  if (rows.length === 0) return null;
  const heading = (title: string, column: number) => (
    <SortHeading
      key={title}
      title={title}
      className={column < 0 ? "column-name" : ""}
      direction={directionOf(sort, column)}
      onPress={() => {
        const isDescending = sort?.column === column ? !sort.isDescending : column >= 0;
        setSort({ column, isDescending });
      }}
    />
  );
  const download = (): void => {
    const inOrder = file.order ? rows.toSorted(file.order) : sorted;
    const lines = [file.headings, ...inOrder.map(file.cells), ...(file.rest ?? [])];
    saveFile(file.name, `${BYTE_ORDER_MARK}${csvText(lines)}`, "text/csv");
  };
  return (
    <>
      <LongTable
        caption={caption}
        rowHeight={rowHeight}
        count={sorted.length}
        head={[heading(nameTitle, -1), ...columns.map(({ title }, k) => heading(title, k))]}
        row={(index) => {
          const row = sorted[index];
          return (
            row !== undefined && (
              <tr
                key={keyOf(row)}
                style={{ height: rowHeight }}
                aria-rowindex={index + 2}
                data-chosen={isChosen(row)}
              >
                <th scope="row" className="column-name">
                  {name(row)}
                </th>
                {columns.map(({ title, text }) => (
                  <td key={title}>{text(row)}</td>
                ))}
              </tr>
            )
          );
        }}
      />
      <div className="figure-foot end">
        <Button className="button small" onPress={download}>
          {say("Download CSV")}
          <span className="visually-hidden">: {caption}</span>
        </Button>
      </div>
    </>
  );
}

function rowName({ name }: NamedRow): string {
  return name;
}

function directionOf(sort: Sort | null, column: number): "ascending" | "descending" | "none" {
  if (sort?.column !== column) return "none";
  return sort.isDescending ? "descending" : "ascending";
}

/** The rows in another order; equal ones keep theirs. */
function sortedBy<Row>(
  rows: readonly Row[],
  value: (row: Row) => number | string,
  isDescending: boolean,
): readonly Row[] {
  const sign = isDescending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  keyed.sort(({ key: p }, { key: q }) => sign * compared(p, q));
  return keyed.map(({ row }) => row);
}

function compared(p: number | string, q: number | string): number {
  if (typeof p === "number" && typeof q === "number") return p - q;
  return compareTexts(String(p), String(q));
}
