import { type Camera, cameraOn, type Extent, fitScales, naturalZoom } from "../../scene/camera.ts";
import type { SceneInput } from "../../scene/sceneInput.ts";
import { slotIn, stageView } from "../../scene/stageView.ts";

/** A manager is shown with their people over this part of the frame. */
const SHARE_OF_FRAME = 0.72;

/** The camera that shows somebody well: an IC as a card, a manager with all their people. */
export function cameraTarget(
  input: SceneInput,
  extent: Extent,
  node: number,
): { camera: Camera; zoom: number } {
  const { layout, frame, org } = input;
  const closest = naturalZoom(extent, frame);
  const width = (layout.right[node] ?? 0) - (layout.left[node] ?? 0);
  const wanted = (frame.width * SHARE_OF_FRAME) / width / fitScales(extent, frame).kx;
  const isUnit = (org.level[node] ?? 0) > 0;
  const zoom = Math.max(1, isUnit ? Math.min(closest, wanted) : closest * 0.8);
  const settled: SceneInput = { ...input, flip: input.isUpsideDown ? 1 : 0 };
  const row = (stageView(settled).personY(node) - input.camera.y) / input.camera.ky;
  const slot = slotIn(settled, node, settled.flip);
  return { camera: cameraOn(slot, row, extent, frame, zoom), zoom };
}
