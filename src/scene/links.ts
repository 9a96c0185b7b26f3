import { LINK_SOURCES } from "../metrics/linkSource.ts";
import { type GatheredLinks, gatheredLinks } from "./gatheredLinks.ts";
import { type LinkLook, linkBundles } from "./linkBundles.ts";
import { linkCaption } from "./linkCaption.ts";
import { linkCutter } from "./linkCutter.ts";
import { linkPills } from "./linkPills.ts";
import { linksInFlip } from "./linksInFlip.ts";
import { linkTags } from "./linkTags.ts";
import { type DrawnLink, type LinkWay, linkGround, linkWay } from "./linkWays.ts";
import type { Mark } from "./marks.ts";
import { MOST_QUIET } from "./mostLinks.ts";
import type { Placement } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";
import { linkAt, strongestInSight } from "./strongestLinks.ts";
import type { Seen } from "./walk.ts";

/**
 * While nobody is asked about, links are between units at least so wide, px, or this share of a narrow
 * picture: as many as can be told apart.
 */
const NARROWEST_UNIT = 72;
const UNIT_SHARE = 1 / 22;
/** Links of whoever is asked about go to units at least so wide, px. */
const NARROWEST_END = 6;
/** Somebody's own strongest; a leader of thousands has hundreds, which would hide the chart. */
const MOST_LOUD = 24;
const QUIET = 0.5;
/** While a class of the legend is brought out, or people are searched for. */
const BESIDE_OTHERS = 0.15;
const LOUD: LinkLook = { alpha: 1, extraWidth: 0.5 };
const BESIDE_LOUD = 0.1;
const BESIDE_HOVERED = 0.4;

/** Everything that is drawn of links, and their ways for the pointer. */
export interface DrawnLinks {
  readonly lines: readonly Mark[];
  /** Names and numbers, to be drawn over cards. */
  readonly words: readonly Mark[];
  readonly ways: readonly LinkWay[];
}

const NOTHING: DrawnLinks = { lines: [], words: [], ways: [] };

/**
 * Collaboration links in lanes between the rows. Quiet until somebody, or a link, is asked about: then
 * theirs stand out, with the names at their other ends.
 */
export function drawnLinks(
  input: SceneInput,
  view: StageView,
  seen: Pick<Seen, "blocks" | "aides">,
  placement: Placement,
): DrawnLinks {
  if (input.links.length === 0) return NOTHING;
  const { quiet, loud, hovered } = chosenLinks(input);
  const isAsked = loud.length > 0 || hovered !== null;
  const isBeside = input.isolated.length > 0 || input.found.count > 0;
  const unasked = isBeside ? BESIDE_OTHERS : QUIET;
  const quietAlpha = isAsked ? BESIDE_LOUD : unasked;
  if (input.flip !== 0 && input.flip !== 1) {
    const lines = [
      ...linksInFlip(input, view, quiet, quietAlpha),
      ...linksInFlip(input, view, loud, 1),
    ];
    return { ...NOTHING, lines };
  }
  const ground = linkGround(input, view, seen, placement);
  const cut = linkCutter(ground);
  const wayOf = (link: DrawnLink): LinkWay => linkWay(ground, link);
  const quietWays = quiet.map(wayOf);
  const loudWays = loud.map(wayOf);
  const hoveredWays = hovered ? [wayOf(hovered)] : [];
  const parts = [
    linkBundles(ground, cut, quietWays, { alpha: quietAlpha, extraWidth: 0 }),
    linkBundles(ground, cut, loudWays, { ...LOUD, alpha: hovered ? BESIDE_HOVERED : 1 }),
    linkBundles(ground, cut, hoveredWays, LOUD),
  ];
  const numbered = isAsked ? parts.slice(1) : parts;
  const caption = linkCaption(input, hovered);
  const pills = linkPills(
    ground,
    numbered.flatMap(({ trunks }) => trunks),
  );
  const tags = linkTags(ground, [...hoveredWays, ...loudWays], [...pills.taken, ...caption.taken]);
  return {
    lines: [...parts.flatMap(({ marks }) => marks), ...pills.marks],
    words: [...tags, ...caption.marks],
    ways: [...quietWays, ...loudWays],
  };
}

interface ChosenLinks {
  readonly quiet: readonly DrawnLink[];
  /** Those of whoever is asked about. */
  readonly loud: readonly DrawnLink[];
  readonly hovered: DrawnLink | null;
}

/** Few links are told one by one, whoever they join; many between units that are large enough to be told apart. */
export function linksToTell(input: SceneInput): GatheredLinks {
  const single = gatheredLinks(input, NARROWEST_END);
  if (single.weight.length <= MOST_QUIET) return single;
  return gatheredLinks(input, Math.min(NARROWEST_UNIT, input.width * UNIT_SHARE));
}

function chosenLinks(input: SceneInput): ChosenLinks {
  const units = linksToTell(input);
  const asked = input.selected >= 0 ? input.selected : input.hovered;
  const loud = asked < 0 ? [] : linksOf(input, units, asked);
  const quiet = strongestInSight(input, units, asked, MOST_QUIET);
  const { hoveredLink } = input;
  const isHovered = ({ a, b, source }: DrawnLink): boolean =>
    a === hoveredLink?.a && b === hoveredLink.b && LINK_SOURCES[source] === hoveredLink.source;
  return { quiet, loud, hovered: [...loud, ...quiet].find(isHovered) ?? null };
}

/** The links of somebody, the strongest first: those of their whole unit where it is drawn as one. */
function linksOf(input: SceneInput, units: GatheredLinks, node: number): readonly DrawnLink[] {
  const ofUnit = linksAt(units, node);
  return ofUnit.length > 0 ? ofUnit : linksAt(gatheredLinks(input, NARROWEST_END), node);
}

function linksAt(links: GatheredLinks, node: number): readonly DrawnLink[] {
  const found: DrawnLink[] = [];
  for (let k = 0; k < links.weight.length; k++) {
    if (links.a[k] === node || links.b[k] === node) found.push(linkAt(links, k));
  }
  return found.sort((a, b) => b.strength - a.strength).slice(0, MOST_LOUD);
}
