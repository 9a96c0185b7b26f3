import { chartInput } from "../../picture/chartInput.ts";
import { privateInput } from "../../picture/privacy.ts";
import { redactedPage, redactorFor } from "../../picture/redact.ts";
import { SLIDE_16_9, slideOf } from "../../picture/slide.ts";
import { drawMarks } from "../../render/canvas/drawMarks.ts";
import type { DrawnPage } from "../../render/drawnPage.ts";
import { DARK, LIGHT } from "../../scene/palette.ts";
import { scene } from "../../scene/scene.ts";
import type { AppState } from "../../store/app.ts";
import { pageChart } from "../../store/pageChart.ts";
import { sceneNow } from "../../store/sceneNow.ts";
import type { ExportChoice } from "./orderOf.ts";

/** Larger canvases are refused by browsers, px a side. */
const LARGEST_SIDE = 16_384;

/** What is on the page now as a PNG; null without a chart, or where the browser has no room for it. */
export async function pngOf(choice: ExportChoice, state: AppState): Promise<Blob | null> {
  const page = pictureOf(choice, state);
  if (!page) return null;
  await document.fonts.ready;
  const scale = Math.min(choice.scale, LARGEST_SIDE / Math.max(page.width, page.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(page.width * scale);
  canvas.height = Math.round(page.height * scale);
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  if (page.ground) {
    pen.fillStyle = page.ground;
    pen.fillRect(0, 0, page.width, page.height);
  }
  drawMarks(pen, page.marks);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

const MARGIN = 34;

/** On a transparent ground nothing but the chart is drawn: the strips behind title and legend would show. */
function pictureOf(choice: ExportChoice, state: AppState): DrawnPage | null {
  const chart = pageChart(state);
  if (!chart) return null;
  const palette = choice.isDark ? DARK : LIGHT;
  const now = sceneNow(state, "");
  const { privacy } = choice;
  if (!choice.isTransparent) {
    return slideOf(chart, now, state.drawing, SLIDE_16_9, palette, privacy);
  }
  const { width, height } = SLIDE_16_9;
  const frame = {
    left: MARGIN,
    top: 2 * MARGIN,
    width: width - 2 * MARGIN,
    height: height - 3 * MARGIN,
  };
  const input = chartInput(chart, now, state.drawing, { width, height, frame, palette });
  const { marks } = scene(privateInput(input, privacy));
  const page = { marks, width, height, ground: null, title: "", notes: "", names: [] };
  return privacy === "full" ? page : redactedPage(page, redactorFor(chart.org));
}
