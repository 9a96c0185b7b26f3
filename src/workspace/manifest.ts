import { listIn, parsedJson, recordIn, textIn } from "../base/jsonValues.ts";
import { readLinkChoice } from "../story/storyText.ts";
import { readDrawing } from "./readDrawing.ts";
import type { WorkspaceLook } from "./workspace.ts";

/** The version that is written; a file of a later one is not read. */
export const VERSION = 1;

/** What stands in the archive beside the manifest: a file may not be another one by chance or by damage. */
export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface ManifestOrganisation {
  readonly title: string;
  readonly people: number;
  readonly asOf: string;
  readonly headers: readonly string[];
  readonly files: readonly {
    readonly name: string;
    readonly path: string;
    readonly modified: number;
  }[];
  /** Paths of what was decided about it; null for what was not. */
  readonly recipe: string | null;
  readonly settings: string | null;
  readonly story: string | null;
  readonly links: string | null;
  readonly look: WorkspaceLook | null;
}

export interface Manifest {
  readonly organisations: readonly ManifestOrganisation[];
  readonly entries: readonly ManifestEntry[];
}

/** The manifest as JSON that a person can read. */
export function manifestText({ organisations, entries }: Manifest): string {
  const text = { headstand: "workspace", version: VERSION, organisations, entries };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/** "newer": written by a version after this one. Null for what is no manifest. */
export function readManifest(text: string): Manifest | "newer" | null {
  const parts = recordIn(parsedJson(text));
  const { version } = parts;
  if (parts.headstand !== "workspace" || typeof version !== "number") return null;
  if (version > VERSION) return "newer";
  const entries = listIn(parts.entries).map(entryIn);
  const organisations = listIn(parts.organisations).map(organisationIn);
  if (organisations.length === 0) return null;
  return { entries, organisations };
}

function entryIn(value: unknown): ManifestEntry {
  const { path, bytes, sha256 } = recordIn(value);
  return { path: textIn(path), bytes: amountIn(bytes), sha256: textIn(sha256) };
}

function organisationIn(value: unknown): ManifestOrganisation {
  const parts = recordIn(value);
  const maybePath = (path: unknown): string | null => (typeof path === "string" ? path : null);
  return {
    title: textIn(parts.title),
    people: amountIn(parts.people),
    asOf: textIn(parts.asOf),
    headers: listIn(parts.headers).filter((each) => typeof each === "string"),
    files: listIn(parts.files).map((file) => {
      const { name, path, modified } = recordIn(file);
      return { name: textIn(name), path: textIn(path), modified: amountIn(modified) };
    }),
    recipe: maybePath(parts.recipe),
    settings: maybePath(parts.settings),
    story: maybePath(parts.story),
    links: maybePath(parts.links),
    look: lookIn(parts.look),
  };
}

function lookIn(value: unknown): WorkspaceLook | null {
  if (typeof value !== "object" || value === null) return null;
  const { drawing, links, linksShown } = recordIn(value);
  return {
    drawing: readDrawing(drawing),
    links: readLinkChoice(links),
    linksShown: linksShown !== false,
  };
}

function amountIn(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : 0;
}
