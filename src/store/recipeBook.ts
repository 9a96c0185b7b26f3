import { type IDBPDatabase, openDB } from "idb";
import { fingerprintOf, type Recipe } from "../import/recipe.ts";

/** Recipes kept in this browser, one for each kind of export. */
export interface RecipeBook {
  /** The recipe for an export with these columns, or undefined; nothing is found where nothing is kept. */
  find(headers: readonly string[]): Promise<Recipe | undefined>;
  /** Whether it could be kept: a private window keeps nothing. */
  save(recipe: Recipe): Promise<boolean>;
  forget(headers: readonly string[]): Promise<boolean>;
}

const STORE = "recipes";
const VERSION = 1;

/** The book in the browser's own storage; opened when it is first asked. */
export function createRecipeBook(): RecipeBook {
  let opened: Promise<IDBPDatabase> | null = null;
  const database = (): Promise<IDBPDatabase> => {
    opened ??= openDB("headstand", VERSION, { upgrade: (db) => void db.createObjectStore(STORE) });
    return opened;
  };
  /** What storage answers, or `otherwise` where it is full, blocked or absent. */
  const ask = async <T>(question: (db: IDBPDatabase) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await question(await database());
    } catch {
      opened = null;
      return otherwise;
    }
  };
  return {
    find: (headers) => ask((db) => db.get(STORE, fingerprintOf(headers)), undefined),
    save: (recipe) =>
      ask(async (db) => {
        await db.put(STORE, recipe, fingerprintOf(recipe.headers));
        return true;
      }, false),
    forget: (headers) =>
      ask(async (db) => {
        await db.delete(STORE, fingerprintOf(headers));
        return true;
      }, false),
  };
}
