import { expect, test } from "vitest";
import { drawingOf } from "../../tests/drawings.ts";
import { nodeOf, orgOf } from "../../tests/smallOrgs.ts";
import { LINK_SOURCES } from "../metrics/linkSource.ts";
import { gatheredLinks } from "./gatheredLinks.ts";
import type { SceneLink } from "./sceneInput.ts";

const org = orgOf("top ann<top bo<top a1<ann a2<ann b1<bo b2<bo p<a1 q<a2 r<b1 s<b2");
const link = (a: string, b: string, weight: number, source: SceneLink["source"]): SceneLink => ({
  a: nodeOf(org, a),
  b: nodeOf(org, b),
  weight,
  source,
});
const links = [
  link("a1", "b1", 3, "interaction"),
  link("a2", "b2", 2, "interaction"),
  link("a1", "b1", 7, "product"),
  link("a1", "a2", 5, "interaction"),
];
const look = { isUpsideDown: true, width: 900, height: 600, zoom: 0, at: { across: 0, down: 0 } };
const input = { ...drawingOf(org, look), links };

function told(narrowestPx: number): string[] {
  const { a, b, weight, count, source } = gatheredLinks(input, narrowestPx);
  return [...a.keys()].map((k) =>
    [LINK_SOURCES[source[k] ?? 0], a[k], b[k], weight[k], count[k]].join(" "),
  );
}

test("from near, every pair and source has a link of its own", () => {
  expect(told(1)).toHaveLength(4);
});

test("from afar links of units are added up, those within a unit drop, and sources stay apart", () => {
  const { camera } = input;
  const [ann, bo] = [nodeOf(org, "ann"), nodeOf(org, "bo")];
  const { layout } = input;
  const narrow = (layout.right[nodeOf(org, "a1")] ?? 0) - (layout.left[nodeOf(org, "a1")] ?? 0);
  expect(told(narrow * camera.kx * 1.01)).toEqual([
    `interaction ${ann} ${bo} 5 2`,
    `product ${ann} ${bo} 7 1`,
  ]);
});
