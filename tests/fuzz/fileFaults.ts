import { gunzipSync } from "fflate";
import { dayNumberOf } from "../../src/base/dayNumber.ts";
import { analysisOf } from "../../src/cli/analysis.ts";
import { contentOf, packedContent } from "../../src/handout/handoutContent.ts";
import { handoutOrg, handoutSettings, handoutStory } from "../../src/handout/handoutOrg.ts";
import { bytesIn } from "../../src/handout/plainText.ts";
import type { Imported } from "../../src/import/imported.ts";
import { importPeople } from "../../src/import/importPeople.ts";
import { interactionLinks } from "../../src/metrics/collaborationLinks.ts";
import { countedPart } from "../../src/metrics/counted.ts";
import { partInsights } from "../../src/metrics/partInsights.ts";
import { populationOf } from "../../src/metrics/population.ts";
import { productInsights } from "../../src/metrics/productInsights.ts";
import { USUAL_SETTINGS } from "../../src/metrics/settings.ts";
import { isManager, type Org } from "../../src/org/org.ts";
import { orgCsv } from "../../src/org/orgCsv.ts";
import type { Chart } from "../../src/picture/chart.ts";
import { chartInput } from "../../src/picture/chartInput.ts";
import { chartOf } from "../../src/picture/chartOf.ts";
import { USUAL_DRAWING } from "../../src/picture/drawing.ts";
import { SLIDE_16_9, slideOf } from "../../src/picture/slide.ts";
import { reliefOf } from "../../src/relief/relief.ts";
import { reliefSource } from "../../src/relief/reliefSource.ts";
import { installedFonts } from "../../src/render/fonts/installedFonts.ts";
import { checkPdf } from "../../src/render/pdf/checkPdf.ts";
import { SLIDE } from "../../src/render/pdf/pageSetup.ts";
import { writePdf } from "../../src/render/pdf/writePdf.ts";
import { checkPptx } from "../../src/render/pptx/checkPptx.ts";
import { writePptx } from "../../src/render/pptx/writePptx.ts";
import { svgText } from "../../src/render/svg/svgText.ts";
import { largestZoom, zoomCamera } from "../../src/scene/camera.ts";
import { lensesOf } from "../../src/scene/lensChoices.ts";
import { LIGHT } from "../../src/scene/palette.ts";
import { scene } from "../../src/scene/scene.ts";
import type { SceneInput } from "../../src/scene/sceneInput.ts";
import { proposedStory } from "../../src/story/proposedStory.ts";
import { FIRST_SCENE } from "../../src/story/story.ts";
import { cardFaults, drawn, extentFaults, funnelFaults, nameFaults } from "../drawnFaults.ts";
import { importFaults } from "../importFaults.ts";
import type { FuzzFile } from "./mutate.ts";

const AS_OF = "2026-02-12";
/** Checks that look at all pairs are for organisations of at most as many. */
const MOST_COMPARED = 600;
const MOST_FAULTS = 5;
const ONE_IN = 8;
/** A PDF cannot have letters that none of our fonts has, and rightly says so. */
const NO_FONT_MAY_HAVE = /[^\0-\u04ff\u2000-\u206f]/u;
/** Smaller texts are none on paper. */
const LEAST_POINTS = 4;

export interface Examined {
  /** Whether a chart came of it. */
  readonly isChart: boolean;
  readonly faults: readonly string[];
}

/** Drives one file through every stage: what threw, and which invariants do not hold. */
export async function examined({ name, bytes }: FuzzFile, random: () => number): Promise<Examined> {
  let isChart = false;
  try {
    const outcome = await importPeople(bytes, { fileName: name, asOf: AS_OF });
    const faults = importFaults(outcome);
    if (outcome.kind !== "imported") return { isChart, faults };
    isChart = true;
    const later = await laterFaults(outcome.imported, random);
    return { isChart, faults: [...faults, ...later].slice(0, MOST_FAULTS) };
  } catch (error) {
    const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { isChart, faults: [thrown] };
  }
}

async function laterFaults(imported: Imported, random: () => number): Promise<string[]> {
  const { org } = imported;
  const chart = chartOf(org, imported.links, AS_OF, USUAL_SETTINGS);
  return [
    ...figureFaults(imported, chart, random),
    ...drawingFaults(chart, random),
    ...(await exportFaults(chart)),
    // Slides and paper take longer than all the rest: one file in so many has them made.
    ...(random() < 1 / ONE_IN ? await documentFaults(chart, random) : []),
  ];
}

/** Figures must be numbers, or null where the file does not tell. */
function figureFaults(imported: Imported, chart: Chart, random: () => number): string[] {
  const { org } = imported;
  const { load, settings } = chart;
  const counted = populationOf(org, settings.population);
  const part = countedPart(org, load, settings, anyNode(org, random));
  const source = reliefSource(org, counted, load, settings);
  const managers = Array.from({ length: org.count }, (_, i) => i).filter((i) => isManager(org, i));
  const helped = managers[Math.floor(random() * managers.length)];
  const told = {
    analysis: analysisOf(imported, imported.links, dayNumberOf(AS_OF)),
    insights: partInsights(part, "department"),
    products: productInsights(counted, -1),
    relief: helped === undefined ? null : reliefOf(source, helped),
    interactions: imported.links && interactionLinks(org, imported.links),
  };
  return noNumbers(told, "");
}

const anyNode = (org: Org, random: () => number): number =>
  random() < 0.5 ? -1 : Math.floor(random() * org.count);

