import { type Org, PERSON } from "../org/org.ts";
import { layersOf } from "./layers.ts";

/** People on each layer, the top one first, all trees together. Vacancies are not counted. (M8) */
export function headcountByLayer(org: Org): number[] {
  const people = new Array<number>(layersOf(org).layers).fill(0);
  for (let i = 0; i < org.count; i++) {
    const layer = (org.layer[i] ?? 0) - 1;
    if (org.kind[i] === PERSON) people[layer] = (people[layer] ?? 0) + 1;
  }
  return people;
}

export type Shape = "pyramid" | "hourglass" | "diamond";

/**
 * Where the weight of the organisation sits. A pyramid never shrinks downward; an hourglass shrinks
 * and later grows again; a diamond shrinks and never grows again. The labels are our own. Null without
 * people. (M8)
 */
export function shapeOf(peopleByLayer: readonly number[]): Shape | null {
  if (peopleByLayer.length === 0) return null;
  const shrinksAt = peopleByLayer.findIndex((people, i) => people < (peopleByLayer[i - 1] ?? 0));
  if (shrinksAt < 0) return "pyramid";
  const growsAgain = peopleByLayer.some(
    (people, i) => i > shrinksAt && people > (peopleByLayer[i - 1] ?? 0),
  );
  return growsAgain ? "hourglass" : "diamond";
}
