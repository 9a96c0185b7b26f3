import { Button } from "react-aria-components";
import { formatNumber, numberFormat } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { LoadTerm } from "../../metrics/loadWeights.ts";
import { useActions, useApp } from "../appContext.tsx";
import { flagWord } from "../words.ts";
import { FlagSign } from "./FlagSign.tsx";
import { LongTable, SortHeading } from "./LongTable.tsx";
import type { ManagerColumn, ManagerRow } from "./managerRows.ts";

const loadNumber = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 2 });
const ROW_HEIGHT = 44;

const COLUMNS: readonly Column[] = [
  ["name", message("Manager")],
  ["span", message("Span")],
  ["totalSpan", message("Total ‖ span")],
  ["load", message("Load")],
  ["flag", message("Flag ‖ of a load")],
];

const TERM_COLUMNS: readonly (readonly [LoadTerm, Message])[] = [
  ["ownWork", message("Own ‖ work")],
  ["groups", message("Groups ‖ coordinating")],
  ["new", message("New ‖ people")],
  ["far", message("Far ‖ people")],
  ["functions", message("Dept.")],
  ["dotted", message("Dotted ‖ lines")],
];

type Column = readonly [ManagerColumn, Message];

/** With the terms, the flag is only a sign beside the load, and those below the team have no room. */
const COLUMNS_WITH_TERMS: readonly Column[] = [
  ["name", message("Manager")],
  ["span", message("Span")],
  ["load", message("Load")],
  ...TERM_COLUMNS,
];

export interface ManagerSort {
  readonly column: ManagerColumn;
  readonly isDescending: boolean;
}

/** Every manager a row, with the terms of the load or with the flag. */
export function ManagersTable({
  rows,
  hasTerms,
  sort,
  onSort,
}: {
  readonly rows: readonly ManagerRow[];
  readonly hasTerms: boolean;
  readonly sort: ManagerSort;
  readonly onSort: (sort: ManagerSort) => void;
}) {
  const directionOf = (column: ManagerColumn) => {
    if (sort.column !== column) return "none";
    return sort.isDescending ? "descending" : "ascending";
  };
  const sortBy = (column: ManagerColumn): void => {
    const isDescending = sort.column === column ? !sort.isDescending : column !== "name";
    onSort({ column, isDescending });
  };
  return (
    <LongTable
      caption={say("Managers")}
      className={hasTerms ? "managers with-terms" : "managers"}
      rowHeight={ROW_HEIGHT}
      count={rows.length}
      head={(hasTerms ? COLUMNS_WITH_TERMS : COLUMNS).map(([column, title]) => (
        <SortHeading
          key={column}
          className={`column-${column}`}
          title={sayIt(title)}
          direction={directionOf(column)}
          onPress={() => sortBy(column)}
        />
      ))}
      row={(index) => {
        const row = rows[index];
        return row && <ManagerLine key={row.id} row={row} index={index} hasTerms={hasTerms} />;
      }}
    />
  );
}

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
      <td className="column-span">{formatNumber(row.span)}</td>
      {!hasTerms && <td className="column-totalSpan">{formatNumber(row.totalSpan)}</td>}
      <td className="column-load">
        {hasTerms && <FlagSign flag={row.flag} />} {loadNumber(row.load)}
      </td>
      {!hasTerms && (
        <td className="column-flag">
          <FlagSign flag={row.flag} /> {flagWord(row.flag)}
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
  return value === 0 ? "–" : loadNumber(value);
}
