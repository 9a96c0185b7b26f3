import type { DrawnLink } from "../org/drawnLink.ts";
import { managerFor } from "../org/managerFor.ts";
import { type Org, PERSON, textOf } from "../org/org.ts";
import { personKey } from "../org/personKey.ts";
import type { CollaborationLink } from "./collaborationLinks.ts";

/**
 * Why a link is not drawn: it names somebody who is not here, somebody nobody stands for, one manager
 * twice, or two whom a solid line joins already; or nothing names one of them alone.
 */
export type LinkHindrance = "gone" | "nobody" | "same" | "solid" | "nameless";

/** A drawn link in this organisation: the managers it joins as nodes, -1 for whoever is not here. */
export interface StandingLink {
  readonly drawn: DrawnLink;
  readonly a: number;
  readonly b: number;
  readonly hindrance: LinkHindrance | null;
}

/** The link between two nodes, with nothing said of it, or why there can be none. An IC stands for their manager. */
export function linkBetween(
  org: Org,
  from: number,
  to: number,
): { readonly link: DrawnLink } | { readonly hindrance: LinkHindrance } {
  const hindrance = hindranceBetween(org, from, to);
  if (hindrance) return { hindrance };
  const [a, b] = [standIn(org, from), standIn(org, to)];
  const link = { source: personKey(org, a), target: personKey(org, b), kind: "", note: "" };
  const [standing] = standingLinks(org, [link]);
  return standing?.a === a && standing.b === b ? { link } : { hindrance: "nameless" };
}

/** Why there can be no link between two nodes; null when there can. */
export function hindranceBetween(org: Org, from: number, to: number): LinkHindrance | null {
  if (from < 0 || to < 0) return "gone";
  const a = managerFor(org, from);
  const b = managerFor(org, to);
  if (a < 0 || b < 0) return "nobody";
  if (a === b) return "same";
  return org.parent[a] === b || org.parent[b] === a ? "solid" : null;
}

/** How each drawn link stands in this organisation, in the same order. */
export function standingLinks(org: Org, drawn: readonly DrawnLink[]): readonly StandingLink[] {
  const nodeOf = nodesWithKeys(
    org,
    drawn.flatMap(({ source, target }) => [source, target]),
  );
  return drawn.map((link) => {
    const from = nodeOf.get(link.source) ?? -1;
    const to = nodeOf.get(link.target) ?? -1;
    return {
      drawn: link,
      a: standIn(org, from),
      b: standIn(org, to),
      hindrance: hindranceBetween(org, from, to),
    };
  });
}

/** The manager somebody stands for, else themself; -1 for nobody. */
export function standIn(org: Org, node: number): number {
  if (node < 0) return -1;
  const manager = managerFor(org, node);
  return manager < 0 ? node : manager;
}

/** Drawn links as links between managers, each pair once. Weight: 1, whatever is said of them. */
export function linksDrawn(standing: readonly StandingLink[]): readonly CollaborationLink[] {
  const pairs = new Map<string, CollaborationLink>();
  for (const { a, b, hindrance } of standing) {
    if (hindrance !== null) continue;
    const [first, second] = a < b ? [a, b] : [b, a];
    pairs.set(`${first} ${second}`, { a: first, b: second, weight: 1, source: "drawn" });
  }
  return [...pairs.values()].sort((p, q) => p.a - q.a || p.b - q.b);
}

/** Drawn links as they are written in a file: people as ids, e-mails or names, put into their keys. */
export function linksByKey(org: Org, written: readonly DrawnLink[]): readonly DrawnLink[] {
  const names = new Set(written.flatMap(({ source, target }) => [folded(source), folded(target)]));
  const keys = new Map<string, string>();
  for (const field of ["id", "email", "name"] as const) {
    for (let i = 0; i < org.count && keys.size < names.size; i++) {
      const name = org.kind[i] === PERSON ? folded(textOf(org, field, i)) : "";
      if (names.has(name) && !keys.has(name)) keys.set(name, personKey(org, i));
    }
  }
  const keyOf = (name: string): string => keys.get(folded(name)) ?? name;
  return written.map((link) => ({
    ...link,
    source: keyOf(link.source),
    target: keyOf(link.target),
  }));
}

const folded = (text: string): string => text.trim().toLowerCase();

/**
 * The nodes that these keys name. Of several with one key the first of the file is meant, so that
 * another order of siblings means nobody else.
 */
function nodesWithKeys(org: Org, keys: readonly string[]): ReadonlyMap<string, number> {
  const wanted = new Set(keys);
  const found = new Map<string, number>();
  wanted.delete("");
  for (let i = 0; wanted.size > 0 && i < org.count; i++) {
    const key = personKey(org, i);
    if (!wanted.has(key)) continue;
    const before = found.get(key);
    const isFirst = before === undefined || (org.line[i] ?? 0) < (org.line[before] ?? 0);
    if (isFirst) found.set(key, i);
  }
  return found;
}
