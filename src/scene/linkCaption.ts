import { hops } from "../metrics/hops.ts";
import { LINK_SOURCES } from "../metrics/linkSource.ts";
import { nameOf } from "../org/org.ts";
import type { DrawnLink, LinkObstacle } from "./linkWays.ts";
import type { Mark } from "./marks.ts";
import { fitWords, textWidth } from "./measure.ts";
import type { SceneInput } from "./sceneInput.ts";
import { shortName } from "./shortName.ts";

const SIZE = 12;
const SECOND = 11;
const HEIGHT = 42;
const PAD = 10;
const WIDEST_NAME = 130;
const WIDEST = 320;
/** From the pointer to the caption, and from the caption to the picture's edge, px. */
const BESIDE = 14;
const EDGE = 4;

const NONE = { marks: [], taken: [] };

/** What a link says of itself while the pointer is on it: who, how much, and how far it is by the line. */
export function linkCaption(
  input: SceneInput,
  link: DrawnLink | null,
): { readonly marks: readonly Mark[]; readonly taken: readonly LinkObstacle[] } {
  const { hoveredLink, org, palette, words, width, height } = input;
  if (!link || !hoveredLink) return NONE;
  const kind = LINK_SOURCES[link.source] ?? "drawn";
  const nameFor = (node: number): string =>
    shortName(nameOf(org, node), WIDEST_NAME, SIZE, 600) || words.placeholder;
  const [one, other] = [nameFor(link.a), nameFor(link.b)];
  const first = `${one} – ${other}`;
  const byLine = hops(org, link.a, link.b);
  const said = words.link({ source: kind, weight: link.weight, count: link.count, byLine });
  const second = fitWords(said, WIDEST, SECOND, 400) || said;
  const room = 2 * PAD + Math.max(textWidth(first, SIZE, 600), textWidth(second, SECOND, 400));
  const left = Math.max(EDGE, Math.min(width - room - EDGE, hoveredLink.x - room / 2));
  const above = hoveredLink.y - BESIDE - HEIGHT;
  const top = above >= EDGE ? above : Math.min(height - HEIGHT - EDGE, hoveredLink.y + BESIDE);
  const text = {
    type: "text",
    x: left + PAD,
    anchor: "start",
    halo: null,
    spacing: 0,
    alpha: 1,
  } as const;
  return {
    taken: [{ left, right: left + room, top, bottom: top + HEIGHT }],
    marks: [
      {
        type: "rectangle",
        x: left,
        y: top,
        width: room,
        height: HEIGHT,
        radius: 8,
        fill: palette.card,
        stroke: palette.links[kind],
        lineWidth: 1.5,
        dash: [],
        alpha: 1,
      },
      { ...text, y: top + 14, text: first, size: SIZE, weight: 600, fill: palette.ink },
      { ...text, y: top + 29, text: second, size: SECOND, weight: 400, fill: palette.muted },
    ],
  };
}
