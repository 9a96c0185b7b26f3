import { meetingOf } from "../metrics/products.ts";
import type { Org } from "../org/org.ts";
import type { SceneProduct } from "./sceneInput.ts";

/** More people than this are lit themselves, but have no line of their own to their manager. */
const MOST_LINES = 2000;

/** A product to be lit up: where its people, in chart order, come together, and the lines up to there. */
export function litProduct(org: Org, people: readonly number[], label: string): SceneProduct {
  const { decider, height, managers } = meetingOf(org, people);
  const lines = new Set<number>();
  const from = people.length > MOST_LINES ? managers : people;
  for (const node of decider < 0 ? [] : from) {
    // Depth first, whoever stands before the decider is above them.
    for (let i = node; i > decider && !lines.has(i); i = org.parent[i] ?? -1) lines.add(i);
  }
  return {
    label,
    people: people.length,
    decider,
    height: height ?? 0,
    managers,
    lines: [...lines],
  };
}
