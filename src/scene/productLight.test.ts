import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, overlapsBetween } from "../../tests/boxes.ts";
import { anyPlan, drawingFor, drawingOf } from "../../tests/drawings.ts";
import { nodeOf, workedExample } from "../../tests/smallOrgs.ts";
import { bitSetWith } from "../base/bitSet.ts";
import { peopleOnProduct } from "../metrics/products.ts";
import { PERSON } from "../org/org.ts";
import { litProduct } from "./litProduct.ts";
import type { Mark, TextMark } from "./marks.ts";
import { textWidth } from "./measure.ts";
import { scene } from "./scene.ts";
import type { SceneInput } from "./sceneInput.ts";

/** The same drawing with these people on a product. */
function lit(bare: SceneInput, people: readonly number[]): SceneInput {
  const found = bitSetWith(people, bare.org.count);
  return { ...bare, found, product: litProduct(bare.org, people, "Heron") };
}

/** The marks of the light, each with all that is drawn before it. */
function lightIn(input: SceneInput): { readonly mark: Mark; readonly below: readonly Mark[] }[] {
  const without = new Set(scene({ ...input, product: null }).marks.map((m) => JSON.stringify(m)));
  const { marks } = scene(input);
  return marks.flatMap((mark, at) =>
    without.has(JSON.stringify(mark)) ? [] : [{ mark, below: marks.slice(0, at) }],
  );
}

/** The straight pieces of a mark of the light, or its edges, as thin boxes; of a caption all of it. */
function piecesOf(mark: Mark): Box[] {
  const box = (x1: number, y1: number, x2: number, y2: number): Box => ({
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: Math.min(y1, y2),
    bottom: Math.max(y1, y2),
    what: mark.type,
  });
  if (mark.type === "rectangle") {
    const { x, y, width, height } = mark;
    const [right, bottom] = [x + width, y + height];
    if (mark.fill !== null) return [box(x, y, right, bottom)];
    return [
      box(x, y, right, y),
      box(x, bottom, right, bottom),
      box(x, y, x, bottom),
      box(right, y, right, bottom),
    ];
  }
  const points = mark.type === "curve" ? mark.points : [];
  const step = mark.type === "curve" ? 2 : 4;
  const list = mark.type === "segments" ? mark.segments : points;
  const pieces: Box[] = [];
  for (let k = 0; k + 3 < list.length; k += step) {
    pieces.push(box(list[k] ?? 0, list[k + 1] ?? 0, list[k + 2] ?? 0, list[k + 3] ?? 0));
  }
  return pieces;
}

function boxOfText({ x, y, text, size, weight, anchor, spacing }: TextMark): Box {
  const width = textWidth(text, size, weight) + spacing * text.length;
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return { left, right: left + width, top: y - size / 2, bottom: y + size / 2, what: text };
}

test("the light of a product is never drawn over a text, and its caption not on a card", () => {
  let drawn = 0;
  let captions = 0;
  fc.assert(
    fc.property(anyPlan, fc.array(fc.nat(), { minLength: 2, maxLength: 12 }), (plan, picked) => {
      const bare = drawingFor(plan);
      const persons = [...bare.org.kind.keys()].filter((i) => bare.org.kind[i] === PERSON);
      if (persons.length < 2) return;
      const people = [...new Set(picked.map((at) => persons[at % persons.length] ?? 0))];
      const input = lit(
        bare,
        people.sort((a, b) => a - b),
      );
      for (const { mark, below } of lightIn(input)) {
        drawn++;
        const isCaption = mark.type === "rectangle" && mark.fill !== null;
        if (isCaption) captions++;
        if (mark.type === "text") continue;
        const texts = below.flatMap((one) => (one.type === "text" && one.text ? [one] : []));
        expect(overlapsBetween(piecesOf(mark), texts.map(boxOfText))).toEqual([]);
        if (!isCaption) continue;
        const cards = below.flatMap((one) =>
          one.type === "rectangle" && one.fill !== null ? piecesOf(one) : [],
        );
        expect(overlapsBetween(piecesOf(mark), cards)).toEqual([]);
      }
    }),
    { numRuns: 300, seed: 20261121, interruptAfterTimeLimit: 20_000 },
  );
  expect(drawn).toBeGreaterThan(500);
  expect(captions).toBeGreaterThan(20);
}, 60_000);

const org = workedExample;
const look = { width: 1600, height: 900, zoom: 0, at: { across: 50, down: 50 } };

test.each([
  [false, "has all 5 of Jay under them · height 2"],
  [true, "supports all 5 of Jay · height 2"],
])("whoever has all of a product says so, upside down %s", (isUpsideDown, words) => {
  const bare = drawingOf(org, { ...look, isUpsideDown });
  const people = peopleOnProduct(org, 1);
  const input = { ...lit(bare, people), product: litProduct(org, people, "Jay") };
  const texts = lightIn(input).flatMap(({ mark }) => (mark.type === "text" ? [mark.text] : []));
  expect(texts.join()).toContain(words);
  // In the midst of a flip the lines go along, and nothing is said.
  const flipping = lightIn({ ...input, flip: 0.5 }).map(({ mark }) => mark.type);
  expect(flipping).toContain("curve");
  expect(flipping).not.toContain("text");
});

test("lines lead from everybody on the product up to whoever has all of them, and no farther", () => {
  const { lines, decider, managers } = litProduct(org, peopleOnProduct(org, 1), "Jay");
  const idsOf = (ids: readonly string[]) => ids.map((id) => nodeOf(org, id)).sort((a, b) => a - b);
  expect(decider).toBe(nodeOf(org, "W06"));
  expect([...lines].sort((a, b) => a - b)).toEqual(idsOf(["W09", "W10", "W20", "W21", "W23"]));
  expect([...managers]).toEqual(idsOf(["W06", "W09", "W10"]));
});
