import { nameOf, type Org, textOf } from "../../org/org.ts";
import type { View } from "../../store/app.ts";
import { linkUpWord } from "../words.ts";

/** Somebody who was found, as a list shows them. */
export interface Hit {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly place: string;
}

/** What a list shows of a node. */
export function hitOf(org: Org, node: number, view: View): Hit {
  const manager = org.parent[node] ?? -1;
  const place = [
    textOf(org, "department", node),
    textOf(org, "location", node),
    manager >= 0 ? `${linkUpWord(view).toLowerCase()} ${nameOf(org, manager)}` : "",
  ];
  return {
    id: node,
    name: nameOf(org, node),
    title: textOf(org, "title", node),
    place: place.filter(Boolean).join(" · "),
  };
}
