import { expect, test } from "vitest";
import { readDrawnLinks } from "../src/import/readDrawnLinks.ts";
import { linkBetween, linksByKey, linksDrawn, standingLinks } from "../src/metrics/drawnLinks.ts";
import type { DrawnLink } from "../src/org/drawnLink.ts";
import { drawnLinksCsv } from "../src/org/drawnLinksCsv.ts";
import { isManager, nameOf, type Org } from "../src/org/org.ts";
import { textColumnOf } from "../src/org/textColumn.ts";
import { nodeOf, orgOf } from "./smallOrgs.ts";

const org = orgOf("top ann<top ben<top a1<ann b1<ben a2<ann ?v<ben lone");

function between(from: string, to: string, of: Org = org) {
  const found = linkBetween(of, nodeOf(of, from), nodeOf(of, to));
  return "hindrance" in found ? found.hindrance : `${found.link.source}-${found.link.target}`;
}

const link = (source: string, target: string, kind = "advises", note = ""): DrawnLink => ({
  source,
  target,
  kind,
  note,
});

test("a link joins managers: an individual contributor stands for theirs", () => {
  expect(between("ann", "ben")).toBe("ann-ben");
  expect(between("a1", "ben")).toBe("ann-ben");
  expect(between("a1", "b1")).toBe("ann-ben");
});

test("oneself, a solid line, and whom nobody stands for are refused", () => {
  expect(between("ann", "ann")).toBe("same");
  expect(between("a1", "a2")).toBe("same");
  expect(between("ann", "top")).toBe("solid");
  expect(between("top", "b1")).toBe("solid");
  expect(between("ann", "lone")).toBe("nobody");
  expect(between("ann", "v")).toBe("nobody");
});

test("whoever has no key, or one that means somebody else, cannot be remembered", () => {
  const names = ["Top", "Ann", "Ax", "Kim", "X", "Kim", "Y", "", "Z"];
  const text = { id: textColumnOf(names.map(() => "")), name: textColumnOf(names) };
  const twins = orgOf("t a<t ax<a k1<t x<k1 k2<t y<k2 n<t z<n", { text });
  const found = [...twins.line.keys()].filter((i) => isManager(twins, i) && i > 0);
  const told = found.map((i): string => {
    const made = linkBetween(twins, nodeCalled(twins, "Ann"), i);
    return `${nameOf(twins, i)} ${twins.line[i]}: ${"hindrance" in made ? made.hindrance : "linked"}`;
  });
  expect(told.sort()).toEqual([" 9: nameless", "Ann 3: same", "Kim 5: linked", "Kim 7: nameless"]);
});

const nodeCalled = (of: Org, name: string): number =>
  [...of.line.keys()].findIndex((i) => nameOf(of, i) === name);

test("a pair is one link, and those who are gone are kept and told", () => {
  const standing = standingLinks(org, [link("ann", "ben"), link("b1", "a1"), link("ann", "gone")]);
  expect(standing.map(({ hindrance }) => hindrance)).toEqual([null, null, "gone"]);
  expect(linksDrawn(standing)).toEqual([
    {
      a: Math.min(nodeOf(org, "ann"), nodeOf(org, "ben")),
      b: Math.max(nodeOf(org, "ann"), nodeOf(org, "ben")),
      weight: 1,
      source: "drawn",
    },
  ]);
});

test("a file of links comes back as it was, formulas and all, and names anybody by id or name", () => {
  const drawn = [
    link("ann", "ben", "decides with", 'about "prices", weekly'),
    link("=ann", "-1", "+advises", ""),
  ];
  expect(readDrawnLinks(new TextEncoder().encode(drawnLinksCsv(drawn)))).toEqual(drawn);
  const named = orgOf("top ann<top ben<top x<ann y<ben", {
    text: { name: textColumnOf(["Top", "Ann Lee", "Ben Oak", "X", "Y"]) },
  });
  expect(linksByKey(named, [link("ANN", "ben oak"), link("who", "ben")])).toEqual([
    link("ann", "ben"),
    link("who", "ben"),
  ]);
  expect(readDrawnLinks(new TextEncoder().encode("name,boss\nAnn,Top\n"))).toHaveProperty(
    "problem",
  );
});
