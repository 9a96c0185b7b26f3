import {
  type CollaborationQuestion,
  type LinkFigures,
  linkFigures,
  linksOfPart,
} from "./collaborationFigures.ts";
import { type LinkEnds, linkEnds } from "./linkEnds.ts";

/** What there is to tell of the links of a source without following the ways through them. */
export interface CollaborationTold {
  readonly figures: LinkFigures;
  /** The links between managers of the part. */
  readonly ends: LinkEnds;
}

/** Counts all of it once. */
export function collaborationTold(question: CollaborationQuestion): CollaborationTold {
  const first = Math.max(0, question.top);
  return { figures: linkFigures(question), ends: linkEnds(linksOfPart(question), first) };
}
