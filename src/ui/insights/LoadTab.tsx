import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { CAUTIONS } from "../../metrics/figures.ts";
import { LOAD_FLAGS, type LoadFlag } from "../../metrics/loadFlag.ts";
import type { LoadTerm } from "../../metrics/loadWeights.ts";
import type { OrgDocument } from "../../store/app.ts";
import { insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { calledOf } from "../person/called.ts";
import { nameBeside, saveFile } from "../saveFile.ts";
import { FLAG_COLORS, FLAG_SIGNS } from "../words.ts";
import { LoadHeadline } from "./LoadHeadline.tsx";
import {
  loadSummary,
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

/** Who carries too much, who too little: every manager of the part, sortable, each a way to the chart. */
export function LoadTab({ document }: { readonly document: OrgDocument }) {
  const top = useApp(insightTop);
  const rows = useMemo(() => managerRows(document, top), [document, top]);
  const summary = useMemo(() => loadSummary(rows), [rows]);
  const [sort, setSort] = useState<Sort>({ column: "load", isDescending: true });
  const [hasTerms, setHasTerms] = useState(false);
  const [flag, setFlag] = useChosenFlag(document, top);
  const shown = useMemo(() => {
    const wanted = rows.filter((row) => flag === "all" || row.flag === flag);
    return sortedRows(wanted, sort.column, sort.isDescending);
  }, [rows, flag, sort]);
  return (
    <>
      <LoadHeadline summary={summary} />
      <FlagFilter rows={rows} flag={flag} onChange={setFlag} />
      {shown.length > 0 ? (
        <ManagersTable rows={shown} hasTerms={hasTerms} sort={sort} onSort={setSort} />
      ) : (
        <p className="muted">Nobody’s load is {flag === "all" ? "known" : flag}.</p>
      )}
      <LoadFoot
        document={document}
        rows={shown}
        hasTerms={hasTerms}
        onTerms={() => setHasTerms(!hasTerms)}
      />
    </>
  );
}

/** The flag the table is narrowed to; choosing one brings its managers out on the chart as well. */
function useChosenFlag(
  document: OrgDocument,
  top: number,
): [LoadFlag | "all", (flag: LoadFlag | "all") => void] {
  const { choose, unchoose } = useActions();
  const [flag, setFlag] = useState<LoadFlag | "all">("all");
  const words = useApp((state) => state.chosen?.words ?? "");
  const partWords = top < 0 ? "" : ` of ${calledOf(document.imported.org, top)}’s part`;
  const wordsFor = (wanted: LoadFlag | "all"): string => `${wanted} managers${partWords}`;
  const change = (wanted: LoadFlag | "all"): void => {
    setFlag(wanted);
    // The same words again would let them go.
    if (wanted === "all") unchoose();
    else if (words !== wordsFor(wanted)) {
      void choose(wordsFor(wanted), top, { by: "loadFlag", flag: wanted });
    }
  };
  return [flag, change];
}

interface LoadFootProps {
  readonly document: OrgDocument;
  readonly rows: readonly ManagerRow[];
  readonly hasTerms: boolean;
  readonly onTerms: () => void;
}

function LoadFoot({ document, rows, hasTerms, onTerms }: LoadFootProps) {
  const { openPanel } = useActions();
  const save = (): void => {
    // The mark in front tells spreadsheets that it is UTF-8.
    const text = `\uFEFF${managersCsv(rows)}`;
    saveFile(nameBeside(document.source.name, "managers", "csv"), text, "text/csv");
  };
  return (
    <div className="managers-foot">
      <div className="managers-ways">
        <ToggleButton className="button small" isSelected={hasTerms} onChange={onTerms}>
          Show the terms
        </ToggleButton>
        <Button className="button small" onPress={() => openPanel("settings")}>
          Limits and weights …
        </Button>
        <Button className="button small" onPress={save}>
          Download CSV
        </Button>
      </div>
      <p className="muted">
        {CAUTIONS.span} {CAUTIONS.weights} Do not use this to rate, promote or dismiss a person.
      </p>
    </div>
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

const COLUMNS: readonly Column[] = [
  ["name", "Manager"],
  ["span", "Span"],
  ["totalSpan", "Total"],
  ["load", "Load"],
  ["flag", "Flag"],
];

const TERM_COLUMNS: readonly (readonly [LoadTerm, string])[] = [
  ["ownWork", "Own"],
  ["groups", "Groups"],
  ["new", "New"],
  ["far", "Far"],
  ["functions", "Dept."],
  ["dotted", "Dotted"],
];

type Column = readonly [ManagerColumn, string];

/** With the terms, the flag is only a sign beside the load, and those below the team have no room. */
const COLUMNS_WITH_TERMS: readonly Column[] = [
  ["name", "Manager"],
  ["span", "Span"],
  ["load", "Load"],
  ...TERM_COLUMNS,
];

/** Only rows in sight are in the document; two empty ones keep the height of the rest. */
function ManagersTable({
  rows,
  hasTerms,
  sort,
  onSort,
}: {
  readonly rows: readonly ManagerRow[];
  readonly hasTerms: boolean;
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
    <div className="managers" data-terms={hasTerms} ref={scroller}>
      <table aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">Managers</caption>
        <thead>
          <tr>
            {(hasTerms ? COLUMNS_WITH_TERMS : COLUMNS).map(([column, title]) => (
              <SortHeader key={column} column={column} title={title} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} />
          {inSight.map(({ index }) => {
            const row = rows[index];
            return row && <ManagerLine key={row.id} row={row} index={index} hasTerms={hasTerms} />;
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

interface ManagerLineProps {
  readonly row: ManagerRow;
  readonly index: number;
  readonly hasTerms: boolean;
}

function ManagerLine({ row, index, hasTerms }: ManagerLineProps) {
  const { goToFromInsights } = useActions();
  const isSelected = useApp((state) => state.selected === row.id);
  const visit = (): void => void goToFromInsights(row.id);
  return (
    // The name is the button; the rest of the line is only a larger target for the mouse.
    <tr aria-rowindex={index + 2} aria-current={isSelected} onClick={visit}>
      <th scope="row" className="column-name">
        <Button className="manager-name" onPress={visit}>
          <bdi>{row.name}</bdi>
        </Button>
        <span className="manager-title muted" title={row.title}>
          {row.title}
        </span>
      </th>
      <td className="column-span">{number.format(row.span)}</td>
      {!hasTerms && <td className="column-totalSpan">{number.format(row.totalSpan)}</td>}
      <td className="column-load">
        {hasTerms && <FlagSign flag={row.flag} />} {loadNumber.format(row.load)}
      </td>
      {!hasTerms && (
        <td className="column-flag">
          <FlagSign flag={row.flag} /> {row.flag}
        </td>
      )}
      {hasTerms &&
        TERM_COLUMNS.map(([term]) => (
          <td key={term} className="column-term">
            {termWords(row.terms[term])}
          </td>
        ))}
    </tr>
  );
}

/** What a term adds; a dash for nothing, a question mark where nobody knows. */
function termWords(value: number | null): string {
  if (value === null) return "?";
  return value === 0 ? "–" : loadNumber.format(value);
}
