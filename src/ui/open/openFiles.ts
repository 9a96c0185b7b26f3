import { headsDrawnLinks } from "../../import/drawnLinkHeaders.ts";
import { type Recipe, readRecipe } from "../../import/recipe.ts";
import { say } from "../../language/say.ts";
import type { Actions } from "../../store/actions.ts";
import { isWorkspace, TELLING_BYTES } from "../../workspace/isWorkspace.ts";
import type { SortedFiles } from "./sortFiles.ts";

/** Nothing larger can be read into one tab. */
const LARGEST_BYTES = 2 ** 31;
/** A recipe and settings are a page of text; larger JSON is none of ours. */
const LARGEST_OURS_BYTES = 1 << 22;
/** More than the header of links drawn by hand. */
const HEADER_BYTES = 200;

/** Nobody drops a workspace among more files than these. */
const MOST_LOOKED_INTO = 20;

type Openers = Pick<
  Actions,
  | "open"
  | "fail"
  | "applyRecipe"
  | "addPictures"
  | "openSettings"
  | "openWorkspace"
  | "openDrawnLinks"
>;

/** Names of what may be, or hold, a picture. */
const MAY_HOLD_PICTURES = /\.(png|jpe?g|jfif|webp|gif|svg|avif|heic|heif|bmp|tiff?|zip)$/i;

/** Opens what was dropped or chosen: people, perhaps with who works with whom, a recipe, settings and photos. */
export async function openFiles(actions: Openers, dropped: readonly File[]): Promise<void> {
  if (dropped.length === 0) {
    actions.fail(say("That was not a file. Drop an HRIS export: a table with one row a person."));
    return;
  }
  const workspace = await workspaceAmong(dropped);
  if (workspace) {
    if (dropped.length === 1) actions.openWorkspace(workspace);
    else actions.fail(say("{file} is a workspace. Open it by itself.", { file: workspace.name }));
    return;
  }
  const { tables, pictures } = await withPicturesApart(dropped);
  if (tables.length === 0) {
    await actions.addPictures(pictures);
    return;
  }
  if (tables.reduce((sum, { size }) => sum + size, 0) >= LARGEST_BYTES) {
    actions.fail(tooLarge(tables));
    return;
  }
  const sorted = await Promise.all(tables.map(async (file) => ({ file, ...(await ours(file)) })));
  const recipe = sorted.find((each) => each.recipe)?.recipe ?? null;
  const settings = sorted.find((each) => each.settings)?.settings ?? null;
  const drawn = sorted.filter((each) => each.isDrawn).map(({ file }) => file);
  const files = sorted
    .filter((each) => !each.recipe && !each.settings && !each.isDrawn)
    .map(({ file }) => ({ name: file.name, content: file }));
  if (files.length > 0) {
    const name = files.map((file) => file.name).join(" + ");
    const people = { name, files, isSample: false };
    const source = pictures.length > 0 ? { ...people, pictures } : people;
    await actions.open(source, recipe);
    if (settings) await actions.openSettings(settings, source);
    for (const file of drawn) await actions.openDrawnLinks(file, source);
    return;
  }
  if (recipe) await actions.applyRecipe(recipe);
  if (settings) await actions.openSettings(settings);
  for (const file of drawn) await actions.openDrawnLinks(file);
  if (pictures.length > 0) await actions.addPictures(pictures);
}

/** The first that is a workspace, told by its first bytes; a folder of pictures holds none. */
async function workspaceAmong(dropped: readonly File[]): Promise<File | null> {
  for (const file of dropped.slice(0, MOST_LOOKED_INTO)) {
    const beginning = await file
      .slice(0, TELLING_BYTES)
      .arrayBuffer()
      .catch(() => new ArrayBuffer());
    if (isWorkspace(new Uint8Array(beginning))) return file;
  }
  return null;
}

/** What may be a table, and the pictures; most drops hold none, and need nothing more to be loaded. */
async function withPicturesApart(dropped: readonly File[]): Promise<SortedFiles> {
  if (!dropped.some(({ name }) => MAY_HOLD_PICTURES.test(name))) {
    return { tables: dropped, pictures: [] };
  }
  const { sortFiles } = await import("./sortFiles.ts");
  return sortFiles(dropped);
}

function tooLarge(files: readonly File[]): string {
  const [first] = files;
  return first && files.length === 1
    ? say(
        "{file} is larger than 2 GB, more than a browser tab can hold. Export fewer columns, or only the active people.",
        { file: first.name },
      )
    : say(
        "These files are together larger than 2 GB, more than a browser tab can hold. Export fewer columns, or only the active people.",
      );
}

/** What a file of our own holds; settings as their text. */
interface Ours {
  readonly recipe: Recipe | null;
  readonly settings: string | null;
  /** Whether it holds links that were drawn by hand, as the page saves them. */
  readonly isDrawn: boolean;
}

const NOT_OURS: Ours = { recipe: null, settings: null, isDrawn: false };

/** What of ours is in a file; nothing when it is anything else or cannot be read. */
async function ours(file: File): Promise<Ours> {
  if (/\.(csv|tsv|txt)$/i.test(file.name)) {
    return { ...NOT_OURS, isDrawn: headsDrawnLinks(await beginningOf(file)) };
  }
  if (!/\.json$/i.test(file.name) || file.size > LARGEST_OURS_BYTES) return NOT_OURS;
  try {
    const text = await file.text();
    const recipe = readRecipe(text);
    if (!("problem" in recipe)) return { ...NOT_OURS, recipe };
    const { readSettings } = await import("../../metrics/settingsText.ts");
    return "problem" in readSettings(text) ? NOT_OURS : { ...NOT_OURS, settings: text };
  } catch {
    return NOT_OURS;
  }
}

/** The first letters of a file; none when it cannot be read. */
function beginningOf(file: File): Promise<string> {
  return file
    .slice(0, HEADER_BYTES)
    .text()
    .catch(() => "");
}

/** Opens a table copied from a spreadsheet. */
export function openText(actions: Pick<Actions, "open" | "fail">, text: string): void {
  if (text.trim() === "") {
    actions.fail(say("There was nothing to paste. Copy the rows in your spreadsheet first."));
    return;
  }
  const name = say("Pasted table");
  void actions.open({ name, files: [{ name, content: text }], isSample: false });
}
