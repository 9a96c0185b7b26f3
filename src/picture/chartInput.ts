import { EMPTY_BIT_SET } from "../base/bitSet.ts";
import { layoutOrg } from "../layout/layoutOrg.ts";
import { viewRows } from "../layout/rows.ts";
import { withManagersAbove } from "../layout/withManagersAbove.ts";
import { lineBetween } from "../metrics/hops.ts";
import { facetsOf, isFiltering, matchingPeople } from "../org/peopleFilter.ts";
import { cameraOn, type Extent, type Frame, fitCamera, type Sight } from "../scene/camera.ts";
import type { Lens } from "../scene/lens.ts";
import { lensesOf } from "../scene/lensChoices.ts";
import type { Palette } from "../scene/palette.ts";
import type { SceneInput, SceneLink } from "../scene/sceneInput.ts";
import { sceneWords } from "../scene/sceneWords.ts";
import type { LinkChoice } from "../story/linkChoice.ts";
import { groupsByKey, type Look, placeLookedAt } from "../story/look.ts";
import type { StoryScene } from "../story/story.ts";
import type { Chart } from "./chart.ts";
import type { Drawing } from "./drawing.ts";
import { rowStepsFor } from "./rowSteps.ts";

/** What a picture is drawn on. */
export interface Canvas {
  /** px */
  readonly width: number;
  readonly height: number;
  /** The part of it that the chart may take. */
  readonly frame: Frame;
  readonly palette: Palette;
}

/** What a drawing of a scene of the story is made from, the same as the stage makes it from. */
export function chartInput(
  chart: Chart,
  { look, filter, links }: Pick<StoryScene, "look" | "filter" | "links">,
  drawing: Drawing,
  { width, height, frame, palette }: Canvas,
): SceneInput {
  const { org, settings } = chart;
  const { selected, path, focus, folded } = placeLookedAt(look, org);
  const matching = isFiltering(filter) ? matchingPeople(org, facetsOf(org), filter) : null;
  const shown = {
    focus,
    folded,
    wallRows: drawing.wallRows,
    rowsBy: drawing.rowsBy,
    filter: matching && withManagersAbove(org, matching),
  };
  const steps = rowStepsFor(org, shown, settings.grades.order);
  const layout = layoutOrg(org, shown, chart.beside, steps);
  const rows = viewRows(layout);
  const lens = lensOf(chart, look);
  const isUpsideDown = look.view === "upside-down";
  const line = path ? lineBetween(org, path.from, path.to) : [];
  return {
    org,
    layout,
    rows,
    flip: isUpsideDown ? 1 : 0,
    isUpsideDown,
    lens,
    load: chart.load.total,
    isolated: groupsByKey(lens, look.isolated),
    selected,
    hovered: -1,
    pinned: [],
    found: EMPTY_BIT_SET,
    path: path && line.length === 0 ? [path.from, path.to] : line,
    way: [],
    hoveredLink: null,
    communities: [],
    cultivators: [],
    ghost: null,
    product: null,
    matching,
    contractors: chart.contractors,
    links: linksShown(chart, links),
    dotted: links?.shown.includes("dotted") ? chart.dotted : null,
    photoOf: chart.photoOf,
    experts: chart.experts,
    camera: cameraAt(look.sight, { width: layout.width, height: rows.height }, frame),
    frame,
    width,
    height,
    palette,
    cardFields: drawing.cardFields,
    words: sceneWords(look.view, chart.headcount, drawing.mission),
  };
}

/** The lens a look is through; the load where there is no such lens for this organisation. */
function lensOf(chart: Chart, { lensId }: Look): Lens {
  const { org, asOfDay, settings, load } = chart;
  const choices = lensesOf({ org, asOfDay, settings, load });
  const choice = choices.find(({ id }) => id === lensId) ?? choices.find(({ id }) => id === "load");
  if (!choice) throw new Error("There is a lens for load with every organisation.");
  return choice.make();
}

function linksShown({ linksOf }: Chart, links: LinkChoice | null): readonly SceneLink[] {
  return (links?.shown ?? []).flatMap((source) =>
    linksOf(source).filter(({ weight }) => weight >= (links?.least[source] ?? 0)),
  );
}

function cameraAt(sight: Sight | null, extent: Extent, frame: Frame) {
  return sight
    ? cameraOn(sight.slot, sight.row, extent, frame, sight.zoom)
    : fitCamera(extent, frame);
}
