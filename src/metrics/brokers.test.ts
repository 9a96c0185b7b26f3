import fc from "fast-check";
import { expect, test } from "vitest";
import { orgOf, workedExample, workedExampleInteractions } from "../../tests/smallOrgs.ts";
import { textOf } from "../org/org.ts";
import { betweennessOf } from "./betweenness.ts";
import { brokers } from "./brokers.ts";
import { interactionLinks } from "./collaborationLinks.ts";
import { neighbourLists } from "./neighbourLists.ts";

const org = workedExample;
const { links } = interactionLinks(org, workedExampleInteractions);

test("two pairs depend on Caspar, one on Cleo, none on anybody else (M20)", () => {
  const found = brokers(org, links);
  expect(Array.from(found?.managers ?? [], (i) => textOf(org, "id", i))).toEqual(["W29", "W03"]);
  expect([...(found?.pairs ?? [])]).toEqual([2, 1]);
  expect(found?.possiblePairs).toBe(45);
  expect(found?.sampledSources).toBeNull();
});

test("brokers among fewer than five managers are not told (M20)", () => {
  expect(brokers(orgOf("ann ben<ann cal<ben dan<cal eve<dan"), [])).toBeNull();
  expect(brokers(orgOf("ann ben<ann cal<ben dan<cal eve<dan fay<eve"), [])?.pairs).toHaveLength(0);
});

interface Graph {
  readonly count: number;
  readonly ways: readonly (readonly [number, number])[];
}

/** A graph without loops and double ways. */
const anyGraph: fc.Arbitrary<Graph> = fc
  .record({
    count: fc.integer({ min: 2, max: 12 }),
    drawn: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 }),
  })
  .map(({ count, drawn }) => {
    const keys = drawn.flatMap(([p, q]) => {
      const [a, b] = [p % count, q % count];
      return a === b ? [] : [Math.min(a, b) * count + Math.max(a, b)];
    });
    const ways = [...new Set(keys)].map((key) => [Math.floor(key / count), key % count] as const);
    return { count, ways };
  });

function listsOf({ count, ways }: Graph) {
  return neighbourLists(
    count,
    Int32Array.from(ways, ([a]) => a),
    Int32Array.from(ways, ([, b]) => b),
  );
}

test("betweenness agrees with counting every shortest way of every pair (M20)", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const { pairs } = betweennessOf(listsOf(graph));
      slowBetweenness(graph).forEach((expected, k) => {
        expect(pairs[k]).toBeCloseTo(expected, 9);
      });
    }),
  );
});

test("a sample of many comes close for those who matter, the same each time, and says so (M20)", () => {
  // Clusters of 50 whose first members stand in a ring: what goes far goes over them.
  const ways: [number, number][] = [];
  for (let k = 0; k < 2000; k++) {
    const hub = k - (k % 50);
    if (k !== hub) ways.push([hub, k]);
    if (k === hub) ways.push([hub, (hub + 50) % 2000]);
  }
  const lists = listsOf({ count: 2000, ways });
  const exact = betweennessOf(lists);
  const sampled = betweennessOf(lists, 2_000_000);
  expect(exact.sampledSources).toBeNull();
  expect(sampled.sampledSources).toBe(333);
  expect(betweennessOf(lists, 2_000_000)).toEqual(sampled);
  for (let hub = 0; hub < 2000; hub += 50) {
    expect(Math.abs((sampled.pairs[hub] ?? 0) / (exact.pairs[hub] ?? 1) - 1)).toBeLessThan(0.15);
  }
});

/** For each node the share of the shortest ways between all pairs of others that lead over it. */
function slowBetweenness({ count, ways }: Graph): number[] {
  const next = Array.from({ length: count }, (_, k) =>
    ways.filter((way) => way.includes(k)).map(([a, b]) => a + b - k),
  );
  const over = new Array<number>(count).fill(0);
  for (let from = 0; from < count; from++) {
    for (let to = from + 1; to < count; to++) {
      const shortest = shortestWays(next, from, to);
      for (const way of shortest) {
        for (const k of way.slice(1, -1)) over[k] = (over[k] ?? 0) + 1 / shortest.length;
      }
    }
  }
  return over;
}

function shortestWays(next: readonly (readonly number[])[], from: number, to: number): number[][] {
  let ways = [[from]];
  const seen = new Set([from]);
  while (ways.length > 0) {
    const arrived = ways.filter((way) => way.at(-1) === to);
    if (arrived.length > 0) return arrived;
    ways = ways.flatMap((way) =>
      (next[way.at(-1) ?? 0] ?? []).filter((k) => !seen.has(k)).map((k) => [...way, k]),
    );
    for (const way of ways) seen.add(way.at(-1) ?? 0);
  }
  return [];
}
