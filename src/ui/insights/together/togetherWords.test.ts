import { expect, test } from "vitest";
import type { CrossUnit } from "../../../metrics/crossUnit.ts";
import type { PeerCohesion } from "../../../metrics/peerCohesion.ts";
import { opennessSentence, togetherHeadline } from "./togetherWords.ts";

const units = (external: number, internal: number, chance: number): CrossUnit => ({
  links: { external, internal },
  weight: { external, internal },
  eligible: { external: chance, internal: 100 - chance },
  withoutUnit: { managers: 0, links: 0 },
});

const told = (crossUnit: CrossUnit | null, more: object = {}) => ({
  managers: 40,
  links: 100,
  crossUnit,
  cohesion: { allLinked: 3, allPairs: 6 } as PeerCohesion,
  ...more,
});

test("the share across units is told beside what chance would give", () => {
  expect(togetherHeadline(told(units(47, 53, 69)), "interaction", "department")).toBe(
    "Managers work together across departments less than chance would have it: 47% of the links, 69% by chance.",
  );
  expect(togetherHeadline(told(units(70, 30, 69)), "dotted", "location")).toMatch(
    /^Managers are joined by dotted lines across locations about as much as chance/,
  );
  expect(togetherHeadline(told(units(90, 10, 69)), "product", "leader")).toMatch(
    /^Managers share products across leaders’ lines more than chance/,
  );
});

test("where there are no units the pairs with the same boss are told of", () => {
  expect(togetherHeadline(told(null), "interaction", "grade")).toBe(
    "3 of 6 pairs of managers with the same boss work together.",
  );
});

test("of fewer than five managers nothing is told, nor where nothing is recorded", () => {
  expect(togetherHeadline(told(null, { managers: 4 }), "interaction", "grade")).toMatch(
    /^Fewer than 5 managers here/,
  );
  expect(togetherHeadline(told(null, { links: 0 }), "interaction", "grade")).toBe(
    "No such link is recorded between the 40 managers here.",
  );
});

test("a low index is said to be less open, one near chance no more open", () => {
  expect(opennessSentence(units(40, 60, 69))).toMatch(
    /^E-I -0\.20, 0\.38 by chance: less open than chance\./,
  );
  expect(opennessSentence(units(5, 1, 84.444))).toMatch(/no more open than chance/);
});
