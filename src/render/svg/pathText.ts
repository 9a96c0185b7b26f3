import type { PathSink } from "../../scene/trace.ts";
import { numberText } from "../xml.ts";

/** An outline as the text of a path's `d`, each of its parts on a line of its own. */
export function pathText(trace: (sink: PathSink) => void): string {
  const parts: string[] = [];
  const add = (command: string, ...numbers: number[]): void => {
    parts.push(command + numbers.map(numberText).join(" "));
  };
  const begin = (x: number, y: number): void => {
    if (parts.length > 0) parts.push("\n");
    add("M", x, y);
  };
  trace({
    moveTo: begin,
    lineTo: (x, y) => add("L", x, y),
    bezierCurveTo: (x1, y1, x2, y2, x, y) => add("C", x1, y1, x2, y2, x, y),
    closePath: () => add("Z"),
    rect(x, y, width, height) {
      begin(x, y);
      add("h", width);
      add("v", height);
      add("h", -width);
      add("Z");
    },
    roundRect(x, y, width, height, radius) {
      const r = Math.min(radius, width / 2, height / 2);
      begin(x + r, y);
      add("h", width - 2 * r);
      add("a", r, r, 0, 0, 1, r, r);
      add("v", height - 2 * r);
      add("a", r, r, 0, 0, 1, -r, r);
      add("h", 2 * r - width);
      add("a", r, r, 0, 0, 1, -r, -r);
      add("v", 2 * r - height);
      add("a", r, r, 0, 0, 1, r, -r);
      add("Z");
    },
    /** Whole circles only: no mark has less of one. */
    arc(x, y, radius) {
      begin(x - radius, y);
      add("a", radius, radius, 0, 1, 1, 2 * radius, 0);
      add("a", radius, radius, 0, 1, 1, -2 * radius, 0);
      add("Z");
    },
  });
  return parts.join("");
}
