import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOrg, nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { isManager, PERSON, textOf, VACANCY } from "../org/org.ts";
import { hops } from "./hops.ts";
import { meanHopsAmong } from "./hopsAmong.ts";
import { ownTeam } from "./ownTeam.ts";
import { meetingOf, peopleOnProduct } from "./products.ts";

const org = workedExample;

test("Heron as a team of its own stands under Hugo, the highest who manages already", () => {
  const team = ownTeam(org, peopleOnProduct(org, 0), "Lead of Heron");
  // Caspar manages one layer above Hugo: of two who manage, the higher one leads.
  expect(textOf(org, "id", team?.lead ?? -1)).toBe("W29");
  expect(team).toMatchObject({
    before: { height: 4, managers: 5 },
    after: { height: 2, managers: 3 },
  });
  expect(team?.after.hops).toBeLessThan(team?.before.hops ?? 0);
});

test("without a manager among them they stand under a vacant lead below whoever has them all", () => {
  const small = orgOf("top a<top b<top x<a y<a z<b");
  const people = ["x", "y", "z"].map((id) => nodeOf(small, id)).sort((a, b) => a - b);
  const team = ownTeam(small, people, "Lead of P");
  expect(team).toMatchObject({
    lead: -1,
    moved: 3,
    before: { height: 2, managers: 2, layers: 1 },
    after: { height: 1, managers: 1, layers: 1, hops: 2, managerHops: null },
  });
  expect(team?.before.hops).toBeCloseTo((2 + 4 + 4) / 3, 10);
  expect(team?.spans).toEqual([
    { manager: nodeOf(small, "a"), before: 2, after: 0 },
    { manager: nodeOf(small, "b"), before: 1, after: 0 },
    { manager: -1, before: 0, after: 3 },
  ]);
  const { org: redrawn, leadAfter } = team ?? { org: small, leadAfter: -1 };
  expect(redrawn.kind[leadAfter]).toBe(VACANCY);
  expect(redrawn.parent[leadAfter]).toBe(nodeOf(redrawn, "top"));
});

test("people of several trees, and somebody alone, make no team", () => {
  const two = orgOf("ann ben<ann cal");
  expect(ownTeam(two, [0, 1, 2], "Lead")).toBeNull();
  expect(ownTeam(two, [0], "Lead")).toBeNull();
});

/** Any people of one tree of any organisation. */
const anyTeam = fc
  .tuple(anyOrg, fc.array(fc.nat(), { minLength: 2, maxLength: 14 }))
  .map(([any, drawn]) => {
    const persons = [...any.kind.keys()].filter((i) => any.kind[i] === PERSON);
    const picked = new Set(drawn.map((at) => persons[at % persons.length] ?? -1));
    const people = [...picked].filter((i) => i >= 0).sort((a, b) => a - b);
    return { org: any, people };
  })
  .filter(({ org: any, people }) => people.length > 1 && meetingOf(any, people).decider >= 0);

test("no two of them are farther apart than before, and nobody else changes their manager", () => {
  let moved = 0;
  fc.assert(
    fc.property(anyTeam, ({ org: any, people }) => {
      const team = ownTeam(any, people, "Lead");
      if (!team) throw new Error("people of one tree make a team");
      moved += team.moved;
      const after = (node: number): number => (node < 0 ? -1 : (team.nodeAfter[node] ?? -1));
      for (const a of people) {
        for (const b of people) {
          const now = hops(team.org, after(a), after(b)) ?? Number.POSITIVE_INFINITY;
          expect(now).toBeLessThanOrEqual(hops(any, a, b) ?? -1);
        }
      }
      expect(team.after.height).toBeLessThanOrEqual(team.before.height);
      const isOn = new Set(people);
      for (let i = 0; i < any.count; i++) {
        if (isOn.has(i)) continue;
        expect(team.org.parent[after(i)]).toBe(after(any.parent[i] ?? -1));
      }
      expect(team.org.count - any.count).toBe(team.lead < 0 ? 1 : 0);
      const { decider } = meetingOf(any, people);
      const canLead = isOn.has(decider) || people.some((i) => isManager(any, i));
      expect(team.lead < 0).toBe(!canLead);
      for (const { manager, after: span } of team.spans) {
        expect(team.org.span[manager < 0 ? team.leadAfter : after(manager)]).toBe(span);
      }
    }),
    { numRuns: 400, seed: 25 },
  );
  expect(moved).toBeGreaterThan(200);
});

test("mean hops among people are those of all their pairs one by one (M17)", () => {
  fc.assert(
    fc.property(anyTeam, ({ org: any, people }) => {
      const pairs = people.flatMap((a, at) =>
        people.slice(at + 1).map((b) => hops(any, a, b) ?? Number.NaN),
      );
      const mean = pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
      expect(meanHopsAmong(any, people)).toBeCloseTo(mean, 10);
    }),
    { numRuns: 200, seed: 17 },
  );
});
