import { useMemo, useState } from "react";
import {
  Button,
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  ToggleButton,
  ToggleButtonGroup,
  Virtualizer,
} from "react-aria-components";
import { CAUTIONS } from "../../metrics/figures.ts";
import { LOAD_FLAGS, type LoadFlag } from "../../metrics/loadFlag.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { FLAG_COLORS, FLAG_SIGNS } from "../words.ts";
import {
  type ManagerColumn,
  type ManagerRow,
  managerRows,
  managersCsv,
  sortedRows,
} from "./managerRows.ts";
import "./managers.css";

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const ROW_HEIGHT = 44;
const HEADING_HEIGHT = 34;

/** Who carries too much, who too little: every manager, sortable, each a way to the chart. */
export function ManagersPanel() {
  const document = useApp((state) => state.document);
  const { openPanel } = useActions();
  return (
    <Panel title="Who carries too much" onClose={() => openPanel("none")}>
      {document && <Managers document={document} key={document.source.name} />}
    </Panel>
  );
}

function Managers({ document }: { readonly document: OrgDocument }) {
  const rows = useMemo(() => managerRows(document), [document]);
  const [flag, setFlag] = useState<LoadFlag | "all">("all");
  const shown = useMemo(
    () => rows.filter((row) => flag === "all" || row.flag === flag),
    [rows, flag],
  );
  return (
    <>
      <FlagFilter rows={rows} flag={flag} onChange={setFlag} />
      <ManagersTable rows={shown} />
      <div className="managers-foot">
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
        All {number.format(rows.length)}
      </ToggleButton>
      {LOAD_FLAGS.toReversed().map((each) => (
        <ToggleButton key={each} id={each} className="flag-button">
          <FlagSign flag={each} /> {each} {number.format(countOf(each))}
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

function ManagersTable({ rows }: { readonly rows: readonly ManagerRow[] }) {
  const { goTo } = useActions();
  const [sort, setSort] = useState<SortDescriptor>({ column: "load", direction: "descending" });
  const sorted = useMemo(
    () => sortedRows(rows, sort.column as ManagerColumn, sort.direction === "descending"),
    [rows, sort],
  );
  return (
    <Virtualizer
      layout={TableLayout}
      layoutOptions={{ rowHeight: ROW_HEIGHT, headingHeight: HEADING_HEIGHT }}
    >
      <Table
        className="managers"
        aria-label="Managers"
        sortDescriptor={sort}
        onSortChange={setSort}
        onRowAction={(key) => void goTo(Number(key))}
      >
        <TableHeader>
          <SortColumn id="name" title="Manager" isRowHeader />
          <SortColumn id="span" title="Span" />
          <SortColumn id="totalSpan" title="Total" />
          <SortColumn id="load" title="Load" />
          <SortColumn id="flag" title="Flag" />
        </TableHeader>
        <TableBody items={sorted} renderEmptyState={() => <p className="muted">Nobody.</p>}>
          {(row: ManagerRow) => (
            <Row>
              <Cell textValue={row.name}>
                <span className="manager-name">{row.name}</span>
                <span className="manager-title muted">{row.title}</span>
              </Cell>
              <Cell>{number.format(row.span)}</Cell>
              <Cell>{number.format(row.totalSpan)}</Cell>
              <Cell>{number.format(row.load)}</Cell>
              <Cell textValue={row.flag}>
                <FlagSign flag={row.flag} /> <span className="manager-flag">{row.flag}</span>
              </Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

function SortColumn({
  id,
  title,
  isRowHeader = false,
}: {
  readonly id: ManagerColumn;
  readonly title: string;
  readonly isRowHeader?: boolean;
}) {
  return (
    <Column
      id={id}
      allowsSorting
      isRowHeader={isRowHeader}
      {...(isRowHeader ? {} : { width: id === "flag" ? 96 : 58 })}
    >
      {({ sortDirection }) => (
        <span className="managers-heading">
          {title}
          {sortDirection && (
            <span aria-hidden="true">{sortDirection === "ascending" ? " ↑" : " ↓"}</span>
          )}
        </span>
      )}
    </Column>
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
