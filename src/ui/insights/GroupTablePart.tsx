import { useMemo, useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import { withinSentence } from "../../language/within.ts";
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

const COLUMNS: readonly (readonly [Exclude<GroupColumn, "label">, Message])[] = [
  ["people", message("People")],
  ["medianSpan", message("Typical span")],
  ["narrow", message("Narrow ‖ spans")],
  ["wide", message("Wide ‖ spans")],
  ["overloaded", message("Over-loaded")],
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
  const title = sayIt(DIMENSION_TITLES[dimension]);
  return (
    <FigurePart title={say("Group by group")} figure={FIGURES.groups} document={document}>
      <DimensionChoice dimensions={dimensions} dimension={dimension} onChange={onDimension} />
      {rows.length > 0 && (
        <LongTable
          caption={say("Spans by {dimension}", { dimension: withinSentence(title) })}
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
                  title={sayIt(heading)}
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
        <p className="muted">
          {say("There is nothing to tell apart by {dimension} here.", {
            dimension: withinSentence(title),
          })}
        </p>
      )}
      <div className="figure-foot">
        <p className="muted caution">{sayIt(CAUTIONS.smallGroups)}</p>
        <Button className="button small" isDisabled={!table} onPress={download}>
          {say("Download CSV")}
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
