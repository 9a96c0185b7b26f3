import type { Proposal } from "../../relief/proposal.ts";

/** Whether both are of the same moves: a proposal that is worked out anew is the one it was. */
export function isSameProposal(a: Proposal | null, b: Proposal | null): boolean {
  return a === b || (a !== null && b !== null && linesOf(a) === linesOf(b));
}

function linesOf({ moves }: Proposal): string {
  return moves.map(({ way, person, from, to }) => `${way} ${person} ${from} ${to}`).join();
}
