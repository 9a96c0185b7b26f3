import { LINK_SOURCES } from "../metrics/linkSource.ts";
import { nameOf } from "../org/org.ts";
import { overlap } from "./linkPills.ts";
import type { LinkGround, LinkObstacle, LinkWay } from "./linkWays.ts";
import type { Mark } from "./marks.ts";
import { textWidth } from "./measure.ts";
import type { SceneInput } from "./sceneInput.ts";
import { shortName } from "./shortName.ts";

const SIZE = 11;
const HEIGHT = 20;
const PAD = 7;
const WIDEST_NAME = 130;
const MOST_TAGS = 24;
/** From somebody's place to the tag beside it, px. */
const BESIDE = 5;
/** How far a tag may reach into the padding beside the frame, px. */
const BEYOND_FRAME = 28;
/** A tag at the edge that finds no place at the height of its link goes up to so many steps up or down. */
const MOST_STEPS = 12;
const STEP = 12;

interface Tag {
  readonly text: string;
  readonly source: number;
  /** Where it could stand, the best place first. */
  readonly places: readonly { readonly left: number; readonly top: number }[];
  readonly width: number;
}

/**
 * Names at the other ends of the links that are asked about, where nothing says them; for those off the
 * picture at its edge, with an arrow.
 */
export function linkTags(
  ground: LinkGround,
  ways: readonly LinkWay[],
  others: readonly LinkObstacle[],
): readonly Mark[] {
  const { input } = ground;
  const taken: LinkObstacle[] = [...ground.obstacles, ...others];
  const marks: Mark[] = [];
  for (const { node, way } of farEnds(ground, ways).slice(0, MOST_TAGS)) {
    const tag = tagFor(ground, node, way);
    if (!tag) continue;
    const boxes = tag.places.map(({ left, top }) => ({
      left,
      top,
      right: left + tag.width,
      bottom: top + HEIGHT,
    }));
    const box = boxes.find((one) => !taken.some((other) => overlap(one, other)));
    if (!box) continue;
    taken.push(box);
    marks.push(...tagMarks(input, tag, box));
  }
  return marks;
}

/** Those at the ends who are not asked about themselves, the strongest links first. */
function farEnds(
  { input }: LinkGround,
  ways: readonly LinkWay[],
): readonly { readonly node: number; readonly way: LinkWay }[] {
  const asked = input.selected >= 0 ? input.selected : input.hovered;
  const seen = new Set([asked]);
  return ways.flatMap((way) =>
    [way.link.a, way.link.b].flatMap((node) => {
      if (seen.has(node)) return [];
      seen.add(node);
      return [{ node, way }];
    }),
  );
}

function tagFor(ground: LinkGround, node: number, way: LinkWay): Tag | null {
  const { input, view, places } = ground;
  const { width, height, frame } = input;
  const { source } = way.link;
  const x = view.personX(node);
  const y = view.unitY(node);
  const name = shortName(nameOf(input.org, node), WIDEST_NAME, SIZE, 600);
  if (name === "" || Number.isNaN(x)) return null;
  const isAcross = x >= 0 && x <= width;
  const isDown = y >= 0 && y <= height;
  if (isAcross && isDown) {
    if (isNamed(ground, node)) return null;
    const room = textWidth(name, SIZE, 600) + 2 * PAD;
    const reach = (places.get(node)?.height ?? 0) / 2 + BESIDE;
    const levels = [y + reach, y - reach - HEIGHT];
    const lefts = [x - room / 2, x - PAD, x - room + PAD];
    const around = levels.flatMap((top) => lefts.map((left) => ({ left, top })));
    return { text: name, source, width: room, places: around };
  }
  const left = frame.left - BEYOND_FRAME;
  const right = frame.left + frame.width + BEYOND_FRAME;
  const upright = y < 0 ? `↑ ${name}` : `↓ ${name}`;
  const level = x < 0 ? `← ${name}` : `${name} →`;
  const text = isAcross ? upright : level;
  const room = textWidth(text, SIZE, 600) + 2 * PAD;
  const within = (at: number, from: number, to: number): number => Math.min(to, Math.max(from, at));
  const goesOut = isAcross ? y : leavingAt(way, x < 0 ? 0 : width, y);
  const top = within(goesOut, frame.top, frame.top + frame.height) - HEIGHT / 2;
  const atSide = x < 0 ? left : right - room;
  const sideways = isAcross ? within(x - room / 2, left, right - room) : atSide;
  const steps = Array.from({ length: 2 * MOST_STEPS + 1 }, (_, nth) => {
    const off = Math.ceil(nth / 2) * (nth % 2 === 0 ? 1 : -1) * STEP;
    return isAcross
      ? { left: within(sideways + off * 3, left, right - room), top }
      : { left: sideways, top: top + off };
  }).filter((place) => place.top > frame.top - HEIGHT && place.top < frame.top + frame.height);
  return { text, source, width: room, places: steps };
}

/** The height at which a link leaves the picture at a side, px; `otherwise` where it does not. */
function leavingAt({ points }: LinkWay, side: number, otherwise: number): number {
  for (let i = 2; i < points.length; i += 2) {
    const [from = 0, to = 0] = [points[i - 2], points[i]];
    if (Math.min(from, to) < side && Math.max(from, to) > side) return points[i + 1] ?? otherwise;
  }
  return otherwise;
}

/** Whether a card, a tag or a name beside the dot says who it is. */
function isNamed({ places, named }: LinkGround, node: number): boolean {
  const placed = places.get(node);
  return (placed !== undefined && placed.form !== "dot") || named.has(node);
}

function tagMarks(
  { palette }: SceneInput,
  { text, source }: Tag,
  { left, right, top }: LinkObstacle,
): readonly Mark[] {
  return [
    {
      type: "rectangle",
      x: left,
      y: top,
      width: right - left,
      height: HEIGHT,
      radius: 6,
      fill: palette.card,
      stroke: palette.links[LINK_SOURCES[source] ?? "drawn"],
      lineWidth: 1.25,
      dash: [],
      alpha: 1,
    },
    {
      type: "text",
      x: (left + right) / 2,
      y: top + HEIGHT / 2,
      text,
      size: SIZE,
      weight: 600,
      anchor: "middle",
      fill: palette.ink,
      halo: null,
      spacing: 0,
      alpha: 1,
    },
  ];
}
