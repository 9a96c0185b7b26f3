import { headsDrawnLinks } from "../../import/drawnLinkHeaders.ts";
import { type Recipe, readRecipe } from "../../import/recipe.ts";
import { say } from "../../language/say.ts";
import type { Actions } from "../../store/actions.ts";
import { isWorkspace, TELLING_BYTES } from "../../workspace/isWorkspace.ts";
import type { SortedFiles } from "./sortFiles.ts";

/** Nothing larger can be read into one tab. */
const LARGEST_BYTES = 2 ** 31;
/** A recipe, settings and a story are pages of text; larger JSON is none of ours. */
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
  | "openStory"
>;

/** Names of what may be, or hold, a picture. */
const MAY_HOLD_PICTURES = /\.(png|jpe?g|jfif|webp|gif|svg|avif|heic|heif|bmp|tiff?|zip)$/i;

/** Opens what was dropped or chosen: people, perhaps with who works with whom, a recipe, settings, a story and photos. */
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
  const sorted = await Promise.all(
    tables.map(async (file) => ({ file, content: await told(file) })),
  );
  const contents = sorted.map(({ content }) => content);
  const recipe = contents.find((each) => each.kind === "recipe")?.recipe ?? null;
  const settings = contents.find((each) => each.kind === "settings")?.text ?? null;
  const story = contents.find((each) => each.kind === "story")?.text ?? null;
  const filesOf = (kind: Told["kind"]): readonly File[] =>
    sorted.filter(({ content }) => content.kind === kind).map(({ file }) => file);
  const files = filesOf("table").map((file) => ({ name: file.name, content: file }));
  if (files.length > 0) {
    const name = files.map((file) => file.name).join(" + ");
    const people = { name, files, isSample: false };
    const source = pictures.length > 0 ? { ...people, pictures } : people;
    await actions.open(source, recipe);
    if (settings) await actions.openSettings(settings, source);
    for (const file of filesOf("drawn links")) await actions.openDrawnLinks(file, source);
    if (story) await actions.openStory(story, source);
    return;
  }
  if (recipe) await actions.applyRecipe(recipe);
  if (settings) await actions.openSettings(settings);
  for (const file of filesOf("drawn links")) await actions.openDrawnLinks(file);
  if (story) await actions.openStory(story);
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

/** What a file tells: a table of an export, or something that the page has saved. */
type Told =
  | { readonly kind: "table" }
  | { readonly kind: "recipe"; readonly recipe: Recipe }
  | { readonly kind: "settings"; readonly text: string }
  | { readonly kind: "story"; readonly text: string }
  | { readonly kind: "drawn links" };

/** A table it is when it is nothing of ours, or cannot be read: that is for the import to say. */
async function told(file: File): Promise<Told> {
  if (/\.(csv|tsv|txt)$/i.test(file.name)) {
    return { kind: headsDrawnLinks(await beginningOf(file)) ? "drawn links" : "table" };
  }
  if (!/\.json$/i.test(file.name) || file.size > LARGEST_OURS_BYTES) return { kind: "table" };
  try {
    return await toldByJson(await file.text());
  } catch {
    return { kind: "table" };
  }
}

async function toldByJson(text: string): Promise<Told> {
  const recipe = readRecipe(text);
  if (!("problem" in recipe)) return { kind: "recipe", recipe };
  const { readSettings } = await import("../../metrics/settingsText.ts");
  if (!("problem" in readSettings(text))) return { kind: "settings", text };
  const { readStory } = await import("../../story/storyText.ts");
  return { kind: "problem" in readStory(text) ? "table" : "story", text };
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
