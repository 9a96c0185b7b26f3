import { LINK_SOURCES } from "../metrics/linkSource.ts";
import { suppressedGroups } from "../metrics/suppression.ts";
import { nameOf, PERSON } from "../org/org.ts";
import type { DrawnPage } from "../render/drawnPage.ts";
import type { Frame } from "../scene/camera.ts";
import type { Lens } from "../scene/lens.ts";
import type { Mark } from "../scene/marks.ts";
import { fitWords } from "../scene/measure.ts";
import type { Palette } from "../scene/palette.ts";
import { type Scene, scene } from "../scene/scene.ts";
import type { SceneInput } from "../scene/sceneInput.ts";
import { FIRST_LOOK } from "../story/look.ts";
import type { StoryScene } from "../story/story.ts";
import type { Chart } from "./chart.ts";
import { chartInput } from "./chartInput.ts";
import type { Drawing } from "./drawing.ts";
import { legendMarks } from "./legendMarks.ts";
import { linkLegendMarks } from "./linkLegendMarks.ts";
import { type PrivacyLevel, privateInput } from "./privacy.ts";
import { redactedPage, redactorFor } from "./redact.ts";

/** The size of a slide, px of its drawing. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Slides are drawn small and shown large: a name on a card is 13 px high, and that is 1/45 of these
 * heights, so that it is read from the back of a room.
 */
export const SLIDE_16_9: SlideSize = { width: 1040, height: 585 };
export const SLIDE_4_3: SlideSize = { width: 780, height: 585 };

const MARGIN = 34;
const TITLE = 22;
const TITLE_Y = 38;
/** From the slide's edges to the chart: below the title, above the legend. */
const ABOVE = { conventional: 92, upsideDown: 110 };
const BELOW = 84;
const LEGEND_ABOVE_EDGE = 24;
/** With links there are two lines: half of what lies between them. */
const LEGEND_APART = 9;

/** One scene as a slide: its title, the chart, and what its colours mean. */
export function slideOf(
  chart: Chart,
  story: StoryScene,
  drawing: Drawing,
  { width, height }: SlideSize,
  palette: Palette,
  level: PrivacyLevel = "full",
): DrawnPage {
  const frame = frameOn({ width, height }, story.look.view === "upside-down");
  const look = level === "full" ? story.look : { ...story.look, lensId: lensWithoutNames(story) };
  const canvas = { width, height, frame, palette };
  const input = privateInput(chartInput(chart, { ...story, look }, drawing, canvas), level);
  const drawn = scene(input);
  const page = {
    marks: [
      ...drawn.marks,
      ...titleMarks(story.title, width, palette),
      ...bottomMarks(input, { width, height }),
      ...legendsOf(input, drawn, level),
    ],
    width,
    height,
    ground: palette.paper,
    title: story.title,
    notes: story.notes,
    names: namesIn(input),
  };
  return level === "full" ? page : redactedPage(page, redactorFor(chart.org));
}

/** What the colours mean and, below, what the lines between managers are. */
function legendsOf(
  input: SceneInput,
  { links: ways }: Scene,
  level: PrivacyLevel,
): readonly Mark[] {
  const { lens, isolated, palette, width, height } = input;
  const place = { left: MARGIN, right: width - MARGIN, y: height - LEGEND_ABOVE_EDGE };
  const hidden = hiddenGroups(lens, level);
  if (ways.length === 0) return legendMarks(lens, isolated, palette, place, hidden);
  const { length: count } = input.links;
  const links = {
    sources: new Set(ways.map(({ link }) => LINK_SOURCES[link.source] ?? "drawn")),
    count,
    areStrongest: ways.reduce((sum, { link }) => sum + link.count, 0) < count,
  };
  const [above, below] = [place.y - LEGEND_APART, place.y + LEGEND_APART];
  return [
    ...legendMarks(lens, isolated, palette, { ...place, y: above }, hidden),
    ...linkLegendMarks(links, palette, { ...place, y: below }),
  ];
}

/** Below "full" groups of people so small that they say who it is are not told of. (M33) */
function hiddenGroups({ subject, groups }: Lens, level: PrivacyLevel): readonly boolean[] {
  if (level === "full" || subject !== "people") return [];
  return suppressedGroups(groups.map(({ count }) => count));
}

/** A column that Headstand does not understand may hold names, and a lens over it would tell them. */
function lensWithoutNames({ look }: StoryScene): string {
  return look.lensId.startsWith("column:") ? FIRST_LOOK.lensId : look.lensId;
}

function frameOn({ width, height }: SlideSize, isUpsideDown: boolean): Frame {
  const top = isUpsideDown ? ABOVE.upsideDown : ABOVE.conventional;
  return { left: MARGIN, top, width: width - 2 * MARGIN, height: height - top - BELOW };
}

/** The title on a ground of its own, which hides what a close look draws beneath. */
function titleMarks(title: string, width: number, palette: Palette): readonly Mark[] {
  if (title === "") return [];
  return [
    strip(0, width, TITLE_Y + TITLE, palette),
    {
      type: "text",
      x: MARGIN,
      y: TITLE_Y,
      text: fitWords(title, width - 2 * MARGIN, TITLE, 600),
      size: TITLE,
      weight: 600,
      anchor: "start",
      fill: palette.ink,
      halo: null,
      spacing: 0,
      alpha: 1,
    },
  ];
}

function bottomMarks({ palette }: SceneInput, { width, height }: SlideSize): readonly Mark[] {
  const top = height - 2 * LEGEND_ABOVE_EDGE;
  return [
    strip(top, width, height - top, palette),
    {
      type: "segments",
      segments: [MARGIN, top, width - MARGIN, top],
      stroke: palette.rule,
      lineWidth: 1,
      alpha: 1,
    },
  ];
}

function strip(y: number, width: number, height: number, palette: Palette): Mark {
  return { type: "boxes", boxes: [0, y, width, height], radius: 0, fill: palette.paper, alpha: 1 };
}

/** Everybody in the part that is shown, by full name, in chart order. */
function namesIn({ org, layout }: SceneInput): readonly string[] {
  const names: string[] = [];
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] !== PERSON || Number.isNaN(layout.left[i] ?? Number.NaN)) continue;
    names.push(nameOf(org, i));
  }
  return names;
}
