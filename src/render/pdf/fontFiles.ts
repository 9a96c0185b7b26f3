import type { FamilyId } from "./families.ts";

/** Where the files of typefaces are to be had: in the page parts of the app, in Node of the packages. */
export interface FontFiles {
  /** The letters in each file of a family by the file's part, such as {"latin": "U+0-FF,U+131"}. */
  rangesOf(family: FamilyId): Promise<Readonly<Record<string, string>>>;
  /** A file in WOFF2 by its name, such as "inter-latin-400-normal". */
  fileOf(family: FamilyId, name: string): Promise<Uint8Array>;
}
