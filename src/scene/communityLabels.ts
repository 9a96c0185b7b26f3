import type { CommunityShape, Stretch } from "./communityOutlines.ts";
import type { Mark, TextMark } from "./marks.ts";
import { fitWords, textWidth } from "./measure.ts";
import type { SceneInput } from "./sceneInput.ts";

const SIZE = 12;
const HEIGHT = 20;
const PAD = 8;
const WIDEST = 180;
/** How far from its members a name may stand, px. */
const AWAY = [4, 20, 40];
/** A community far apart is named twice, so that nobody has to look for its name. */
const MOST_NAMES = 2;
const MOST_SPOTS = 12;
/** Names of one community stand at least this far apart, as a share of the picture. */
const APART = 0.4;

/** Names the outlined communities beside their members, where no other text or card stands. */
export function communityLabelMarks(
  input: SceneInput,
  shapes: readonly CommunityShape[],
  marks: readonly Mark[],
): readonly Mark[] {
  if (shapes.length === 0 || (input.flip > 0 && input.flip < 1)) return [];
  const taken = [...marks.flatMap(takenBy)];
  return shapes.flatMap((shape) => {
    const name = fitWords(shape.community.name, WIDEST, SIZE, 600);
    if (name === "") return [];
    const width = textWidth(name, SIZE, 600) + 2 * PAD;
    const labels: Stretch[] = [];
    const largest = shape.spots.toSorted((a, b) => b.members - a.members).slice(0, MOST_SPOTS);
    for (const { at } of largest) {
      if (labels.length === MOST_NAMES) break;
      const middle = (at.left + at.right) / 2;
      const isFar = labels.every(
        ({ left, right }) => Math.abs((left + right) / 2 - middle) >= APART * input.width,
      );
      const place = isFar ? freePlace(input, at, width, taken) : undefined;
      if (!place) continue;
      labels.push(place);
      taken.push(place);
    }
    return labels.flatMap((place) => labelMarks(input, place, name, shape.color));
  });
}

/** A place beside a stretch, where nothing floats over the picture, on nothing that is to be read. */
function freePlace(
  { frame, width: screen, flip }: SceneInput,
  at: Stretch,
  width: number,
  taken: readonly Stretch[],
): Stretch | undefined {
  const middle = (Math.max(at.left, 0) + Math.min(at.right, screen)) / 2;
  const farthest = frame.left + frame.width - width;
  const left = Math.min(farthest, Math.max(frame.left, middle - width / 2));
  // Above the wall of the upside-down view stands for whom all work.
  const above = (away: number): number => at.top - away - HEIGHT;
  const below = (away: number): number => at.bottom + away;
  return AWAY.flatMap((away) => (flip === 1 ? [below(away)] : [above(away), below(away)]))
    .map((top) => ({ left, top, right: left + width, bottom: top + HEIGHT }))
    .find(
      (place) =>
        place.top >= frame.top &&
        place.bottom <= frame.top + frame.height &&
        at.right > frame.left &&
        at.left < frame.left + frame.width &&
        taken.every((other) => !meet(place, other)),
    );
}

function meet(a: Stretch, b: Stretch): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What a mark takes of the picture that a name must not cover. */
function takenBy(mark: Mark): Stretch[] {
  if (mark.type === "text") return [textBox(mark)];
  if (mark.type === "symbol") {
    const { x, y, radius } = mark;
    return [{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }];
  }
  if (mark.type !== "rectangle") return [];
  const { x, y, width, height } = mark;
  return [{ left: x, top: y, right: x + width, bottom: y + height }];
}

function textBox({ x, y, text, size, weight, anchor, spacing }: TextMark): Stretch {
  const width = textWidth(text, size, weight) + spacing * text.length;
  const shares = { start: 0, middle: 0.5, end: 1 };
  const left = x - shares[anchor] * width;
  return { left, right: left + width, top: y - size * 0.6, bottom: y + size * 0.6 };
}

function labelMarks(
  { palette }: SceneInput,
  { left, top, right }: Stretch,
  name: string,
  color: string,
): readonly Mark[] {
  return [
    {
      type: "rectangle",
      x: left,
      y: top,
      width: right - left,
      height: HEIGHT,
      radius: HEIGHT / 2,
      fill: palette.card,
      stroke: color,
      lineWidth: 1.75,
      dash: [],
      alpha: 1,
    },
    {
      type: "text",
      x: left + PAD,
      y: top + HEIGHT / 2,
      text: name,
      size: SIZE,
      weight: 600,
      anchor: "start",
      fill: palette.ink,
      halo: null,
      spacing: 0,
      alpha: 1,
    },
  ];
}
