import { fingerprintOf, type Recipe } from "../import/recipe.ts";
import { createBrowserBook } from "./browserBook.ts";

/** Recipes kept in this browser, one for each kind of export. */
export interface RecipeBook {
  /** The recipe for an export with these columns, or undefined; nothing is found where nothing is kept. */
  find(headers: readonly string[]): Promise<Recipe | undefined>;
  /** Whether it could be kept: a private window keeps nothing. */
  save(recipe: Recipe): Promise<boolean>;
  forget(headers: readonly string[]): Promise<boolean>;
}

export function createRecipeBook(): RecipeBook {
  const book = createBrowserBook<Recipe>("recipes");
  return {
    find: (headers) => book.find(fingerprintOf(headers)),
    save: (recipe) => book.save(fingerprintOf(recipe.headers), recipe),
    forget: (headers) => book.forget(fingerprintOf(headers)),
  };
}
