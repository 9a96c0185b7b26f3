import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";
import { Button } from "react-aria-components";
import "./longTable.css";

const USUAL_ROW = 40;

/** A table of which only the rows in sight are in the document; two empty ones keep the height of the rest. */
export function LongTable({
  caption,
  className = "long-table",
  rowHeight = USUAL_ROW,
  head,
  count,
  row,
}: {
  readonly caption: string;
  readonly className?: string;
  /** Px. */
  readonly rowHeight?: number;
  readonly head: ReactNode;
  readonly count: number;
  /** The table row at this place, with `aria-rowindex` two more. */
  readonly row: (index: number) => ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const inSight = virtual.getVirtualItems();
  const above = inSight[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0);
  return (
    <div className={className} ref={scroller}>
      <table aria-rowcount={count + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>
          <Spacer height={above} />
          {inSight.map(({ index }) => row(index))}
          <Spacer height={below} />
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? (
    <tr className="spacer">
      <td style={{ height }} />
    </tr>
  ) : null;
}

/** The heading of a column that the table can be sorted by. */
export function SortHeading({
  title,
  direction,
  onPress,
  className,
}: {
  readonly title: string;
  readonly direction: "ascending" | "descending" | "none";
  readonly onPress: () => void;
  readonly className?: string;
}) {
  return (
    <th scope="col" aria-sort={direction} className={className}>
      <Button className="sort-heading" onPress={onPress}>
        {title}
        <span aria-hidden="true">{SORT_SIGNS[direction]}</span>
      </Button>
    </th>
  );
}

const SORT_SIGNS = { ascending: " ↑", descending: " ↓", none: "" };
