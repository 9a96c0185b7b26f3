import { isManager, type Org, PERSON } from "../org/org.ts";
import { orgPart } from "../org/orgPart.ts";
import { type Brokers, brokers } from "./brokers.ts";
import {
  type CollaborationLink,
  sharedProductLinks,
  unlinkedManagers,
} from "./collaborationLinks.ts";
import { type Concentration, concentration } from "./concentration.ts";
import { type Coordination, coordination } from "./coordination.ts";
import { type CrossUnit, crossUnit } from "./crossUnit.ts";
import { managersOf } from "./directReports.ts";
import { hopsToFrontLine } from "./frontLine.ts";
import type { Dimension } from "./groupRows.ts";
import { type LinkSavings, linkSavings } from "./linkSavings.ts";
import { managerUnits } from "./managerUnits.ts";
import { type MeanHops, meanHops } from "./meanHops.ts";
import { type PeerCohesion, peerCohesion } from "./peerCohesion.ts";
import {
  type DecisionHeight,
  decisionHeights,
  type SplitManagement,
  splitManagement,
} from "./products.ts";
import { type UnitMatrix, unitMatrix } from "./unitMatrix.ts";

/** What the figures of collaboration are asked of. */
export interface CollaborationQuestion {
  /** The whole organisation with those who count as people in it (populationOf). */
  readonly org: Org;
  /** The part below this node, them included; -1 for everybody. */
  readonly top: number;
  /** The links of one source; those of several are never taken together. */
  readonly links: readonly CollaborationLink[];
  /** The links from interactions, whatever the source is: coordination asks for them. Null without any. */
  readonly interactions: readonly CollaborationLink[] | null;
  /** What a unit is. */
  readonly dimension: Dimension;
}

/**
 * All figures of collaboration, in plain values and typed arrays. Nodes are those of the whole. Links
 * that lead out of the part are in none of them.
 */
export interface CollaborationFigures {
  readonly managers: number;
  readonly links: number;
  /** Managers whom no link touches, in chart order. */
  readonly unlinked: Int32Array;
  /** Null with fewer than two managers in one tree, and for what is shared, which is no way. (M18) */
  readonly meanHops: MeanHops | null;
  readonly savings: LinkSavings;
  /** Null where the file lacks the column of the units; the matrix also where it would be too small. (M19) */
  readonly crossUnit: CrossUnit | null;
  readonly matrix: UnitMatrix | null;
  /** Null with fewer than five managers. (M20) */
  readonly brokers: Brokers | null;
  /** Null without links. (M21) */
  readonly concentration: Concentration | null;
  readonly cohesion: PeerCohesion;
  /** Null without products or without interactions. (M23) */
  readonly coordination: Coordination | null;
  /** ICs of the part whose manager is on none of their products; null without products. (M24) */
  readonly split: SplitManagement | null;
  /** Products of somebody of the part, decided upon wherever that is in the whole; null without. (M25) */
  readonly decisions: readonly DecisionHeight[] | null;
  /** Managers in chart order and their hops to somebody of the whole who meets customers, -1 where there
   * is nobody; null without such a column. (M32) */
  readonly frontLine: { readonly managers: Int32Array; readonly hops: Int32Array } | null;
}

/** What follows the ways through all links, and takes by far the longest. */
export type WayFigures = Pick<CollaborationFigures, "meanHops" | "brokers">;

/** What can be read off the links themselves. */
export type LinkFigures = Omit<CollaborationFigures, keyof WayFigures | "split" | "decisions">;

/** Counts everything once. Two figures are samples above their limits and say so: M18 and M20. */
export function collaborationFigures(question: CollaborationQuestion): CollaborationFigures {
  const { whole, org, first } = partOf(question);
  return {
    ...linkFigures(question),
    ...wayFigures(question),
    split: movedSplit(splitManagement(org), (nodes) => moved(nodes, first)),
    decisions: decisionsOf(whole, first, org.count),
  };
}

