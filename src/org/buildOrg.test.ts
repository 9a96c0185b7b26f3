import fc from "fast-check";
import { expect, test } from "vitest";
import { membersOf, orgOf } from "../../tests/smallOrgs.ts";
import { buildOrg, type Members } from "./buildOrg.ts";
import { PERSON, PLACEHOLDER, textOf, VACANCY } from "./org.ts";
import { textColumnOf } from "./textColumn.ts";

/** Anybody may report to anybody: trees, rings, chains into rings; people, vacancies, placeholders. */
const anyMembers: fc.Arbitrary<Members> = fc
  .array(
    fc.record({
      manager: fc.nat(),
      isRoot: fc.boolean(),
      kind: fc.constantFrom(PERSON, PERSON, PERSON, VACANCY, PLACEHOLDER),
    }),
    { maxLength: 40 },
  )
  .chain((drawn) =>
    fc.record({
      drawn: fc.constant(drawn),
      ids: fc.uniqueArray(fc.oneof(fc.nat({ max: 200 }).map(String), fc.string({ minLength: 1 })), {
        minLength: drawn.length,
        maxLength: drawn.length,
      }),
    }),
  )
  .map(({ drawn, ids }) => {
    const parent = drawn.map(({ manager, isRoot, kind }, i) => {
      const above = manager % drawn.length;
      return above === i || kind === PLACEHOLDER || (isRoot && i % 3 === 0) ? -1 : above;
    });
    const members = membersOf(
      parent,
      drawn.map(({ kind }) => kind),
    );
    return { ...members, text: { id: textColumnOf(ids) } };
  });

/** The same organisation as objects that know their reports, put together without any cleverness. */
interface Naive {
  readonly index: number;
  readonly id: string;
  readonly kind: number;
  parent: Naive | null;
  below: Naive[];
}

function naiveTree(members: Members): { roots: Naive[]; cut: number[] } {
  const ids = members.text.id;
  const nodes: Naive[] = Array.from(members.parent, (_, index) => ({
    index,
    id: ids
      ? ids.pool.slice(ids.offsets[ids.codes[index] ?? 0], ids.offsets[(ids.codes[index] ?? 0) + 1])
      : "",
    kind: members.kind[index] ?? PERSON,
    parent: null,
    below: [],
  }));
  for (const node of nodes) node.parent = nodes[members.parent[node.index] ?? -1] ?? null;
  const rings = nodes.map((node) => ringOf(node)).filter((ring) => ring.length > 0);
  const cut = [...new Set(rings.map((ring) => lowest(ring)))];
  for (const node of cut) node.parent = null;
  for (const node of nodes) node.parent?.below.push(node);
  return {
    roots: nodes.filter(({ parent }) => parent === null),
    cut: cut.map(({ index }) => index),
  };
}

/** The ring a node is on, from it upwards; empty when it is on none. */
function ringOf(node: Naive): Naive[] {
  const ring = [node];
  let at = node.parent;
  while (at && !ring.includes(at)) {
    ring.push(at);
    at = at.parent;
  }
  return at === node ? ring : [];
}

function lowest(ring: readonly Naive[]): Naive {
  const numeric = ring.every(({ id }) => /^\d+$/.test(id));
  const sorted = [...ring].sort((p, q) => {
    if (numeric) return Number(p.id) - Number(q.id);
    return Buffer.compare(Buffer.from(p.id), Buffer.from(q.id));
  });
  if (!sorted[0]) throw new Error("a ring has members");
  return sorted[0];
}

function levelOf(node: Naive): number {
  return node.below.reduce((level, below) => {
    const counts = below.kind === PERSON || levelOf(below) > 0;
    return counts ? Math.max(level, levelOf(below) + 1) : level;
  }, 0);
}

function everybodyBelow(node: Naive): Naive[] {
  const first = node.below.filter((below) => levelOf(below) === 0);
  const rest = node.below.filter((below) => levelOf(below) > 0);
  return [...first, ...rest].flatMap((below) => [below, ...everybodyBelow(below)]);
}

function layerOf(node: Naive): number {
  if (node.kind === PLACEHOLDER) return 0;
  return node.parent ? layerOf(node.parent) + 1 : 1;
}

function peopleAmong(nodes: readonly Naive[]): number {
  return nodes.filter(({ kind }) => kind === PERSON).length;
}

/** On the wall: those of level 0 directly below, with what hangs below them. */
function blockOf(node: Naive): Naive[] {
  return node.below
    .filter((below) => levelOf(below) === 0)
    .flatMap((below) => [below, ...everybodyBelow(below)]);
}

