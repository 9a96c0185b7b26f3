import { SIBLING_ORDERS } from "../org/orderSiblings.ts";
import type { TextField } from "../org/org.ts";
import { type Drawing, USUAL_DRAWING } from "../picture/drawing.ts";

/** The most that the page offers. */
const MOST_WALL_ROWS = 12;
const LONGEST_MISSION = 80;

/** What may stand on a card. */
const ON_CARDS: readonly TextField[] = [
  "title",
  "department",
  "location",
  "grade",
  "workerType",
  "email",
];

/** How a chart is drawn, from a file; what is left out or no sensible value is as usual. */
export function readDrawing(value: unknown): Drawing {
  const parts: Partial<Record<keyof Drawing, unknown>> =
    typeof value === "object" && value !== null ? value : {};
  const { order, wallRows, rowsBy, cardFields, mission } = parts;
  const isRows = typeof wallRows === "number" && wallRows >= 1 && wallRows <= MOST_WALL_ROWS;
  return {
    order: SIBLING_ORDERS.find((each) => each === order) ?? USUAL_DRAWING.order,
    wallRows: isRows ? Math.round(wallRows) : USUAL_DRAWING.wallRows,
    rowsBy: rowsBy === "grade" ? "grade" : USUAL_DRAWING.rowsBy,
    cardFields: Array.isArray(cardFields)
      ? ON_CARDS.filter((field) => cardFields.includes(field))
      : USUAL_DRAWING.cardFields,
    mission: typeof mission === "string" ? mission.slice(0, LONGEST_MISSION) : "",
  };
}
