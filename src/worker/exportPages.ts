import { dayNumberOf } from "../base/dayNumber.ts";
import { assistantsBeside } from "../metrics/assistantsBeside.ts";
import type { Chart } from "../picture/chart.ts";
import { redactorFor } from "../picture/redact.ts";
import { SLIDE_4_3, SLIDE_16_9, type SlideSize, slideOf } from "../picture/slide.ts";
import type { DrawnPage } from "../render/drawnPage.ts";
import { PAPER_SIZES } from "../render/pdf/pageSetup.ts";
import { DARK, LIGHT } from "../scene/palette.ts";
import type { ChartSent, ExportOrder, ExportShape } from "./exportOrder.ts";
import { linksFrom } from "./linkColumns.ts";

/** The organisation as pictures are drawn from it. */
function chartSent({ org, asOf, settings, figures, links, photoOf }: ChartSent): Chart {
  const all = linksFrom(links);
  const { load, headcount, contractors, experts, dotted } = figures;
  return {
    org,
    beside: assistantsBeside(org),
    asOfDay: dayNumberOf(asOf),
    settings,
    load,
    headcount,
    contractors,
    experts,
    dotted,
    linksOf: (source) => all.filter((link) => link.source === source),
    photoOf,
  };
}

/** The scenes of an order as pages, one after another, so that it can be told how far it is. */
export function* exportPages({
  chart: sent,
  story,
  drawing,
  isDark,
  shape,
  privacy,
}: ExportOrder): Generator<DrawnPage> {
  const chart = chartSent(sent);
  const palette = isDark ? DARK : LIGHT;
  for (const scene of story.scenes) {
    yield slideOf(chart, scene, drawing, drawingSize(shape), palette, privacy);
  }
}

/** The title of the document as far as it may be told. */
export function exportTitle({ story, chart, privacy }: ExportOrder): string {
  return privacy === "full" ? story.title : redactorFor(chart.org)(story.title);
}

/** How large a page is drawn, px: large paper has room for more people, not for larger ones. */
function drawingSize(shape: ExportShape): SlideSize {
  if (shape === "16:9") return SLIDE_16_9;
  if (shape === "4:3") return SLIDE_4_3;
  const { width, height } = PAPER_SIZES[shape];
  return { width: Math.round(height), height: Math.round(width) };
}
