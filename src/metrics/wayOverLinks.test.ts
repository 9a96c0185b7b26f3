import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOrg, nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { isManager, type Org, textOf } from "../org/org.ts";
import { type CollaborationLink, dottedLinks } from "./collaborationLinks.ts";
import { hops } from "./hops.ts";
import { wayOverLinks } from "./wayOverLinks.ts";

/** "hugo > caspar = dunya": > along the solid line, = over a link. */
function told(org: Org, links: readonly CollaborationLink[], a: string, b: string): string {
  const legs = wayOverLinks(org, links, nodeOf(org, a), nodeOf(org, b));
  if (!legs) return "no way";
  const end = (node: number): string => textOf(org, "id", node);
  return legs.map(({ to, link }) => `${link ? "=" : ">"} ${end(to)}`).join(" ");
}

function linkIn(org: Org, a: string, b: string, weight = 1): CollaborationLink {
  const [first = 0, second = 0] = [nodeOf(org, a), nodeOf(org, b)].sort((p, q) => p - q);
  return { a: first, b: second, weight, source: "drawn" };
}

test("a dotted line takes a question from Hugo to Caspar in 1 hop instead of 5 (M17)", () => {
  const { links } = dottedLinks(workedExample);
  expect(told(workedExample, [], "W08", "W29").split(" ")).toHaveLength(10);
  expect(told(workedExample, links, "W08", "W29")).toBe("= W29");
  expect(told(workedExample, links, "W11", "W31")).toBe("> W08 = W29 > W31");
});

test("the line is told where no link is shorter, and of equal ways the one over stronger links", () => {
  const org = orgOf("top a<top b<top c<top d<top a1<a b1<b c1<c d1<d a2<a1 b2<b1 c2<c1 d2<d1");
  const link = (a: string, b: string, weight?: number) => linkIn(org, a, b, weight);
  expect(told(org, [link("a", "b", 9), link("b", "c", 9)], "a", "c")).toBe("> top > c");
  const two = [link("a1", "b1", 1), link("b1", "c1", 1), link("a1", "d1", 2), link("d1", "c1", 1)];
  expect(told(org, two, "a1", "c1")).toBe("= d1 = c1");
  expect(told(org, two.slice(0, 2).concat(link("a1", "d1"), link("c1", "d1")), "a1", "c1")).toBe(
    "= b1 = c1",
  );
});

test("two trees are joined by links alone, and by nothing else", () => {
  const org = orgOf("ann a1<ann a2<a1 ben b1<ben b2<b1");
  expect(told(org, [], "a2", "b2")).toBe("no way");
  expect(told(org, [linkIn(org, "a1", "ben")], "a2", "b2")).toBe("> a1 = ben > b1 > b2");
});

const orgWithLinks = anyOrg
  .filter(({ count }) => count > 1)
  .chain((org) => {
    const managers = [...org.parent.keys()].filter((i) => isManager(org, i));
    const end = fc.constantFrom(...(managers.length > 0 ? managers : [0]));
    const link = fc
      .record({ a: end, b: end, weight: fc.integer({ min: 1, max: 3 }) })
      .map((drawn) => ({ ...drawn, source: "interaction" as const }));
    const anybody = fc.nat({ max: org.count - 1 });
    return fc.record({
      org: fc.constant(org),
      links: fc.array(link, { maxLength: 12 }).map((all) => all.filter(({ a, b }) => a !== b)),
      a: anybody,
      b: anybody,
    });
  });

/** Hops from a to b, asked of everybody in turn until nothing changes any more. */
function naiveHops(org: Org, links: readonly CollaborationLink[], a: number, b: number) {
  const away = Array.from({ length: org.count }, (_, i) =>
    i === a ? 0 : Number.POSITIVE_INFINITY,
  );
  const joined = [
    ...links.map((link) => [link.a, link.b]),
    ...[...org.parent.entries()].filter(([, manager]) => manager >= 0),
  ];
  for (let round = 0; round < org.count; round++) {
    for (const [p = 0, q = 0] of joined) {
      away[p] = Math.min(away[p] ?? 0, (away[q] ?? 0) + 1);
      away[q] = Math.min(away[q] ?? 0, (away[p] ?? 0) + 1);
    }
  }
  return away[b];
}

test("the way is as short as any over lines and links, never longer than the line, and unbroken", () => {
  fc.assert(
    fc.property(orgWithLinks, ({ org, links, a, b }) => {
      const legs = wayOverLinks(org, links, a, b);
      expect(legs?.length ?? Number.POSITIVE_INFINITY).toBe(naiveHops(org, links, a, b));
      const byLine = hops(org, a, b);
      // Placeholders are no layer, so a line over one counts fewer hops than it has.
      if (byLine !== null && org.kind.every((kind) => kind !== 2)) {
        expect(legs?.length).toBeLessThanOrEqual(byLine);
      }
      let at = a;
      for (const { from, to, link } of legs ?? []) {
        expect(from).toBe(at);
        if (link) {
          expect(links).toContain(link);
          expect([link.a, link.b].sort()).toEqual([from, to].sort());
        } else expect([org.parent[from] === to, org.parent[to] === from]).toContain(true);
        at = to;
      }
      if (legs) expect(at).toBe(b);
    }),
  );
});
