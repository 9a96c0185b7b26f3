import { ToggleButton } from "react-aria-components";
import { say } from "../../../language/say.ts";
import { nameOf, type Org, textOf } from "../../../org/org.ts";
import { useActions, useApp } from "../../appContext.tsx";
import { SortableTable, type TableColumn } from "../SortableTable.tsx";

/** Two managers and what there is to tell of them. */
export interface PairRow {
  readonly a: number;
  readonly b: number;
  /** Both names. */
  readonly name: string;
}

/** A row of two managers; their names are put together when somebody looks: few of thousands are seen. */
export function pairRow<Told extends object>(
  org: Org,
  a: number,
  b: number,
  told: Told,
): PairRow & Told {
  return {
    ...told,
    a,
    b,
    get name() {
      return say("{one} and {other}", { one: nameOf(org, a), other: nameOf(org, b) });
    },
  };
}

/** Pairs of managers; each leads to the way between the two on the chart. */
export function PairTable<Row extends PairRow>({
  org,
  caption,
  columns,
  rows,
  noteOf,
  fileName,
  headings,
  cells,
}: {
  readonly org: Org;
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** What stands beneath the names in smaller letters. */
  readonly noteOf?: (row: Row) => string;
  readonly fileName: string;
  /** In the file, after who the two are. */
  readonly headings: readonly string[];
  readonly cells: (row: Row) => readonly (number | string)[];
}) {
  const path = useApp((state) => state.path);
  const { showPath, endPath } = useActions();
  const isShown = ({ a, b }: PairRow): boolean => path?.from === a && path.to === b;
  return (
    <SortableTable
      caption={caption}
      nameTitle={say("Managers")}
      name={(row) => (
        <ToggleButton
          className="row-button pair-button"
          isSelected={isShown(row)}
          onChange={(isOn) => (isOn ? void showPath(row.a, row.b) : endPath())}
        >
          <bdi>{row.name}</bdi>
          {noteOf && <span className="pair-note muted">{noteOf(row)}</span>}
        </ToggleButton>
      )}
      columns={columns}
      rows={rows}
      keyOf={({ a, b }) => `${a}-${b}`}
      isChosen={isShown}
      rowHeight={52}
      file={{
        name: fileName,
        headings: [
          say("Manager"),
          say("Title"),
          say("Other manager"),
          say("Title of the other"),
          ...headings,
        ],
        cells: (row) => [...whoIs(org, row.a), ...whoIs(org, row.b), ...cells(row)],
      }}
    />
  );
}

function whoIs(org: Org, node: number): readonly string[] {
  return [nameOf(org, node), textOf(org, "title", node)];
}