/** All that needs no way through the links, nor the products alone. */
export function linkFigures(question: CollaborationQuestion): LinkFigures {
  const { whole, org, first, links } = partOf(question);
  const units = managerUnits(org, question.dimension);
  const inWhole: Move = (nodes) => moved(nodes, first);
  return {
    managers: managersOf(org).length,
    links: links.length,
    unlinked: inWhole(unlinkedManagers(org, links)),
    savings: movedSavings(linkSavings(org, links), inWhole),
    crossUnit: units && crossUnit(org, links, units),
    matrix: units && unitMatrix(links, units),
    concentration: concentration(org, links),
    cohesion: movedCohesion(peerCohesion(org, links), inWhole),
    coordination: coordinationWithin(org, question.interactions, first),
    frontLine: frontLineOf(whole, inWhole(managersOf(org))),
  };
}

/** How short the ways get, and over whom they lead. (M18, M20) */
export function wayFigures(
  question: Pick<CollaborationQuestion, "org" | "top" | "links">,
): WayFigures {
  const { org, first, links } = partOf(question);
  return {
    meanHops: links.some(isShared) ? null : meanHops(org, links),
    brokers: movedBrokers(brokers(org, links), (nodes) => moved(nodes, first)),
  };
}

/** The links between managers of the part that is asked about, by its own nodes. */
export function linksOfPart(
  question: Pick<CollaborationQuestion, "org" | "top" | "links">,
): readonly CollaborationLink[] {
  return partOf(question).links;
}

/** The part that is asked about, as an organisation of its own with the links within it. */
function partOf({ org: whole, top, links }: Pick<CollaborationQuestion, "org" | "top" | "links">) {
  const first = Math.max(0, top);
  const org = top < 0 ? whole : orgPart(whole, top);
  return { whole, org, first, links: linksWithin(org, links, first) };
}

/** Nodes of the part as those of the whole. */
function moved(nodes: ArrayLike<number>, first: number): Int32Array {
  const inWhole = new Int32Array(nodes.length);
  for (let k = 0; k < nodes.length; k++) inWhole[k] = (nodes[k] ?? 0) + first;
  return inWhole;
}

function isShared({ source }: CollaborationLink): boolean {
  return source === "product" || source === "community";
}

/** The links between managers of the part, by its nodes. */
function linksWithin(
  part: Org,
  links: readonly CollaborationLink[],
  first: number,
): readonly CollaborationLink[] {
  const isWithin = (i: number): boolean => isManager(part, i - first);
  const within = links.filter(({ a, b }) => isWithin(a) && isWithin(b));
  if (first === 0) return within;
  return within.map((link) => ({ ...link, a: link.a - first, b: link.b - first }));
}

function coordinationWithin(
  org: Org,
  interactions: readonly CollaborationLink[] | null,
  first: number,
): Coordination | null {
  if (!org.products || !interactions) return null;
  const found = coordination(org, sharedProductLinks(org), linksWithin(org, interactions, first));
  const { a, b, products } = found.missing;
  const inWhole = (nodes: Int32Array): Int32Array => nodes.map((i) => i + first);
  return { ...found, missing: { a: inWhole(a), b: inWhole(b), products } };
}

/** The decision heights of the products that somebody of the nodes [first, first + count) is on. */
function decisionsOf(whole: Org, first: number, count: number): DecisionHeight[] | null {
  const { products } = whole;
  if (!products) return null;
  const touched = new Set<string>();
  for (let i = first; i < first + count; i++) {
    if (whole.kind[i] !== PERSON) continue;
    const codes = products.codes.subarray(products.offsets[i], products.offsets[i + 1]);
    for (const code of codes) touched.add(products.labels[code] ?? "");
  }
  return (decisionHeights(whole) ?? []).filter(({ product }) => touched.has(product));
}

function frontLineOf(whole: Org, managers: Int32Array): CollaborationFigures["frontLine"] {
  const hops = hopsToFrontLine(whole);
  return hops && { managers, hops: managers.map((manager) => hops[manager] ?? -1) };
}

type Move = (nodes: ArrayLike<number>) => Int32Array;

function movedSavings(savings: LinkSavings, move: Move): LinkSavings {
  return { ...savings, a: move(savings.a), b: move(savings.b) };
}

function movedBrokers(found: Brokers | null, move: Move): Brokers | null {
  return found && { ...found, managers: move(found.managers) };
}

function movedCohesion(cohesion: PeerCohesion, move: Move): PeerCohesion {
  return { ...cohesion, bosses: move(cohesion.bosses) };
}

function movedSplit(found: SplitManagement | null, move: Move): SplitManagement | null {
  return found && { ...found, split: [...move(found.split)] };
}
