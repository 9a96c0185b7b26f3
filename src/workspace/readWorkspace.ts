import { strFromU8, unzipSync } from "fflate";
import { LARGEST_UNPACKED_BYTES } from "../import/archive.ts";
import { readRecipe } from "../import/recipe.ts";
import { directoryEntries, directoryPlace } from "../import/zipDirectory.ts";
import { type Saying, saying } from "../language/say.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { readSettings } from "../metrics/settingsText.ts";
import { readDrawnLink } from "../org/drawnLink.ts";
import { IV_BYTES, SALT_BYTES, unsealBytes } from "../seal/seal.ts";
import { EMPTY_STORY } from "../story/story.ts";
import { readStory } from "../story/storyText.ts";
import { crc32Of } from "./crc32.ts";
import { isWorkspace, LOCKED_MARK, MANIFEST } from "./isWorkspace.ts";
import { type Manifest, type ManifestOrganisation, readManifest, VERSION } from "./manifest.ts";
import { sha256Of } from "./sha256.ts";
import type { WorkspaceOrganisation, WorkspaceRead } from "./workspace.ts";

const DAMAGED = saying(
  "This workspace is damaged or was cut off. What is open stays; try another copy.",
);
const NEWER = saying(
  "A newer version of Headstand saved this workspace. Reload the page to get that version, then open it again.",
);
const TOO_LARGE = saying("This workspace unpacks to more than 1 GB, more than it could have held.");
const NESTED = saying("This workspace holds another workspace. Open that one by itself.");

const LARGEST_MANIFEST_BYTES = 1 << 24;
/** Fewer would be no lock; more would keep the tab busy for minutes. */
const ROUNDS_ALLOWED = { least: 100_000, most: 10_000_000 };

const LOCKED_LINE = new RegExp(`^${LOCKED_MARK}(\\d{1,9}) (\\d{1,9}) (\\d{1,15})\\n`);
const LONGEST_LINE = 80;

/** Reads a workspace; `passphrase` is null while nobody was asked for one. */
export async function readWorkspace(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string | null,
): Promise<WorkspaceRead> {
  const isLocked = strFromU8(file.subarray(0, LOCKED_MARK.length), true) === LOCKED_MARK;
  if (!isLocked) return opened(file);
  const line = LOCKED_LINE.exec(strFromU8(file.subarray(0, LONGEST_LINE), true));
  const [whole = "", version, rounds, length] = line ?? [];
  if (Number(version) > VERSION) return refused(NEWER);
  const salt = file.slice(whole.length, whole.length + SALT_BYTES);
  const iv = file.slice(whole.length + SALT_BYTES, whole.length + SALT_BYTES + IV_BYTES);
  const bytes = file.slice(whole.length + SALT_BYTES + IV_BYTES);
  const { least, most } = ROUNDS_ALLOWED;
  const isWhole = line !== null && bytes.length === Number(length) && Number(rounds) >= least;
  if (!isWhole || Number(rounds) > most) return refused(DAMAGED);
  if (passphrase === null) return { kind: "locked", isWrong: false };
  const plain = await unsealBytes({ rounds: Number(rounds), salt, iv, bytes }, passphrase);
  return plain ? opened(plain) : { kind: "locked", isWrong: true };
}

function refused(problem: Saying): WorkspaceRead {
  return { kind: "refused", problem };
}

async function opened(bytes: Uint8Array): Promise<WorkspaceRead> {
  const text = unpacked(bytes, (name) => name === MANIFEST, LARGEST_MANIFEST_BYTES);
  if (text === "too large") return refused(TOO_LARGE);
  const told = text?.get(MANIFEST);
  // All else is held to the sums in it; itself only to the archive's, which nobody else checks.
  if (!told || crc32Of(told) !== sumIn(bytes, MANIFEST)) return refused(DAMAGED);
  const manifest = readManifest(strFromU8(told));
  if (manifest === "newer") return refused(NEWER);
  if (!manifest) return refused(DAMAGED);
  const listed = new Set(manifest.entries.map(({ path }) => path));
  const contents = unpacked(bytes, (name) => listed.has(name), LARGEST_UNPACKED_BYTES);
  if (contents === "too large") return refused(TOO_LARGE);
  if (!contents || !(await areWhole(manifest, contents))) return refused(DAMAGED);
  const workspace: WorkspaceOrganisation[] = [];
  for (const each of manifest.organisations) {
    const organisation = organisationOf(each, contents);
    if (!organisation) return refused(DAMAGED);
    if (organisation.files.some((file) => isWorkspace(file.bytes))) return refused(NESTED);
    workspace.push(organisation);
  }
  return { kind: "opened", workspace };
}

/** The sum that the archive has of a file; null when it has none. */
function sumIn(archive: Uint8Array, name: string): number | null {
  const place = directoryPlace(archive);
  if (!place) return null;
  const directory = archive.subarray(place.at, place.at + place.size);
  return directoryEntries(directory).find((entry) => entry.name === name)?.sum ?? null;
}

type Contents = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** What of an archive is wanted; its sizes are added up before anything is unpacked. Null when it is damaged. */
function unpacked(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  most: number,
): Contents | "too large" | null {
  let sum = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (isWanted(name)) sum += Math.max(size, originalSize);
        return false;
      },
    });
    if (sum > most) return "too large";
    const files = unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
    return new Map(Object.entries(files).map(([name, content]) => [name, content.slice()]));
  } catch {
    return null;
  }
}

/** Whether all that is listed is there, as it was when it was written. */
async function areWhole({ entries }: Manifest, contents: Contents): Promise<boolean> {
  for (const { path, bytes, sha256 } of entries) {
    const content = contents.get(path);
    if (content?.length !== bytes || (await sha256Of(content)) !== sha256) return false;
  }
  return true;
}

/** Null where something is missing that it cannot be without. */
function organisationOf(
  { files, recipe, settings, story, links, ...told }: ManifestOrganisation,
  contents: Contents,
): WorkspaceOrganisation | null {
  const textAt = (path: string | null): string | null => {
    const content = path === null ? undefined : contents.get(path);
    return content ? strFromU8(content) : null;
  };
  const opened = files.flatMap(({ name, path, modified }) => {
    const bytes = contents.get(path);
    return bytes ? [{ name, bytes, modified }] : [];
  });
  if (opened.length === 0 || opened.length < files.length) return null;
  return {
    ...told,
    files: opened,
    recipe: orElse(readIf(textAt(recipe), readRecipe), null),
    settings: orElse(readIf(textAt(settings), readSettings), USUAL_SETTINGS),
    story: orElse(readIf(textAt(story), readStory), EMPTY_STORY),
    drawn: linksIn(textAt(links)),
  };
}

type Problem = { readonly problem: string } | { readonly problem: Saying };

function readIf<Read>(text: string | null, read: (text: string) => Read): Read | null {
  return text === null ? null : read(text);
}

function orElse<Read extends object, Other>(read: Read | Problem | null, other: Other) {
  return read === null || "problem" in read ? other : read;
}

function linksIn(text: string | null) {
  try {
    const links: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(links) ? links.flatMap(readDrawnLink) : [];
  } catch {
    return [];
  }
}
