import type { Proposal } from "../relief/proposal.ts";
import type { SceneGhost } from "../scene/sceneInput.ts";
import type { AppState } from "./app.ts";

/** The proposal that is shown, as the chart draws it; null for none. */
export function shownGhost({ ghost }: AppState): SceneGhost | null {
  if (!ghost) return null;
  const made = known.get(ghost) ?? sceneGhost(ghost);
  known.set(ghost, made);
  return made;
}

const known = new WeakMap<Proposal, SceneGhost>();

/** A proposal as plain nodes and numbers. */
export function sceneGhost({ moves, touched }: Proposal): SceneGhost {
  return {
    moves: moves.filter(({ way }) => way !== "handed back"),
    staying: moves.filter(({ way }) => way === "handed back").map(({ person }) => person),
    loads: touched.map(({ manager, before, after }) => ({
      manager,
      before: before?.terms.total ?? Number.NaN,
      after: after.terms.total,
    })),
  };
}

/** Everybody whom a proposal moves or whose team it changes. */
export function touchedPeople({ moves, touched }: Proposal): readonly number[] {
  return [
    ...new Set([...touched.map(({ manager }) => manager), ...moves.map(({ person }) => person)]),
  ];
}
