import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOrg, nodeOf, orgOf } from "../../../tests/smallOrgs.ts";
import { calledOf } from "../../org/called.ts";
import { orderSiblings } from "../../org/orderSiblings.ts";
import type { Org } from "../../org/org.ts";
import {
  type Outline,
  openedToLayer,
  resumedOutline,
  revealed,
  rowOf,
  startOutline,
  toggled,
  withTop,
} from "./outline.ts";
import { afterKey } from "./outlineKeys.ts";
import { treePlaces } from "./treePlaces.ts";
import { afterTyping } from "./typeAhead.ts";

const KEYS = ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End", "PageDown", "*"];

/** Somebody doing anything to an outline: a key, a row toggled, a part, a layer, somebody selected. */
type Deed = (outline: Outline, among: number) => Outline;
const DEEDS: readonly Deed[] = [
  (outline, among) => afterKey(outline, KEYS[among % KEYS.length] ?? "", 5) ?? outline,
  (outline, among) => toggled(outline, outline.nodes[among % outline.nodes.length] ?? 0),
  (outline, among) => withTop(outline, (among % (outline.org.count + 1)) - 1),
  (outline, among) => revealed(outline, among % outline.org.count),
  (outline, among) => openedToLayer(outline, among % 6),
];

const anyOutline = fc
  .record({
    org: anyOrg.filter(({ count }) => count > 0),
    deeds: fc.array(fc.tuple(fc.constantFrom(...DEEDS), fc.nat()), { maxLength: 20 }),
  })
  .map(({ org, deeds }) =>
    deeds.reduce((outline, [deed, among]) => deed(outline, among), startOutline(org, -1)),
  );

/** The rows as a plain walk down the tree finds them. */
function rowsWalked({ org, top, isOpen }: Outline): number[] {
  const childrenOf = (above: number): number[] =>
    Array.from(org.parent.keys()).filter((i) => org.parent[i] === above);
  const below = (node: number): number[] => [
    node,
    ...(isOpen[node] === 1 ? childrenOf(node).flatMap(below) : []),
  ];
  return (top < 0 ? childrenOf(-1) : [top]).flatMap(below);
}

test("whatever is done, the rows are those with everybody above them open, and the keys are at one", () => {
  fc.assert(
    fc.property(anyOutline, (outline) => {
      expect([...outline.nodes]).toEqual(rowsWalked(outline));
      expect(outline.nodes).toContain(outline.active);
      expect(outline.nodes.map((node) => rowOf(outline.nodes, node))).toEqual(
        outline.nodes.map((_, row) => row),
      );
    }),
  );
});

test("somebody hidden is found in the row that hides them", () => {
  fc.assert(
    fc.property(anyOutline, fc.nat(), ({ org, top, nodes }, among) => {
      const first = Math.max(0, top);
      const node = first + (among % ((top < 0 ? org.count : (org.end[top] ?? 0)) - first));
      const found = nodes[rowOf(nodes, node)] ?? -1;
      expect(found <= node && node < (org.end[found] ?? 0)).toBe(true);
      if (found !== node) expect(nodes).not.toContain(node);
    }),
  );
});

test("whoever is selected on the stage has a row, unless they are not in the part", () => {
  fc.assert(
    fc.property(anyOutline, fc.nat(), (outline, among) => {
      const { org, top } = outline;
      const node = among % org.count;
      const now = revealed(outline, node);
      const isInside = top < 0 || (node >= top && node < (org.end[top] ?? 0));
      expect(now.nodes.includes(node)).toBe(isInside || outline.nodes.includes(node));
      if (isInside) expect(now.active).toBe(node);
    }),
  );
});

test("a screen reader is told each row's place among those below the same manager", () => {
  fc.assert(
    fc.property(anyOutline, ({ org, top, nodes }) => {
      const placeOf = treePlaces(org);
      const levels = new Map<number, number>();
      for (const node of nodes) {
        const above = node === top ? -1 : (org.parent[node] ?? -1);
        const siblings =
          node === top
            ? [node]
            : Array.from(org.parent.keys()).filter((i) => org.parent[i] === above);
        const place = placeOf(top, node);
        levels.set(node, (levels.get(above) ?? 0) + 1);
        expect(place).toEqual({
          level: levels.get(node),
          position: siblings.indexOf(node) + 1,
          size: siblings.length,
        });
      }
    }),
  );
});

