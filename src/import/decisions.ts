import { foldText } from "../base/foldText.ts";
import type { Correction } from "./choices.ts";
import type { PersonKeys } from "./personKeys.ts";

/** The user's corrections as rows of this file. */
export interface Decisions {
  /** The row of the manager: -1 = nobody, undefined = not decided. */
  managerOf(row: number, reference: string): number | undefined;
  /** Rows at which a ring is cut rather than where it would be. */
  readonly cutAt: ReadonlySet<number>;
  /** Whether nobody's manager was decided. */
  readonly isEmpty: boolean;
}

/** A reference whatever its case and spacing: all of these mean the same. */
export function foldReference(reference: string): string {
  return foldText(reference).replace(/\s+/g, " ");
}

/** Finds the people of the corrections; one that names nobody is left out. */
export function readDecisions(corrections: readonly Correction[], keys: PersonKeys): Decisions {
  const ofReference = new Map<string, number>();
  const ofPerson = new Map<number, number>();
  const cutAt = new Set<number>();
  /** -1 for nobody on purpose, undefined for a name that is not in the file. */
  const rowOf = (key: string): number | undefined => {
    const row = key === "" ? -1 : keys.rowOf(key);
    return row < 0 && key !== "" ? undefined : row;
  };
  for (const correction of corrections) {
    if (correction.kind === "takeBack") continue;
    const person = rowOf(correction.person);
    if (person === undefined) continue;
    if (correction.kind === "reference") {
      ofReference.set(foldReference(correction.reference), person);
    } else if (correction.kind === "cut") {
      cutAt.add(person);
    } else {
      const manager = rowOf(correction.manager);
      if (manager !== undefined) ofPerson.set(person, manager);
    }
  }
  return {
    managerOf(row, reference) {
      const own = ofPerson.size > 0 ? ofPerson.get(row) : undefined;
      if (own !== undefined || ofReference.size === 0 || reference === "") return own;
      return ofReference.get(foldReference(reference));
    },
    cutAt,
    isEmpty: ofReference.size === 0 && ofPerson.size === 0,
  };
}
