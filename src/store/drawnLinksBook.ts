import { fingerprintOf } from "../import/recipe.ts";
import { type DrawnLink, readDrawnLink } from "../org/drawnLink.ts";
import { createBrowserBook } from "./browserBook.ts";

/** Links drawn by hand, kept in this browser under the columns of the export, for the next one too. */
export interface DrawnLinksBook {
  /** Undefined where nothing was ever kept for exports with these columns. */
  find(headers: readonly string[]): Promise<readonly DrawnLink[] | undefined>;
  /** Whether they could be kept: a private window keeps nothing. */
  save(headers: readonly string[], drawn: readonly DrawnLink[]): Promise<boolean>;
}

export function createDrawnLinksBook(): DrawnLinksBook {
  const book = createBrowserBook<unknown>("drawnLinks");
  return {
    async find(headers) {
      const kept = await book.find(fingerprintOf(headers));
      return Array.isArray(kept) ? kept.flatMap(readDrawnLink) : undefined;
    },
    save: (headers, drawn) => book.save(fingerprintOf(headers), drawn),
  };
}
