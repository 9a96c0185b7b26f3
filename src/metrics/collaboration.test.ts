import fc from "fast-check";
import { expect, test } from "vitest";
import {
  anyOrg,
  workedExampleInteractions as interactions,
  nodeOf,
  orgOf,
  workedExample,
} from "../../tests/smallOrgs.ts";
import { type Org, textOf } from "../org/org.ts";
import {
  type CollaborationLink,
  dottedLinks,
  drawnLinks,
  interactionLinks,
  sharedCommunityLinks,
  sharedProductLinks,
  unlinkedManagers,
} from "./collaborationLinks.ts";
import { managersOf } from "./directReports.ts";
import { hops, lineBetween, lowestCommonManager } from "./hops.ts";
import { meanHops } from "./meanHops.ts";

const org = workedExample;
const at = (id: string): number => nodeOf(org, id);
const id = (i: number): string => textOf(org, "id", i);

/** "W08-W09" -> weight, the ids in order. */
function byPair(links: readonly CollaborationLink[]): Record<string, number> {
  return Object.fromEntries(
    links.map(({ a, b, weight }) => [[id(a), id(b)].sort().join("-"), weight]),
  );
}

test("interactions between managers are links, except along the solid line", () => {
  const found = interactionLinks(org, interactions);
  expect(byPair(found.links)).toEqual({
    "W08-W09": 6,
    "W08-W29": 4,
    "W09-W29": 2,
    "W29-W33": 1,
    "W03-W05": 3,
    "W03-W04": 1,
  });
  expect(found.alongSolidLine).toBe(2);
  expect(unlinkedManagers(org, found.links).map(id).sort()).toEqual(["W01", "W06", "W10", "W24"]);
});

test("an IC's interactions are their manager's, both directions add up, a team's own do not count", () => {
  const small = orgOf("top ann<top ben<top a1<ann a2<ann b1<ben ?v<ben lone");
  const node = (name: string): number => nodeOf(small, name);
  const found = interactionLinks(small, {
    from: ["a1", "b1", "a1", "lone", "v", "ann"].map(node),
    to: ["b1", "ann", "a2", "a1", "a1", "top"].map(node),
    weight: [2, 3, 9, 9, 9, 9],
    areCounts: false,
  });
  const [a = 0, b = 0] = [node("ann"), node("ben")].sort((p, q) => p - q);
  expect(found.links).toEqual([{ a, b, weight: 5, source: "interaction" }]);
  expect(found.alongSolidLine).toBe(1);
});

test("one meeting is no link where the file counts meetings, one hour is", () => {
  const counts = interactionLinks(org, { ...interactions, areCounts: true });
  expect(Object.values(byPair(counts.links))).toEqual([6, 4, 3, 2]);
});

test("a dotted line links the solid and the dotted manager", () => {
  expect(byPair(dottedLinks(org).links)).toEqual({ "W08-W29": 1, "W09-W29": 1 });
});

test("a dotted line to somebody without reports makes no link", () => {
  const small = orgOf("top ann<top ben<top a1<ann a2<ann", {
    dotted: { person: Int32Array.of(3, 4, 1), manager: Int32Array.of(2, 0, 3) },
  });
  expect(dottedLinks(small)).toEqual({ links: [], alongSolidLine: 1 });
});

test("managers share a product through their ICs", () => {
  expect(byPair(sharedProductLinks(org).links)).toEqual({
    "W08-W29": 2,
    "W08-W33": 2,
    "W29-W33": 2,
    "W09-W10": 1,
    "W08-W09": 1,
    "W09-W29": 1,
    "W09-W33": 1,
  });
  const narrow = sharedProductLinks(org, 3);
  expect(narrow.links).toHaveLength(4);
  expect(narrow.tooWide).toEqual(["Ibis"]);
});

test("managers share a community as they share a product", () => {
  const { products } = org;
  const found = sharedCommunityLinks({ ...org, communities: products, products: null });
  const byProduct = sharedProductLinks(org);
  expect(byPair(found.links)).toEqual(byPair(byProduct.links));
  expect(found.links.every(({ source }) => source === "community")).toBe(true);
  expect(sharedCommunityLinks(org)).toEqual({ links: [], alongSolidLine: 0, tooWide: [] });
});

test("links drawn by hand: an IC stands for their manager, lines and loops are dropped", () => {
  const drawn = drawnLinks(org, [
    [at("W08"), at("W29")],
    [at("W29"), at("W08")],
    [at("W11"), at("W09")],
    [at("W11"), at("W08")],
    [at("W08"), at("W06")],
    [at("W32"), at("W08")],
  ]);
  expect(byPair(drawn.links)).toEqual({ "W08-W29": 2, "W08-W09": 1 });
  expect(drawn.alongSolidLine).toBe(1);
});