/** Where a figure is infinite; typed arrays may hold NaN for unknown. */
function noNumbers(value: unknown, path: string): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => noNumbers(each, `${path}.${key}`));
}

function drawingFaults(chart: Chart, random: () => number): string[] {
  return (["conventional", "upside-down"] as const).flatMap((view) => {
    const frame = { left: 34, top: 90, width: 1532, height: 740 };
    const canvas = { width: 1600, height: 900, frame, palette: LIGHT };
    const { look } = FIRST_SCENE;
    const whole = chartInput(
      chart,
      { ...FIRST_SCENE, look: { ...look, view } },
      USUAL_DRAWING,
      canvas,
    );
    return [whole, closer(whole, random)].flatMap((input) => pictureFaults(input));
  });
}

/** The same drawing from anywhere nearer. */
function closer(input: SceneInput, random: () => number): SceneInput {
  const extent = { width: input.layout.width, height: input.rows.height };
  const times = largestZoom(extent, input.frame) ** random();
  const [x, y] = [random() * input.width, random() * input.height];
  const selected = Math.floor(random() * input.org.count);
  return {
    ...input,
    selected,
    camera: zoomCamera(input.camera, extent, input.frame, times, x, y),
  };
}

function pictureFaults(input: SceneInput): string[] {
  const text = svgText(scene(input).marks, { ...input, ground: "#fff", title: "Fuzz" });
  const now = drawn(input);
  const compared = input.org.count > MOST_COMPARED ? [] : [...cardFaults(now), ...nameFaults(now)];
  return [...markupFaults(text), ...extentFaults(now), ...funnelFaults(now), ...compared];
}

/** A drawing must be well-formed XML without a number that is none. */
export function markupFaults(svg: string): string[] {
  const wrong = /[="\s,(-](?:NaN|Infinity|undefined)\b/.exec(svg.replace(/>[^<]*</g, "><"));
  const faults = wrong ? [`a drawing says ${svg.slice(wrong.index, wrong.index + 60)}`] : [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(svg))
    faults.push("a drawing has control characters");
  if (/\p{Surrogate}/u.test(svg)) faults.push("a drawing has half a letter");
  const open: string[] = [];
  for (const [tag, closes = "", name = "", alone = ""] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g,
  )) {
    if (closes ? open.pop() !== name : alone === "" && open.push(name) < 0) {
      faults.push(`a drawing has ${tag}`);
    }
  }
  const tags = svg.match(/</g)?.length ?? 0;
  const read = svg.match(/<(\/?)([a-zA-Z]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)?.length ?? 0;
  if (open.length > 0 || tags !== read) faults.push("a drawing is no XML");
  return faults;
}

async function exportFaults(chart: Chart): Promise<string[]> {
  const { org, settings, load } = chart;
  const story = storyOf(chart);
  const slides = story.scenes.map((each) =>
    slideOf(chart, each, USUAL_DRAWING, SLIDE_16_9, LIGHT, "initials"),
  );
  const faults = slides.flatMap((page) =>
    markupFaults(svgText(page.marks, { ...page, ground: LIGHT.paper })),
  );
  const again = await importPeople(new TextEncoder().encode(orgCsv(org)), {
    fileName: "again.csv",
    asOf: AS_OF,
  });
  faults.push(...importFaults(again));
  const told = handoutOrg(org, new Set(), "full");
  const content = {
    title: story.title,
    org: told,
    settings: handoutSettings(settings),
    asOf: AS_OF,
    links: [],
    drawing: USUAL_DRAWING,
    story: handoutStory(story, org, told, "full"),
  };
  const packed = await packedContent(content, "");
  if (packed.kind === "open") gunzipSync(bytesIn(packed.bytes));
  const opened = await contentOf(packed, "");
  if (opened?.org.count !== org.count) faults.push("a hand-out has other people");
  if (load.total.length !== org.count) faults.push("loads of other people");
  return faults;
}

/** Writes scenes as slides and as a PDF and reads both again. */
async function documentFaults(chart: Chart, random: () => number): Promise<string[]> {
  const story = storyOf(chart);
  const scenes = story.scenes.slice(0, 1 + Math.floor(random() * story.scenes.length));
  const pages = scenes.map((each) => slideOf(chart, each, USUAL_DRAWING, SLIDE_16_9, LIGHT));
  const title = story.title;
  const slides = await writePptx(pages, { title, format: "16:9" });
  const setup = { ...SLIDE, notes: "below" } as const;
  const paper = await writePdf(pages, {
    setup,
    title,
    language: null,
    fonts: installedFonts,
    pictureOf: () => null,
  });
  if (!slides || !paper) return ["slides or paper were not made"];
  return [
    ...checkPptx(slides, pages, { leastSize: LEAST_POINTS }),
    ...checkPdf(paper, pages, { setup, leastSize: LEAST_POINTS, edges: "cut" }).filter(
      (fault) => !NO_FONT_MAY_HAVE.test(fault),
    ),
  ];
}

function storyOf(chart: Chart) {
  const { org, settings, load, asOfDay } = chart;
  const counted = populationOf(org, settings.population);
  const source = reliefSource(org, counted, load, settings);
  const lenses = lensesOf({ org, asOfDay, settings, load });
  const helpFor = (manager: number) => reliefOf(source, manager).proposals[0] ?? null;
  const none = { hops: null, linkCounts: new Map() };
  return proposedStory({ org, settings, load, lenses, ...none, helpFor }, "Fuzz");
}
