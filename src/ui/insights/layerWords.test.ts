import { expect, test } from "vitest";
import type { Headcount } from "../../metrics/headcount.ts";
import { depthSentence, layerHeadline, layersInView } from "./layerWords.ts";

const depth = (people: number, layers: number, fewestLayers: number, firstLayer = 1) => ({
  headcount: { people } as Headcount,
  layers: { layers, managementLayers: layers - 1 },
  fewestLayers,
  firstLayer,
});

test("the headline says how many layers there are beside how many would do (M9)", () => {
  expect(layerHeadline(depth(180, 6, 4), 8)).toBe(
    "At eight reports each, 180 people would need four layers; there are six.",
  );
  expect(layerHeadline(depth(9, 2, 2), 8)).toBe(
    "At eight reports each, 9 people need two layers, and there are two.",
  );
  expect(layerHeadline(depth(1, 1, 1), 8)).toBe("There is one person here, and so one layer.");
});

test("of a part only its own layers are counted, but all the managers above", () => {
  const part = depth(17, 5, 3, 3);
  expect(layerHeadline(part, 8)).toBe(
    "At eight reports each, 17 people need three layers, and there are three.",
  );
  expect(depthSentence(part)).toBe(
    "Whoever is furthest from the top has four managers above; two layers have managers.",
  );
});

test("the shape turns over with the view, without the layers above a part", () => {
  const layers = (view: "conventional" | "upside-down") =>
    layersInView([0, 0, 1, 5], view).map(({ layer }) => layer);
  expect(layers("conventional")).toEqual([3, 4]);
  expect(layers("upside-down")).toEqual([4, 3]);
});
