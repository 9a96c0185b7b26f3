import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { CAUTIONS } from "../../metrics/figures.ts";
import { LOAD_FLAGS, type LoadFlag } from "../../metrics/loadFlag.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { FLAG_COLORS, FLAG_SIGNS } from "../words.ts";
import {
  type ManagerColumn,
  type ManagerRow,
  managerRows,
  managersCsv,
  sortedRows,
} from "./managerRows.ts";
import "./managers.css";

const number = new Intl.NumberFormat("en");
const loadNumber = new Intl.NumberFormat("en", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 2,
});
const ROW_HEIGHT = 44;

/** Who carries too much, who too little: every manager, sortable, each a way to the chart. */
export function LoadTab({ document }: { readonly document: OrgDocument }) {
  const rows = useMemo(() => managerRows(document), [document]);
  const [flag, setFlag] = useState<LoadFlag | "all">("all");
  const [sort, setSort] = useState<Sort>({ column: "load", isDescending: true });
  const shown = useMemo(() => {
    const wanted = rows.filter((row) => flag === "all" || row.flag === flag);
    return sortedRows(wanted, sort.column, sort.isDescending);
  }, [rows, flag, sort]);
  return (
    <>
      <FlagFilter rows={rows} flag={flag} onChange={setFlag} />
      {shown.length > 0 ? (
        <ManagersTable rows={shown} sort={sort} onSort={setSort} />
      ) : (
        <p className="muted">Nobody’s load is {flag === "all" ? "known" : flag}.</p>
      )}
      <div className="panel-foot managers-foot">
        <p className="muted">{CAUTIONS.span}</p>
        <Button className="button" onPress={() => download(managersCsv(shown))}>
          Download CSV
        </Button>
      </div>
    </>
  );
}

function FlagFilter({
  rows,
  flag,
  onChange,
}: {
  readonly rows: readonly ManagerRow[];
  readonly flag: LoadFlag | "all";
  readonly onChange: (flag: LoadFlag | "all") => void;
}) {
  const countOf = (wanted: LoadFlag): number => rows.filter((row) => row.flag === wanted).length;
  return (
    <ToggleButtonGroup
      className="flags"
      aria-label="Which managers"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[flag]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(key as LoadFlag | "all");
      }}
    >
      <ToggleButton id="all" className="flag-button">
        <span>all</span> <strong>{number.format(rows.length)}</strong>
      </ToggleButton>
      {LOAD_FLAGS.toReversed().map((each) => (
        <ToggleButton key={each} id={each} className="flag-button">
          <span>{each}</span>{" "}
          <strong>
            <FlagSign flag={each} /> {number.format(countOf(each))}
          </strong>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function FlagSign({ flag }: { readonly flag: LoadFlag }) {
  return (
    <span aria-hidden="true" style={{ color: FLAG_COLORS[flag] }}>
      {FLAG_SIGNS[flag]}
    </span>
  );
}

const COLUMNS: readonly (readonly [ManagerColumn, string])[] = [
  ["name", "Manager"],
  ["span", "Span"],
  ["totalSpan", "Total"],
  ["load", "Load"],
  ["flag", "Flag"],
];

/** Only rows in sight are in the document; two empty ones keep the height of the rest. */
function ManagersTable({
  rows,
  sort,
  onSort,
}: {
  readonly rows: readonly ManagerRow[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const inSight = virtual.getVirtualItems();
  const above = inSight[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0);
  return (
    <div className="managers" ref={scroller}>
      <table aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">Managers</caption>
        <thead>
          <tr>
            {COLUMNS.map(([column, title]) => (
              <SortHeader key={column} column={column} title={title} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} />
          {inSight.map(({ index }) => {
            const row = rows[index];
            return row && <ManagerLine key={row.id} row={row} index={index} />;
          })}
          <Spacer height={below} />
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr className="spacer">
      <td style={{ height }} />
    </tr>
  );
}

interface Sort {
  readonly column: ManagerColumn;
  readonly isDescending: boolean;
}

function SortHeader({
  column,
  title,
  sort,
  onSort,
}: {
  readonly column: ManagerColumn;
  readonly title: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}) {
  const isSorted = sort.column === column;
  const direction = sort.isDescending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={isSorted ? direction : "none"} className={`column-${column}`}>
      <Button
        className="managers-heading"
        onPress={() =>
          onSort({ column, isDescending: isSorted ? !sort.isDescending : column !== "name" })
        }
      >
        {title}
        <span aria-hidden="true" className="managers-sort">
          {isSorted ? SORT_SIGNS[direction] : ""}
        </span>
      </Button>
    </th>
  );
}

const SORT_SIGNS = { ascending: "↑", descending: "↓" };

function ManagerLine({ row, index }: { readonly row: ManagerRow; readonly index: number }) {
  const { goTo } = useActions();
  const isSelected = useApp((state) => state.selected === row.id);
  return (
    // The name is the button; the rest of the line is only a larger target for the mouse.
    <tr aria-rowindex={index + 2} aria-current={isSelected} onClick={() => void goTo(row.id)}>
      <th scope="row" className="column-name">
        <Button className="manager-name" onPress={() => void goTo(row.id)}>
          <bdi>{row.name}</bdi>
        </Button>
        <span className="manager-title muted" title={row.title}>
          {row.title}
        </span>
      </th>
      <td className="column-span">{number.format(row.span)}</td>
      <td className="column-totalSpan">{number.format(row.totalSpan)}</td>
      <td className="column-load">{loadNumber.format(row.load)}</td>
      <td className="column-flag">
        <FlagSign flag={row.flag} /> {row.flag}
      </td>
    </tr>
  );
}

function download(csv: string): void {
  const url = URL.createObjectURL(new Blob(["\uFEFF", csv], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "managers.csv";
  link.click();
  URL.revokeObjectURL(url);
}
