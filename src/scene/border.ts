import { PERSON, VACANCY } from "../org/org.ts";
import type { SceneInput } from "./sceneInput.ts";

const SOLID: readonly number[] = [];
const DASHED: readonly number[] = [4, 3];
const DASHED_WIDELY: readonly number[] = [5, 4];
const DOTTED: readonly number[] = [1.5, 2.5];

/** Whether somebody is not employed here. */
export function isContractor({ contractors }: SceneInput, node: number): boolean {
  return contractors !== null && contractors[node] === 1;
}

/** The border of somebody's place on the wall: dashed for a vacancy, dotted for a contractor. */
export function wallDash(input: SceneInput, node: number): readonly number[] {
  if (input.org.kind[node] === VACANCY) return DASHED;
  return isContractor(input, node) ? DOTTED : SOLID;
}

/** The colour of that border: a dotted one needs more ink to be seen. */
export function wallStroke(input: SceneInput, node: number): string {
  const { org, palette } = input;
  if (org.kind[node] === VACANCY) return palette.vacancy;
  return isContractor(input, node) ? palette.muted : palette.rule;
}

/** The border of a card with people below: dashed where nobody sits, dotted for a contractor. */
export function cardDash(input: SceneInput, node: number): readonly number[] {
  if (input.org.kind[node] !== PERSON) return DASHED_WIDELY;
  return isContractor(input, node) ? DOTTED : SOLID;
}