test("hops through the line (M17)", () => {
  const between = (a: string, b: string): number | null => hops(org, at(a), at(b));
  expect(between("W08", "W09")).toBe(2);
  expect(between("W08", "W29")).toBe(5);
  expect(between("W33", "W08")).toBe(6);
  expect(between("W03", "W05")).toBe(2);
  expect(between("W01", "W11")).toBe(4);
  expect(between("W08", "W08")).toBe(0);
  expect(id(lowestCommonManager(org, at("W33"), at("W08")))).toBe("W01");
  expect(lowestCommonManager(org, at("W06"), at("W11"))).toBe(at("W06"));
  expect(lineBetween(org, at("W08"), at("W29")).map(id)).toEqual([
    "W08",
    "W06",
    "W03",
    "W01",
    "W05",
    "W29",
  ]);
});

test("across two trees there is no line (M17)", () => {
  const two = orgOf("ann ben<ann cal dan<cal");
  expect(hops(two, 0, 2)).toBeNull();
  expect(lineBetween(two, 1, 3)).toEqual([]);
});

test("links shorten the average way between managers by a third (M18)", () => {
  const mean = meanHops(org, interactionLinks(org, interactions).links);
  expect(mean?.line).toBe(168 / 55);
  expect(mean?.withLinks).toBe(114 / 55);
  expect(mean?.saving).toBeCloseTo(0.3214, 4);
  expect(mean?.sampledSources).toBeNull();
});

test("without links nothing is saved; with one manager there is no mean (M18)", () => {
  expect(meanHops(org, [])).toEqual({
    line: 168 / 55,
    withLinks: 168 / 55,
    saving: 0,
    sampledSources: null,
  });
  expect(meanHops(org, sharedProductLinks(org).links)?.saving).toBe(0);
  expect(meanHops(orgOf("ann ben<ann"), [])).toBeNull();
  expect(meanHops(orgOf("ann ben<ann cal dan<cal"), [])).toBeNull();
});

test("the mean hops agree with walking from every manager to every other (M18)", () => {
  fc.assert(
    fc.property(anyOrg, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }), (any, drawn) => {
      const managers = managersOf(any);
      const links = drawn.flatMap(([p, q]): CollaborationLink[] => {
        const a = managers[p % Math.max(1, managers.length)] ?? 0;
        const b = managers[q % Math.max(1, managers.length)] ?? 0;
        return a < b ? [{ a, b, weight: 1, source: "drawn" }] : [];
      });
      const slow = slowMeanHops(any, links);
      const fast = meanHops(any, links);
      expect(fast?.line ?? null).toBe(slow?.line ?? null);
      if (slow) expect(fast?.withLinks).toBeCloseTo(slow.withLinks, 10);
    }),
  );
});

test("a sample of many managers comes close to the mean of all, the same each time (M18)", () => {
  const managers = 4000;
  const names = Array.from({ length: managers }, (_, i) =>
    i === 0 ? "m0" : `m${i}<m${Math.floor((i - 1) / 3)}`,
  );
  const ics = Array.from({ length: managers }, (_, i) => `i${i}<m${i}`);
  const large = orgOf([...names, ...ics].join(" "));
  const nodes = managersOf(large);
  const links = Array.from({ length: managers - 40 }, (_, i): CollaborationLink => {
    return { a: nodes[i] ?? 0, b: nodes[i + 40] ?? 0, weight: 1, source: "drawn" };
  });
  const sampled = meanHops(large, links);
  expect(sampled?.sampledSources).toBe(1000);
  expect(meanHops(large, links)).toEqual(sampled);
  const exact = meanHops(large, links, Number.POSITIVE_INFINITY);
  expect(exact?.sampledSources).toBeNull();
  expect(Math.abs((sampled?.withLinks ?? 0) / (exact?.withLinks ?? 1) - 1)).toBeLessThan(0.01);
});

/** M18 as it is written: breadth first from every manager over the line, and over line and links. */
function slowMeanHops(any: Org, links: readonly CollaborationLink[]) {
  const lines = [...any.parent].flatMap((above, i) => (above >= 0 ? [[i, above]] : []));
  const steps = (ways: readonly (readonly number[])[]): number[][] => {
    const next: number[][] = Array.from({ length: any.count }, () => []);
    for (const [p = 0, q = 0] of ways) {
      next[p]?.push(q);
      next[q]?.push(p);
    }
    return next;
  };
  const byLine = steps(lines);
  const byBoth = steps([...lines, ...links.map(({ a, b }) => [a, b])]);
  const managers = [...managersOf(any)];
  let pairs = 0;
  let line = 0;
  let both = 0;
  for (const from of managers) {
    const lineHops = walk(byLine, from);
    const bothHops = walk(byBoth, from);
    for (const to of managers) {
      const hopsTo = lineHops.get(to);
      if (to <= from || hopsTo === undefined) continue;
      pairs++;
      line += hopsTo;
      both += bothHops.get(to) ?? 0;
    }
  }
  return pairs === 0 ? null : { line: line / pairs, withLinks: both / pairs };
}

function walk(next: readonly (readonly number[])[], from: number): Map<number, number> {
  const hopsTo = new Map([[from, 0]]);
  for (const [at, hopsHere] of hopsTo) {
    for (const to of next[at] ?? []) if (!hopsTo.has(to)) hopsTo.set(to, hopsHere + 1);
  }
  return hopsTo;
}
