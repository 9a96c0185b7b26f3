import { spanFlag } from "../../metrics/directSpan.ts";
import { oneToOnes } from "../../metrics/oneToOne.ts";
import { isManager, nameOf, textOf } from "../../org/org.ts";
import { orgPart } from "../../org/orgPart.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg } from "../../store/selectors.ts";

/** A manager in a list, with the figure that brought them there. */
export interface ListedManager {
  /** Node of the whole organisation. */
  readonly node: number;
  readonly name: string;
  readonly title: string;
  readonly figure: number;
}

/** The managers below `top`, -1 for all, whose span is narrow or wide; the most striking first. */
export function managersFlagged(
  document: OrgDocument,
  top: number,
  flag: "narrow" | "wide",
): readonly ListedManager[] {
  const org = countedOrg(document);
  const end = top < 0 ? org.count : (org.end[top] ?? 0);
  const found: ListedManager[] = [];
  for (let i = Math.max(0, top); i < end; i++) {
    const span = org.span[i] ?? 0;
    if (!isManager(org, i) || spanFlag(span, document.settings.spanLimits) !== flag) continue;
    found.push(listed(document, i, span));
  }
  const sign = flag === "narrow" ? 1 : -1;
  return found.sort((a, b) => sign * (a.figure - b.figure) || a.node - b.node);
}

/** The managers below `top` with exactly one report, the longest chain first; a figure is its length. */
export function managersOfOne(document: OrgDocument, top: number): readonly ListedManager[] {
  const org = countedOrg(document);
  const from = Math.max(0, top);
  return oneToOnes(top < 0 ? org : orgPart(org, top))
    .map(({ manager, chainLength }) => listed(document, manager + from, chainLength))
    .sort((a, b) => b.figure - a.figure || a.node - b.node);
}

function listed({ imported: { org } }: OrgDocument, node: number, figure: number): ListedManager {
  return { node, name: nameOf(org, node), title: textOf(org, "title", node), figure };
}
