import { useMemo, useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { CAUTIONS, FIGURES } from "../../metrics/figures.ts";
import type { Dimension, GroupRow } from "../../metrics/groupRows.ts";
import type { PartInsights } from "../../metrics/partInsights.ts";
import type { OrgDocument } from "../../store/app.ts";
import { nameBeside, saveFile } from "../saveFile.ts";
import { DimensionChoice } from "./DimensionChoice.tsx";
import { FigurePart } from "./FigurePart.tsx";
import { countText, meanText } from "./figureNumber.ts";
import {
  DIMENSION_TITLES,
  type GroupColumn,
  type GroupSort,
  groupName,
  groupPeopleWords,
  groupsCsv,
  hiddenSentence,
  sortedGroups,
  usualSort,
} from "./groupWords.ts";
import { LongTable, SortHeading } from "./LongTable.tsx";
import { useChoose } from "./useChoose.ts";

const BYTE_ORDER_MARK = "\uFEFF";

const COLUMNS: readonly (readonly [Exclude<GroupColumn, "label">, string])[] = [
  ["people", "People"],
  ["medianSpan", "Typical span"],
  ["narrow", "Narrow"],
  ["wide", "Wide"],
  ["overloaded", "Over-loaded"],
];

/** The figures group by group; a row brings its people out on the chart. */
export function GroupTablePart({
  document,
  told: { table, dimensions },
  dimension,
  onDimension,
}: {
  readonly document: OrgDocument;
  readonly told: PartInsights;
  readonly dimension: Dimension;
  readonly onDimension: (dimension: Dimension) => void;
}) {
  const [sorting, setSorting] = useState<(GroupSort & { of: Dimension }) | null>(null);
  const sort = sorting?.of === dimension ? sorting : usualSort(dimension);
  const rows = useMemo(() => sortedGroups(table?.rows ?? [], sort), [table, sort]);
  const hidden = table?.hidden ?? null;
  const directionOf = (column: GroupColumn) => {
    if (sort.column !== column) return "none";
    return sort.isDescending ? "descending" : "ascending";
  };
  const sortBy = (column: GroupColumn): void => {
    const isDescending = sort.column === column ? !sort.isDescending : column !== "label";
    setSorting({ of: dimension, column, isDescending });
  };
  const download = (): void => {
    const name = nameBeside(document.source.name, `by-${dimension}`, "csv");
    saveFile(name, `${BYTE_ORDER_MARK}${groupsCsv(dimension, rows, hidden)}`, "text/csv");
  };
  const title = DIMENSION_TITLES[dimension];
  return (
    <FigurePart title="Group by group" figure={FIGURES.groups} document={document}>
      <DimensionChoice dimensions={dimensions} dimension={dimension} onChange={onDimension} />
      {rows.length > 0 && (
        <LongTable
          caption={`Spans by ${title.toLowerCase()}`}
          count={rows.length}
          head={
            <>
              <SortHeading
                title={title}
                direction={directionOf("label")}
                onPress={() => sortBy("label")}
                className="column-name"
              />
              {COLUMNS.map(([column, heading]) => (
                <SortHeading
                  key={column}
                  title={heading}
                  direction={directionOf(column)}
                  onPress={() => sortBy(column)}
                />
              ))}
            </>
          }
          row={(index) => {
            const row = rows[index];
            return row && <GroupLine key={row.group} {...{ row, dimension, index }} />;
          }}
        />
      )}
      {hidden && <p className="muted">{hiddenSentence(hidden)}</p>}
      {rows.length === 0 && !hidden && (
        <p className="muted">There is nothing to tell apart by {title.toLowerCase()} here.</p>
      )}
      <div className="figure-foot">
        <p className="muted caution">{CAUTIONS.smallGroups}</p>
        <Button className="button small" isDisabled={!table} onPress={download}>
          Download CSV
        </Button>
      </div>
    </FigurePart>
  );
}

function GroupLine({
  row,
  dimension,
  index,
}: {
  readonly row: GroupRow;
  readonly dimension: Dimension;
  readonly index: number;
}) {
  const { isChosen, choose } = useChoose();
  const words = groupPeopleWords(dimension, row.label);
  return (
    <tr aria-rowindex={index + 2} data-chosen={isChosen(words)}>
      <th scope="row" className="column-name">
        <ToggleButton
          className="row-button"
          isSelected={isChosen(words)}
          onChange={() => choose(words, { by: "group", dimension, group: row.group })}
        >
          <bdi>{groupName(dimension, row.label)}</bdi>
        </ToggleButton>
      </th>
      <td>{countText(row.people)}</td>
      <td>{meanText(row.medianSpan)}</td>
      <td>{countText(row.narrow)}</td>
      <td>{countText(row.wide)}</td>
      <td>{countText(row.overloaded)}</td>
    </tr>
  );
}
