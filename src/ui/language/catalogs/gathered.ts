import type { Catalog } from "../../../language/current.ts";

/** The catalogs of all areas of a language as one. */
export function gathered(areas: Readonly<Record<string, Catalog>>): Catalog {
  return Object.assign({}, ...Object.values(areas));
}