/** Two layers are open at first: gus, of layer 4, is hidden. */
const small = startOutline(orgOf("ann ben<ann cy<ben dan<ben eve<ann fay<eve gus<fay"), -1);

/** The rows by name, the one the keys are at in brackets. */
const told = ({ org, nodes, active }: Outline): string =>
  Array.from(nodes, (node) =>
    node === active ? `[${calledOf(org, node)}]` : calledOf(org, node),
  ).join(" ");

const pressed = (outline: Outline, keys: string): Outline =>
  keys.split(" ").reduce((now, key) => afterKey(now, key, 3) ?? now, outline);

test.each([
  ["Home", "[ann] ben cy dan eve fay"],
  ["ArrowUp", "[ann] ben cy dan eve fay"],
  ["ArrowDown ArrowDown", "ann ben [cy] dan eve fay"],
  ["PageDown", "ann ben cy [dan] eve fay"],
  ["End", "ann ben cy dan eve [fay]"],
  ["End ArrowRight", "ann ben cy dan eve [fay] gus"],
  ["End ArrowRight ArrowRight ArrowRight", "ann ben cy dan eve fay [gus]"],
  ["End ArrowRight ArrowRight ArrowLeft", "ann ben cy dan eve [fay] gus"],
  ["End ArrowLeft ArrowLeft", "ann ben cy dan [eve]"],
  ["ArrowLeft ArrowLeft", "[ann]"],
  ["ArrowDown ArrowLeft *", "ann [ben] cy dan eve fay"],
])("%s leads to %s", (keys, rows) => {
  expect(told(pressed(small, keys))).toBe(rows);
});

test("letters lead to the next name that starts so, and round to the top", () => {
  const twice = startOutline(orgOf("Ann Eva<Ann Edé<Ann Bo<Ann"), -1);
  expect(told(afterTyping(twice, "e"))).toBe("Ann [Eva] Edé Bo");
  expect(told(afterTyping(afterTyping(twice, "e"), "e"))).toBe("Ann Eva [Edé] Bo");
  expect(told(afterTyping(afterTyping(twice, "e"), "ede"))).toBe("Ann Eva [Edé] Bo");
  expect(told(afterTyping(pressed(twice, "End"), "e"))).toBe("Ann [Eva] Edé Bo");
  expect(told(afterTyping(twice, "x"))).toBe("[Ann] Eva Edé Bo");
});

test("only the part the stage shows has rows, the first of them at level 1", () => {
  const { org } = small;
  const eve = nodeOf(org, "eve");
  const part = withTop(small, eve);
  expect(told(part)).toBe("[eve] fay");
  expect(treePlaces(org)(eve, eve)).toEqual({ level: 1, position: 1, size: 1 });
  expect(told(pressed(part, "ArrowLeft ArrowLeft"))).toBe("[eve]");
  expect(told(withTop(part, -1))).toBe("ann ben cy dan [eve] fay");
});

test("an outline that was put away comes back with the same rows, in another order of siblings too", () => {
  fc.assert(
    fc.property(anyOutline, (outline) => {
      const { org } = outline;
      const resumed = (other: Org): Outline => resumedOutline(other, -1, outline);
      const whole = withTop(outline, -1);
      expect(resumed(org).nodes).toEqual(whole.nodes);
      const bySize = orderSiblings(org, "size").org;
      const linesOf = ({ nodes, org: of }: Outline): number[] =>
        Array.from(nodes, (node) => of.line[node] ?? 0).sort((a, b) => a - b);
      expect(linesOf(resumed(bySize))).toEqual(linesOf(whole));
    }),
  );
  const org = orgOf("ann bo<ann cy<bo di<cy");
  const closed = toggled(startOutline(org, -1), nodeOf(org, "ann"));
  expect(resumedOutline(org, nodeOf(org, "bo"), closed).nodes).toHaveLength(2);
});
