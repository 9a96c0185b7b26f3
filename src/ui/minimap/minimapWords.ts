import { formatPercent } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import { nameOf } from "../../org/org.ts";
import { managerInSight } from "../../scene/minimap.ts";
import type { SceneInput } from "../../scene/sceneInput.ts";

/** What the chart shows of the whole, for those who do not see the frame on the minimap. */
export function minimapWords(stage: SceneInput): string {
  const { camera, frame, layout, rows, found, org, isUpsideDown } = stage;
  const width = percent(frame.width / (layout.width * camera.kx));
  const height = percent(frame.height / (rows.height * camera.ky));
  const node = managerInSight(stage);
  const manager = node < 0 ? null : nameOf(org, node);
  return [
    shownWords({ width, height }, manager, isUpsideDown),
    found.count === 0 ? "" : say("Marked: {count, number}.", { count: found.count }),
    say("Arrow keys move it, + and − zoom."),
  ]
    .filter(Boolean)
    .join(" ");
}

function shownWords(
  sides: { readonly width: string; readonly height: string },
  manager: string | null,
  isUpsideDown: boolean,
): string {
  if (manager === null) {
    return say("The chart shows {width} of its width and {height} of its height.", sides);
  }
  return isUpsideDown
    ? say(
        "The chart shows {width} of its width and {height} of its height, supported by {manager}.",
        { ...sides, manager },
      )
    : say("The chart shows {width} of its width and {height} of its height, led by {manager}.", {
        ...sides,
        manager,
      });
}

function percent(share: number): string {
  const shown = Math.min(1, share);
  return shown < 0.01
    ? say("less than {share}", { share: formatPercent(0.01) })
    : formatPercent(shown);
}
