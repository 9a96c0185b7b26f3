import { isWithin } from "./box.ts";
import type { PlacedMark } from "./placedMarks.ts";

/** A mark of its own, or a card and all that lies in it, which move together. */
export type Piece = PlacedMark | Gathered;

export interface Gathered {
  readonly card: PlacedMark;
  readonly inside: readonly Piece[];
}

/** What may stick out of a card that it belongs to, px. */
const SLACK = 1;

/** Cards with what is drawn in them, which are the marks that follow a rectangle and lie in it. */
export function gathered(marks: readonly PlacedMark[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < marks.length; ) {
    const first = marks[at];
    if (!first) break;
    let end = at + 1;
    if (first.mark.type === "rectangle") {
      while (isInside(marks[end], first)) end++;
    }
    const inside = gathered(marks.slice(at + 1, end));
    pieces.push(inside.length === 0 ? first : { card: first, inside });
    at = end;
  }
  return pieces;
}

function isInside(one: PlacedMark | undefined, card: PlacedMark): boolean {
  return one !== undefined && isWithin(one.box, card.box, SLACK);
}
