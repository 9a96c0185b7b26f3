import { cardMarks } from "./cards.ts";
import { communityLabelMarks } from "./communityLabels.ts";
import {
  communityBorderMarks,
  communityGroundMarks,
  communityShapes,
} from "./communityOutlines.ts";
import { cultivatorMarks } from "./cultivatorMarks.ts";
import { elbowMarks } from "./elbows.ts";
import { cupMarks, funnelMarks, speckMarks } from "./funnels.ts";
import { ghostLineMarks, ghostMarks } from "./ghosts.ts";
import { drawnLinks } from "./links.ts";
import type { LinkWay } from "./linkWays.ts";
import type { Mark } from "./marks.ts";
import { missionMarks } from "./missionEdge.ts";
import { ownDottedLineMarks } from "./ownDottedLines.ts";
import { pathLabelMarks, pathLineMarks } from "./path.ts";
import { pinMarks } from "./pins.ts";
import { type PlacedUnit, placeUnits } from "./placement.ts";
import { productCaptionMarks, productLightMarks } from "./productLight.ts";
import { rowLabelMarks, rowLabels, rowRuleMarks } from "./rowMarks.ts";
import type { SceneInput } from "./sceneInput.ts";
import { stageView } from "./stageView.ts";
import { walk } from "./walk.ts";
import { wallMarks } from "./wall.ts";

export interface Scene {
  readonly marks: readonly Mark[];
  /** Where managers stand, for the pointer. */
  readonly placed: readonly PlacedUnit[];
  /** Where links run, for the pointer. */
  readonly links: readonly LinkWay[];
}

/** Draws what the camera sees: people, view, lens and camera -> a flat list of marks, nearest last. */
export function scene(input: SceneInput): Scene {
  const view = stageView(input);
  const seen = walk(input, view);
  const placement = placeUnits(input, view, seen);
  const grades = rowLabels(input);
  const communities = communityShapes(input, view, seen, placement.units);
  const links = drawnLinks(input, view, seen, placement);
  const marks = [
    ...rowRuleMarks(input, grades),
    ...funnelMarks(input, view, seen.units),
    ...cupMarks(input, seen.blocks),
    ...speckMarks(input, view, seen.specks),
    ...elbowMarks(input, view, seen),
    ...links.lines,
    ...ownDottedLineMarks(input, view, seen, placement),
    ...pathLineMarks(input, view, placement),
    ...productLightMarks(input, view, placement.units),
    ...ghostLineMarks(input, view, placement.units),
    ...communityGroundMarks(input, communities),
    ...wallMarks(input, view, seen),
    ...communityBorderMarks(input, communities),
    ...missionMarks(input, view),
    ...cardMarks(input, placement),
    ...cultivatorMarks(input, view, placement.units),
    ...ghostMarks(input, view, placement.units),
    ...links.words,
    ...pathLabelMarks(input, view, placement),
    ...rowLabelMarks(input, grades),
    ...pinMarks(input, view, placement),
  ];
  // They stand where nothing else does.
  marks.push(...productCaptionMarks(input, view, placement.units, marks));
  marks.push(...communityLabelMarks(input, communities, marks));
  return { marks, placed: placement.units, links: links.ways };
}
