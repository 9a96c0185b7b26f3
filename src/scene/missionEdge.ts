import type { Mark } from "./marks.ts";
import { textWidth } from "./measure.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";

const SIZE = 12;
const SPACING = 1.4;
const ABOVE_WALL = 26;
const RULE_ABOVE_WALL = 12;

/** The line the wall hangs from: whom all this is for, and how many do the work. */
export function missionMarks(input: SceneInput, view: StageView): readonly Mark[] {
  const { flip, frame, palette, words, camera, layout } = input;
  if (flip === 0) return [];
  const wallTop =
    view.blockTop(-1) * flip +
    (camera.y + camera.ky * input.rows.upsideDown.blockY(0)) * (1 - flip);
  const left = Math.max(frame.left, camera.x);
  const right = Math.min(frame.left + frame.width, camera.x + camera.kx * layout.width);
  const line = {
    type: "text",
    y: wallTop - ABOVE_WALL,
    size: SIZE,
    halo: palette.paper,
    alpha: flip,
  } as const;
  const mission = words.mission.toLocaleUpperCase("en");
  const room = right - left - 24;
  const missionWidth = textWidth(mission, SIZE, 600) + SPACING * mission.length;
  const hasRoomForBoth = missionWidth + textWidth(words.teams, SIZE, 400) <= room;
  return [
    {
      ...line,
      x: left,
      text: mission,
      weight: 600,
      anchor: "start",
      fill: palette.ink,
      spacing: SPACING,
    },
    {
      ...line,
      x: right,
      text: hasRoomForBoth ? words.teams : "",
      weight: 400,
      anchor: "end",
      fill: palette.muted,
      spacing: 0,
    },
    {
      type: "segments",
      segments: [left, wallTop - RULE_ABOVE_WALL, right, wallTop - RULE_ABOVE_WALL],
      stroke: palette.rule,
      lineWidth: 1.5,
      alpha: flip,
    },
  ];
}
