import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  workedExampleInteractions as interactions,
  nodeOf,
  orgOf,
  workedExample,
} from "../../tests/smallOrgs.ts";
import { textOf } from "../org/org.ts";
import { collaborationFigures } from "./collaborationFigures.ts";
import {
  dottedLinks,
  drawnLinks,
  interactionLinks,
  sharedProductLinks,
} from "./collaborationLinks.ts";
import { linkSavings } from "./linkSavings.ts";

const org = workedExample;
const at = (id: string): number => nodeOf(org, id);
const ids = (nodes: Iterable<number>): string[] => Array.from(nodes, (i) => textOf(org, "id", i));
const { links } = interactionLinks(org, interactions);
const whole = { org, top: -1, links, interactions: links, dimension: "department" } as const;
const figures = collaborationFigures(whole);

test("each link saves the desks between its two managers (M18)", () => {
  const { a, b, saved, hopsBridged, acrossTrees } = figures.savings;
  const pairs = [...a.keys()].map((k) => [...ids([a[k] ?? 0, b[k] ?? 0])].sort().join("-"));
  expect(Object.fromEntries(pairs.map((pair, k) => [pair, saved[k]]))).toEqual({
    "W08-W29": 4,
    "W09-W29": 4,
    "W29-W33": 4,
    "W08-W09": 1,
    "W03-W05": 1,
    "W03-W04": 1,
  });
  expect([...saved]).toEqual([4, 4, 4, 1, 1, 1]);
  expect(hopsBridged).toBe(55 / 17);
  expect(acrossTrees).toBe(0);
});

test("a link between two trees has no line to save (M18)", () => {
  const two = orgOf("ann ben<ann cal dan<cal");
  const { links: across } = drawnLinks(two, [[nodeOf(two, "ann"), nodeOf(two, "cal")]]);
  const found = linkSavings(two, across);
  expect(found.saved).toHaveLength(0);
  expect(found.acrossTrees).toBe(1);
  expect(found.hopsBridged).toBeNull();
});

test("the mean way of links, shared products are none (M18)", () => {
  expect(figures.meanHops?.withLinks).toBe(114 / 55);
  const shared = collaborationFigures({ ...whole, links: sharedProductLinks(org).links });
  expect(shared.meanHops).toBeNull();
  expect(shared.links).toBe(7);
});

test("one manager of eleven carries 29 % of the weight (M21)", () => {
  expect(figures.concentration).toEqual({ managers: 1, share: 10 / 34 });
  expect(collaborationFigures({ ...whole, links: [] }).concentration).toBeNull();
});

test("half of the pairs with the same boss work with each other (M22)", () => {
  const { bosses, pairs, linked, allPairs, allLinked } = figures.cohesion;
  expect(ids(bosses).map((id, k) => [id, pairs[k], linked[k]])).toEqual([
    ["W01", 3, 2],
    ["W06", 3, 1],
  ]);
  expect([allLinked, allPairs]).toEqual([3, 6]);
  expect(ids(figures.unlinked).sort()).toEqual(["W01", "W06", "W10", "W24"]);
});

test("four of seven pairs whose people share a product talk (M23)", () => {
  const { required, covered, missing } = figures.coordination ?? {};
  expect([covered, required]).toEqual([4, 7]);
  const pairs = [...(missing?.a.keys() ?? [])].map((k) => [
    ids([missing?.a[k] ?? 0, missing?.b[k] ?? 0])
      .sort()
      .join("-"),
    missing?.products[k],
  ]);
  expect(pairs[0]).toEqual(["W08-W33", 2]);
  expect(pairs.slice(1).sort()).toEqual([
    ["W09-W10", 1],
    ["W09-W33", 1],
  ]);
});

test("coordination asks for the interactions whatever links are looked at (M23)", () => {
  const dotted = { ...whole, links: dottedLinks(org).links };
  expect(collaborationFigures(dotted).coordination).toEqual(figures.coordination);
  expect(collaborationFigures({ ...dotted, interactions: null }).coordination).toBeNull();
  expect(collaborationFigures({ ...whole, org: { ...org, products: null } })).toMatchObject({
    coordination: null,
    split: null,
    decisions: null,
  });
});

test("a part has its own links and its own managers, by the nodes of the whole", () => {
  const part = collaborationFigures({ ...whole, top: at("W03") });
  expect(part.managers).toBe(5);
  expect(part.links).toBe(1);
  expect(ids(part.unlinked).sort()).toEqual(["W03", "W06", "W10"]);
  expect(ids([...part.savings.a, ...part.savings.b]).sort()).toEqual(["W08", "W09"]);
  expect(ids(part.cohesion.bosses)).toEqual(["W06"]);
  expect(ids(part.split?.split ?? []).sort()).toEqual(["W15", "W17", "W18", "W22"]);
  expect(part.coordination).toMatchObject({ required: 2, covered: 1 });
  expect(ids(part.coordination?.missing.a ?? [])).toHaveLength(1);
  // Whoever meets customers, and whoever decides, may be out of the part.
  const { managers, hops } = part.frontLine ?? {};
  expect(hops?.[managers?.indexOf(at("W03")) ?? -1]).toBe(5);
  expect(part.decisions?.map(({ decider }) => ids([decider])[0]).sort()).toEqual([
    "W01",
    "W01",
    "W06",
  ]);
});

test("the order and the direction of the links change no figure", () => {
  const shuffled = fc.shuffledSubarray([...links.keys()], {
    minLength: links.length,
    maxLength: links.length,
  });
  fc.assert(
    fc.property(
      shuffled,
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      (order, turned) => {
        const others = order.flatMap((k) => {
          const link = links[k];
          return link ? [turned[k] ? { ...link, a: link.b, b: link.a } : link] : [];
        });
        const found = collaborationFigures({ ...whole, links: others, interactions: others });
        const savings = sortedEnds(found.savings);
        expect({ ...found, savings }).toEqual({ ...figures, savings: sortedEnds(figures.savings) });
      },
    ),
  );
});

/** The links of the savings with the earlier node first, in one order. */
function sortedEnds({ a, b, weight, saved, ...rest }: typeof figures.savings) {
  const rows = [...a.keys()].map((k) => {
    const ends = [a[k] ?? 0, b[k] ?? 0].sort((p, q) => p - q);
    return [...ends, weight[k], saved[k]].join(" ");
  });
  return { rows: rows.sort(), ...rest };
}

const reference = "../shared/metrics/expected.json";

test.skipIf(!existsSync(reference))("agrees with the reference values", () => {
  const theirs = JSON.parse(readFileSync(reference, "utf8"));
  expect(figures.savings.hopsBridged).toBe(theirs.hops_weighted);
  expect(figures.concentration?.share).toBe(theirs.top5_share[1]);
  expect(figures.coordination?.covered).toBe(theirs.congruence[0]);
  expect(figures.split?.split).toHaveLength(theirs.split[0].length);
  const normalised = Array.from(figures.brokers?.pairs ?? [], (pairs) => pairs / 45);
  expect(normalised).toEqual([theirs.betw_norm.E29, theirs.betw_norm.E03]);
});
