import { basename } from "node:path";
import type { View } from "../layout/view.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { type Org, textOf } from "../org/org.ts";
import type { Chart } from "../picture/chart.ts";
import { chartOf } from "../picture/chartOf.ts";
import { USUAL_DRAWING } from "../picture/drawing.ts";
import { slideOf } from "../picture/slide.ts";
import { lensesOf } from "../scene/lensChoices.ts";
import { LIGHT } from "../scene/palette.ts";
import { FIRST_LOOK, lookKey } from "../story/look.ts";
import { FIRST_SCENE, type StoryScene } from "../story/story.ts";
import type { Attempt } from "./attempt.ts";
import { whyNotWritten } from "./files.ts";
import { importFile, linksFrom } from "./importFile.ts";
import { type RenderOptions, readRenderOptions } from "./options.ts";
import { PICTURE_FORMATS } from "./pictureFormats.ts";
import { handoutBytes } from "./renderHandout.ts";

const SIZE = { width: 1600, height: 900 };
const HANDOUT = "html";

/** Runs `headstand render`: what to print, or one sentence why there is no picture. `today`: YYYY-MM-DD. */
export async function render(args: readonly string[], today: string): Promise<Attempt<string>> {
  const read = readRenderOptions(args);
  if ("problem" in read) return read;
  const options = read.value;
  const write = PICTURE_FORMATS.get(options.format);
  if (!write && options.format !== HANDOUT) {
    const known = [...PICTURE_FORMATS.keys(), HANDOUT].join(", ");
    return { problem: `--format needs one of ${known}; there is no "${options.format}".` };
  }
  const asOf = options.asOf ?? today;
  const imported = await importFile(options, asOf);
  if ("problem" in imported) return imported;
  const links = linksFrom(options.links, imported.value);
  if ("problem" in links) return links;
  const chart = chartOf(imported.value.org, links.value, asOf, USUAL_SETTINGS);
  const scene = sceneFor(chart, options);
  if ("problem" in scene) return scene;
  const page = slideOf(chart, scene.value, USUAL_DRAWING, SIZE, LIGHT);
  const written = write
    ? await write(page)
    : { bytes: await handoutBytes(chart, scene.value, asOf) };
  if ("problem" in written) return written;
  const problem = whyNotWritten(options.out, written.bytes);
  if (problem !== null) return { problem };
  const people = page.names.length;
  return { value: `Wrote ${options.out}: ${people} ${people === 1 ? "person" : "people"}.\n` };
}

const VIEW_TITLES: Readonly<Record<View, string>> = {
  conventional: "conventional view",
  "upside-down": "upside-down view",
};

/** The one scene that was asked for. */
function sceneFor(chart: Chart, options: RenderOptions): Attempt<StoryScene> {
  const lens = lensFor(chart, options.lens);
  if ("problem" in lens) return lens;
  const focus = options.focus === null ? { value: "" } : keyOfPerson(chart.org, options.focus);
  if ("problem" in focus) return focus;
  const { view, file } = options;
  const look = { ...FIRST_LOOK, view, lensId: lens.value, focus: focus.value };
  const title = `${basename(file).replace(/\.\w+$/, "")}, ${VIEW_TITLES[view]}`;
  return { value: { ...FIRST_SCENE, title, look } };
}

/** The id of the lens that was named by id or title. */
function lensFor({ org, asOfDay, settings, load }: Chart, wanted: string): Attempt<string> {
  const choices = lensesOf({ org, asOfDay, settings, load });
  const name = wanted.toLowerCase();
  const lens = choices.find(({ id, title }) => id === wanted || title.toLowerCase() === name);
  if (lens) return { value: lens.id };
  return { problem: `--lens needs one of ${choices.map(({ id }) => id).join(", ")}.` };
}

/** What a look calls the person with this id. */
function keyOfPerson(org: Org, id: string): Attempt<string> {
  for (let i = 0; i < org.count; i++) {
    if (textOf(org, "id", i) === id) return { value: lookKey(org, i) };
  }
  return { problem: `--focus: nobody in the file has the id "${id}".` };
}
