import type { PathCommand } from "fontkit";
import type { Outline, OutlinePoint } from "./glyfTable.ts";

/** The outline of a glyph as points of TrueType, in whole units. */
export function outlineOf(commands: readonly PathCommand[]): Outline {
  const contours: OutlinePoint[][] = [];
  const add = (x = 0, y = 0, isOnCurve = true): void => {
    contours.at(-1)?.push({ x: Math.round(x), y: Math.round(y), isOnCurve });
  };
  for (const { command, args } of commands) {
    if (command === "moveTo") contours.push([]);
    if (command === "closePath") continue;
    if (command === "quadraticCurveTo") add(args[0], args[1], false);
    add(args.at(-2), args.at(-1));
  }
  return contours.map(withoutLast).filter((contour) => contour.length > 2);
}

/** A contour closes itself: the point it began with need not come again. */
function withoutLast(contour: readonly OutlinePoint[]): readonly OutlinePoint[] {
  const first = contour[0];
  const last = contour.at(-1);
  const comesAgain = contour.length > 1 && first?.x === last?.x && first?.y === last?.y;
  return comesAgain && last?.isOnCurve ? contour.slice(0, -1) : contour;
}
