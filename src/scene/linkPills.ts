import { formatNumber } from "../language/numbers.ts";
import { LINK_SOURCES } from "../metrics/linkSource.ts";
import type { TrunkPiece } from "./linkBundles.ts";
import type { LinkGround, LinkObstacle } from "./linkWays.ts";
import type { Mark } from "./marks.ts";
import { textWidth } from "./measure.ts";

const SIZE = 10;
const HEIGHT = 15;
const PAD = 5;
/** A trunk goes on at least so far on either side of its number, px. */
const BESIDE = 10;

/** How many links run along a trunk, on it, where several are drawn as one and there is room. */
export function linkPills(
  { input, obstacles }: LinkGround,
  trunks: readonly (readonly TrunkPiece[])[],
): { readonly marks: readonly Mark[]; readonly taken: readonly LinkObstacle[] } {
  const taken: LinkObstacle[] = [];
  const marks: Mark[] = [];
  for (const trunk of trunks) {
    const byCount = [...trunk].sort((a, b) => b.count - a.count || a.from - b.from);
    for (const { from, to, y, count, links, source } of byCount) {
      if (count === links) break;
      const text = formatNumber(count);
      const width = Math.max(HEIGHT, textWidth(text, SIZE, 600) + 2 * PAD);
      const x = (Math.max(0, from) + Math.min(input.width, to)) / 2;
      if (Math.min(input.width, to) - Math.max(0, from) < width + 2 * BESIDE) continue;
      const [left, right] = [x - width / 2, x + width / 2];
      const box = { left, right, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
      if ([...obstacles, ...taken].some((other) => overlap(box, other))) continue;
      taken.push(box);
      const color = input.palette.links[LINK_SOURCES[source] ?? "drawn"];
      marks.push(
        {
          type: "rectangle",
          x: left,
          y: box.top,
          width,
          height: HEIGHT,
          radius: HEIGHT / 2,
          fill: input.palette.paper,
          stroke: color,
          lineWidth: 1,
          dash: [],
          alpha: 1,
        },
        {
          type: "text",
          x,
          y,
          text,
          size: SIZE,
          weight: 600,
          anchor: "middle",
          fill: input.palette.ink,
          halo: null,
          spacing: 0,
          alpha: 1,
        },
      );
      break;
    }
  }
  return { marks, taken };
}

/** Whether two boxes have anything in common. */
export function overlap(a: LinkObstacle, b: LinkObstacle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
