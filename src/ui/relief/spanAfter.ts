import type { Org } from "../../org/org.ts";
import type { Proposal } from "../../relief/proposal.ts";

/** How many would report to a manager directly; a dotted line that ends changes no span. */
export function spanAfter({ span }: Org, { moves }: Proposal, manager: number): number {
  const solid = moves.filter(({ way }) => way !== "handed back");
  const joining = solid.filter(({ to }) => to === manager).length;
  const leaving = solid.filter(({ from }) => from === manager).length;
  return (span[manager] ?? 0) + joining - leaving;
}
