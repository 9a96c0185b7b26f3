import { strToU8, type Zippable, zipSync } from "fflate";
import { recipeText } from "../import/recipe.ts";
import { settingsText } from "../metrics/settingsText.ts";
import { sealBytes } from "../seal/seal.ts";
import { storyText } from "../story/storyText.ts";
import { LOCKED_MARK, MANIFEST } from "./isWorkspace.ts";
import {
  type ManifestEntry,
  type ManifestOrganisation,
  manifestText,
  VERSION,
} from "./manifest.ts";
import { sha256Of } from "./sha256.ts";
import type { Workspace, WorkspaceOrganisation } from "./workspace.ts";

/** The same workspace is the same file, whenever it is written. */
const NO_DATE = Date.UTC(2000, 0, 1);
/** Of names what every system lets stand in a path. */
const UNFIT = /[^\p{L}\p{N}._ -]+/gu;

/** A workspace as one file; with a passphrase nobody reads it who does not know that. */
export async function writeWorkspace(
  workspace: Workspace,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  const organisations = workspace.map((each, nth) => withContents(each, nth + 1, contents));
  const entries: ManifestEntry[] = [];
  for (const [path, bytes] of contents) {
    entries.push({ path, bytes: bytes.length, sha256: await sha256Of(bytes) });
  }
  const archive: Zippable = { [MANIFEST]: strToU8(manifestText({ organisations, entries })) };
  for (const [path, bytes] of contents) archive[path] = [bytes, { level: isPacked(bytes) ? 0 : 6 }];
  const bytes = zipSync(archive, { mtime: NO_DATE }).slice();
  return passphrase === "" ? bytes : locked(bytes, passphrase);
}

/** What the manifest says of an organisation; what is in its files goes into `contents`. */
function withContents(
  { files, recipe, settings, story, drawn, ...told }: WorkspaceOrganisation,
  nth: number,
  contents: Map<string, Uint8Array<ArrayBuffer>>,
): ManifestOrganisation {
  const put = (name: string, bytes: Uint8Array<ArrayBuffer>): string => {
    const path = `organisation ${nth}/${name}`;
    contents.set(path, bytes);
    return path;
  };
  const putText = (name: string, text: string): string => put(name, strToU8(text).slice());
  return {
    ...told,
    files: files.map(({ name, bytes, modified }, i) => ({
      name,
      modified,
      path: put(`files/${i + 1} ${name.replace(UNFIT, " ").slice(-80)}`, bytes),
    })),
    recipe: recipe && putText("recipe.json", recipeText(recipe)),
    settings: putText("settings.json", settingsText(settings)),
    story: putText("story.json", storyText(story)),
    links: putText("links.json", `${JSON.stringify(drawn, null, 2)}\n`),
  };
}

/** Workbooks and archives get no smaller. */
function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** One line that tells how it is locked and how long it is, then salt, initial value and the rest. */
async function locked(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { rounds, salt, iv, bytes: secret } = await sealBytes(bytes, passphrase);
  const line = strToU8(`${LOCKED_MARK}${VERSION} ${rounds} ${secret.length}\n`);
  const whole = new Uint8Array(line.length + salt.length + iv.length + secret.length);
  let at = 0;
  for (const part of [line, salt, iv, secret]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
