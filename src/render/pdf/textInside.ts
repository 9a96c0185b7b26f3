import type { TextMark } from "../../scene/marks.ts";
import { textWidth } from "../../scene/measure.ts";

/** Where a text reaches, px: left, right, top, bottom. */
interface Reach {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function reachOf(mark: TextMark): Reach {
  const width = textWidth(mark.text, mark.size, mark.weight) + mark.spacing * mark.text.length;
  const before = { start: 0, middle: 0.5, end: 1 }[mark.anchor] * width;
  const left = mark.x - before;
  const half = mark.size / 2;
  return { left, right: left + width, top: mark.y - half, bottom: mark.y + half };
}

/** Whether some of a text is on its page at all: a drawing may reach beyond. */
export function isOnPage(mark: TextMark, page: { width: number; height: number }): boolean {
  const { left, right, top, bottom } = reachOf(mark);
  return mark.text !== "" && right > 0 && left < page.width && bottom > 0 && top < page.height;
}
