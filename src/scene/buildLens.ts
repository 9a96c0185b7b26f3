import { say } from "../language/say.ts";
import { isManager, type Org, PERSON } from "../org/org.ts";
import { type Lens, type LensGroup, NO_GROUP } from "./lens.ts";

/** A lens before anybody is counted. */
export interface LensPlan extends Pick<Lens, "id" | "title" | "subject" | "why"> {
  readonly groups: readonly Omit<LensGroup, "count">[];
  /** The group of one of the lens's subjects, NO_GROUP where it says nothing of them. */
  readonly groupFor: (node: number) => number;
  /** What stands on them; left out: the sign of their group. */
  readonly figureOf?: (node: number) => string;
}

/** What stands on those of whom a column says nothing, and for their group. */
export const NOT_STATED_SIGN = "?";

/** The group of those of whom a column says nothing. */
export function notStated(): Omit<LensGroup, "count"> {
  return {
    label: say("not stated"),
    name: "not stated",
    color: "other",
    shape: "ring",
    sign: NOT_STATED_SIGN,
  };
}

/** Groups in an order, least first, and those of whom nothing is stated. */
export function stepGroups(
  groups: readonly Pick<LensGroup, "label" | "name">[],
): LensPlan["groups"] {
  const of = groups.length;
  const steps = groups.map((group, step) => ({
    ...group,
    color: { step, of },
    shape: "square" as const,
    sign: "",
  }));
  return [...steps, notStated()];
}

/** Puts every subject into its group and counts. A last group "not stated" without anybody goes. */
export function buildLens(org: Org, plan: LensPlan): Lens {
  const { id, title, subject, why, groups, groupFor } = plan;
  const groupOf = new Uint8Array(org.count).fill(NO_GROUP);
  const counts = groups.map(() => 0);
  for (let i = 0; i < org.count; i++) {
    const isSubject = subject === "managers" ? isManager(org, i) : org.kind[i] === PERSON;
    if (!isSubject) continue;
    const group = groupFor(i);
    if (group === NO_GROUP) continue;
    groupOf[i] = group;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const counted = groups.map((group, i) => ({ ...group, count: counts[i] ?? 0 }));
  const last = counted.at(-1);
  if (last?.sign === NOT_STATED_SIGN && last.count === 0) counted.pop();
  const signOf = (node: number): string => counted[groupOf[node] ?? NO_GROUP]?.sign ?? "";
  const { figureOf = signOf } = plan;
  const figureIn = (node: number): string => (groupOf[node] === NO_GROUP ? "" : figureOf(node));
  return { id, title, subject, groups: counted, groupOf, figureOf: figureIn, why };
}
