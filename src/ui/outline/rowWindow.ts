/** Height of a row, CSS px. */
export const ROW_HEIGHT = 44;
/** Rows kept ready above and below those in sight. */
const SPARE = 6;
/** Px. Firefox makes nothing higher than 17.8 million, Chromium than 33.5. */
const HIGHEST = 15_000_000;

/** The rows [first, end) that have to be there when a list has been scrolled so far. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
  /** Px from the top of the list to that of a row. */
  readonly topOf: (row: number) => number;
}

/** Height of the scrolled list, px: that of its rows, as far as a browser goes. */
export function listHeight(rows: number): number {
  return Math.min(rows * ROW_HEIGHT, HIGHEST);
}

/**
 * Px of rows to one px of scrolling: 1, unless the list is lower than its rows. `view` is the height that
 * is in sight, px.
 */
function rowPxPerScrollPx(rows: number, view: number): number {
  const height = listHeight(rows);
  return height < rows * ROW_HEIGHT ? (rows * ROW_HEIGHT - view) / (height - view) : 1;
}

export function rowWindow(rows: number, scrollTop: number, view: number): RowWindow {
  const offset = scrollTop * rowPxPerScrollPx(rows, view);
  const first = Math.max(0, Math.floor(offset / ROW_HEIGHT) - SPARE);
  const end = Math.min(rows, Math.ceil((offset + view) / ROW_HEIGHT) + SPARE);
  const share = rows > 0 ? listHeight(rows) / rows : 0;
  return {
    first: Math.min(first, end),
    end,
    // A row far off has its share of the list, so that scrolling to it comes by.
    topOf: (row) =>
      row >= first && row < end ? row * ROW_HEIGHT + scrollTop - offset : row * share,
  };
}

/** How far to scroll that a row is in sight: as little as need be, to the middle if it was far off. */
export function scrollTopFor(rows: number, row: number, scrollTop: number, view: number): number {
  const ratio = rowPxPerScrollPx(rows, view);
  const offset = scrollTop * ratio;
  const top = row * ROW_HEIGHT;
  const above = offset - top;
  const below = top + ROW_HEIGHT - (offset + view);
  const away = Math.max(above, below);
  if (away <= 0) return scrollTop;
  const middle = top - (view - ROW_HEIGHT) / 2;
  const edge = above > 0 ? top : top + ROW_HEIGHT - view;
  const wanted = (away > ROW_HEIGHT ? middle : edge) / ratio;
  return Math.max(0, Math.min(listHeight(rows) - view, wanted));
}