test("the columns say the same as a tree of objects", () => {
  fc.assert(
    fc.property(anyMembers, (members) => {
      const { org, order, cycles } = buildOrg(members);
      const { roots, cut } = naiveTree(members);
      const wallFirst = [
        ...roots.filter((root) => levelOf(root) === 0),
        ...roots.filter((root) => levelOf(root) > 0),
      ];
      const nodes = wallFirst.flatMap((root) => [root, ...everybodyBelow(root)]);
      expect([...order]).toEqual(nodes.map(({ index }) => index));
      expect(cycles.map((cycle) => cycle.cut).sort()).toEqual(cut.sort());
      nodes.forEach((node, i) => {
        const below = everybodyBelow(node);
        expect({
          id: textOf(org, "id", i),
          kind: org.kind[i],
          line: org.line[i],
          parent: org.parent[i],
          end: org.end[i],
          blockEnd: org.blockEnd[i],
          layer: org.layer[i],
          level: org.level[i],
          span: org.span[i],
          totalSpan: org.totalSpan[i],
        }).toEqual({
          id: node.id,
          kind: node.kind,
          line: node.index + 2,
          parent: node.parent ? nodes.indexOf(node.parent) : -1,
          end: i + 1 + below.length,
          blockEnd: i + 1 + blockOf(node).length,
          layer: layerOf(node),
          level: levelOf(node),
          span: peopleAmong(node.below),
          totalSpan: peopleAmong(below),
        });
      });
    }),
    { numRuns: 300 },
  );
});

test("each cycle is cut exactly once, at its lowest id, and names everybody on it", () => {
  fc.assert(
    fc.property(anyMembers, (members) => {
      const { cycles } = buildOrg(members);
      const onCycles = cycles.flatMap((cycle) => cycle.members);
      expect(new Set(onCycles).size).toBe(onCycles.length);
      for (const { members: ring, cut } of cycles) {
        expect(ring).toContain(cut);
        expect(ring.length).toBeGreaterThan(1);
        ring.forEach((member, k) => {
          expect(members.parent[member]).toBe(ring[(k + 1) % ring.length]);
        });
      }
    }),
  );
});

test("ids that are all numbers are compared as numbers", () => {
  const cutAmong = (ids: string[]): string | undefined => {
    const members = membersOf(ids.map((_, i) => (i + 1) % ids.length));
    const [cycle] = buildOrg({ ...members, text: { id: textColumnOf(ids) } }).cycles;
    return ids[cycle?.cut ?? -1];
  };
  expect(cutAmong(["10", "9", "100"])).toBe("9");
  expect(cutAmong(["10", "9", "A1"])).toBe("10");
  expect(cutAmong(["9007199254740993", "9007199254740992"])).toBe("9007199254740992");
  // By UTF-16 unit the emoji would come first, by code point it comes last.
  expect(cutAmong(["\u{1f600}", "\uff21"])).toBe("\uff21");
});

test("siblings keep the file's order, those with nobody below them first", () => {
  const org = orgOf("top b<top a<top d<top c<top b1<b d1<d");
  expect(Array.from(org.parent, (_, i) => textOf(org, "id", i))).toEqual([
    "top",
    "a",
    "c",
    "b",
    "b1",
    "d",
    "d1",
  ]);
});

test("every column travels with its member", () => {
  const { org } = buildOrg({
    ...membersOf([2, 2, -1]),
    text: { name: textColumnOf(["Ben", "Cal", "Ann"]) },
    extra: [{ header: "Desk", values: textColumnOf(["b", "c", "a"]) }],
    fte: Float64Array.of(0.5, 1, 0.25),
    hireDay: Int32Array.of(20, 30, 10),
    utcOffset: Float64Array.of(2, 3, 1),
    customerFacing: Uint8Array.of(1, 0, 0),
    products: {
      labels: ["P", "Q"],
      offsets: Uint32Array.of(0, 2, 2, 3),
      codes: Uint32Array.of(0, 1, 1),
    },
    communities: null,
    dotted: { person: Int32Array.of(0), manager: Int32Array.of(1) },
  });
  expect(org.text.name && Array.from(org.parent, (_, i) => textOf(org, "name", i))).toEqual([
    "Ann",
    "Ben",
    "Cal",
  ]);
  expect(org.extra[0]?.values.codes).toEqual(Uint32Array.of(3, 1, 2));
  expect(org.fte).toEqual(Float64Array.of(0.25, 0.5, 1));
  expect(org.hireDay).toEqual(Int32Array.of(10, 20, 30));
  expect(org.utcOffset).toEqual(Float64Array.of(1, 2, 3));
  expect(org.customerFacing).toEqual(Uint8Array.of(0, 1, 0));
  expect(org.products).toEqual({
    labels: ["P", "Q"],
    offsets: Uint32Array.of(0, 1, 3, 3),
    codes: Uint32Array.of(1, 0, 1),
  });
  expect(org.dotted).toEqual({ person: Int32Array.of(1), manager: Int32Array.of(2) });
});
