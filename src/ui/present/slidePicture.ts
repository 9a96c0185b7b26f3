import { SLIDE_16_9, slideOf } from "../../picture/slide.ts";
import { drawMarks } from "../../render/canvas/drawMarks.ts";
import type { Palette } from "../../scene/palette.ts";
import type { AppState } from "../../store/app.ts";
import { pageChart } from "../../store/pageChart.ts";
import type { StoryScene } from "../../story/story.ts";

/** Of more people, drawing a scene beside the stage takes longer than anybody waits for it. */
export const MOST_PEOPLE_PICTURED = 20_000;

/** Draws a scene as a slide onto a canvas of any size; whether there was anything to draw. */
export function drawSlide(
  canvas: HTMLCanvasElement,
  scene: StoryScene,
  state: AppState,
  palette: Palette,
): boolean {
  const pen = canvas.getContext("2d");
  const chart = pageChart(state);
  if (!pen || !chart || chart.org.count > MOST_PEOPLE_PICTURED) return false;
  const { marks, width, height } = slideOf(chart, scene, state.drawing, SLIDE_16_9, palette);
  const scale = canvas.width / width;
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.globalAlpha = 1;
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, width, height);
  drawMarks(pen, marks);
  return true;
}

/** A scene as the data address of a picture; "" where it cannot be drawn in time. */
export function slidePicture(
  scene: StoryScene | undefined,
  state: AppState,
  palette: Palette,
  width: number,
): string {
  if (!scene) return "";
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = Math.round((width * SLIDE_16_9.height) / SLIDE_16_9.width);
  return drawSlide(canvas, scene, state, palette) ? canvas.toDataURL("image/png") : "";
}
