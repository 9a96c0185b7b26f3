import { type Recipe, readRecipe } from "../../import/recipe.ts";
import { say } from "../../language/say.ts";
import type { Actions } from "../../store/actions.ts";
import { isWorkspace, TELLING_BYTES } from "../../workspace/isWorkspace.ts";
import type { SortedFiles } from "./sortFiles.ts";

/** Nothing larger can be read into one tab. */
const LARGEST_BYTES = 2 ** 31;
/** A recipe and settings are a page of text; larger JSON is none of ours. */
const LARGEST_OURS_BYTES = 1 << 22;

/** Nobody drops a workspace among more files than these. */
const MOST_LOOKED_INTO = 20;

type Openers = Pick<
  Actions,
  "open" | "fail" | "applyRecipe" | "addPictures" | "openSettings" | "openWorkspace"
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
    else actions.fail(`${workspace.name} is a workspace. Open it by itself.`);
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
  const files = sorted
    .filter((each) => !each.recipe && !each.settings)
    .map(({ file }) => ({ name: file.name, content: file }));
  if (files.length > 0) {
    const name = files.map((file) => file.name).join(" + ");
    const people = { name, files, isSample: false };
    const source = pictures.length > 0 ? { ...people, pictures } : people;
    await actions.open(source, recipe);
    if (settings) await actions.openSettings(settings, source);
    return;
  }
  if (recipe) await actions.applyRecipe(recipe);
  if (settings) await actions.openSettings(settings);
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
}

const NOT_OURS: Ours = { recipe: null, settings: null };

/** The recipe or the settings in a file; neither when it is anything else or cannot be read. */
async function ours(file: File): Promise<Ours> {
  if (!/\.json$/i.test(file.name) || file.size > LARGEST_OURS_BYTES) return NOT_OURS;
  try {
    const text = await file.text();
    const recipe = readRecipe(text);
    if (!("problem" in recipe)) return { recipe, settings: null };
    const { readSettings } = await import("../../metrics/settingsText.ts");
    return "problem" in readSettings(text) ? NOT_OURS : { recipe: null, settings: text };
  } catch {
    return NOT_OURS;
  }
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
