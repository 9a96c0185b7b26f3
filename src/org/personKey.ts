import { type Org, textOf } from "./org.ts";

/**
 * What names node i in the next export as well: the id, else the e-mail, else the name; "" for whoever
 * has none of them. Of several with one key all are meant.
 */
export function personKey(org: Org, i: number): string {
  return textOf(org, "id", i) || textOf(org, "email", i) || textOf(org, "name", i);
}
