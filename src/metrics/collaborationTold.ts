import { isManager } from "../org/org.ts";
import {
  type CollaborationQuestion,
  type LinkFigures,
  linkFigures,
} from "./collaborationFigures.ts";
import type { LinkEnds } from "./matrixCell.ts";

/** What there is to tell of the links of a source without following the ways through them. */
export interface CollaborationTold {
  readonly figures: LinkFigures;
  /** The links between managers of the part. */
  readonly ends: LinkEnds;
}

/** Counts all of it once. */
export function collaborationTold(question: CollaborationQuestion): CollaborationTold {
  const { org, top, links } = question;
  const from = Math.max(0, top);
  const end = top < 0 ? org.count : (org.end[top] ?? 0);
  const isWithin = (i: number): boolean => i >= from && i < end && isManager(org, i);
  const within = links.filter(({ a, b }) => isWithin(a) && isWithin(b));
  return {
    figures: linkFigures(question),
    ends: {
      a: Int32Array.from(within, ({ a }) => a),
      b: Int32Array.from(within, ({ b }) => b),
    },
  };
}
