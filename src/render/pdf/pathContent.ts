import type { PathSink } from "../../scene/trace.ts";
import { numbersText } from "./pdfValues.ts";

/** Share of the radius at which the handles of a quarter circle stand: 4/3 tan(pi/8). */
const QUARTER = 0.5523;

/** An outline as the operators of a page. */
export function pathContent(trace: (sink: PathSink) => void): string {
  const parts: string[] = [];
  const put = (operator: string, ...numbers: readonly number[]): void => {
    parts.push(numbers.length > 0 ? `${numbersText(...numbers)} ${operator}` : operator);
  };
  const rounded = (x: number, y: number, width: number, height: number, r: number): void => {
    const right = x + width;
    const bottom = y + height;
    const h = r * (1 - QUARTER);
    put("m", x + r, y);
    put("l", right - r, y);
    put("c", right - h, y, right, y + h, right, y + r);
    put("l", right, bottom - r);
    put("c", right, bottom - h, right - h, bottom, right - r, bottom);
    put("l", x + r, bottom);
    put("c", x + h, bottom, x, bottom - h, x, bottom - r);
    put("l", x, y + r);
    put("c", x, y + h, x + h, y, x + r, y);
    put("h");
  };
  trace({
    moveTo: (x, y) => put("m", x, y),
    lineTo: (x, y) => put("l", x, y),
    bezierCurveTo: (x1, y1, x2, y2, x, y) => put("c", x1, y1, x2, y2, x, y),
    closePath: () => put("h"),
    rect: (x, y, width, height) => put("re", x, y, width, height),
    roundRect(x, y, width, height, radius) {
      const r = Math.min(radius, width / 2, height / 2);
      if (r > 0) rounded(x, y, width, height, r);
      else put("re", x, y, width, height);
    },
    /** Whole circles only: no mark has less of one. */
    arc: (x, y, radius) => rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius),
  });
  return parts.join("\n");
}
