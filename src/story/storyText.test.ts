import fc from "fast-check";
import { expect, test } from "vitest";
import { LINK_SOURCES } from "../metrics/linkSource.ts";
import { NO_FILTER } from "../org/peopleFilter.ts";
import { FIRST_LOOK, type Look } from "./look.ts";
import { FIRST_SCENE, type Story, type StoryScene } from "./story.ts";
import { readStory, storyText } from "./storyText.ts";

const look: fc.Arbitrary<Look> = fc.record({
  of: fc.constant(""),
  view: fc.constantFrom("conventional", "upside-down"),
  lensId: fc.constantFrom("load", "span", "column:Team"),
  isolated: fc.uniqueArray(fc.constantFrom("over", "fit"), { maxLength: 2 }),
  selected: fc.constantFrom("", "17"),
  path: fc.constantFrom(null, ["1", "2"] as const),
  focus: fc.constantFrom("", "E1"),
  foldedLayer: fc.nat({ max: 5 }),
  others: fc.constant([]),
  sight: fc.constantFrom(null, { slot: 1.5, row: 2, zoom: 3 }),
});

const scene: fc.Arbitrary<Omit<StoryScene, "id">> = fc.record({
  title: fc.string({ unit: "grapheme" }),
  notes: fc.string({ unit: "grapheme" }),
  look,
  filter: fc.constantFrom(NO_FILTER, { title: "lead", wanted: { department: ["Sales"] } }),
  links: fc.option(
    fc.record({
      shown: fc.subarray([...LINK_SOURCES]),
      least: fc.record({
        dotted: fc.nat(),
        interaction: fc.nat(),
        product: fc.nat(),
        community: fc.nat(),
        drawn: fc.nat(),
      }),
    }),
  ),
});

const anyStory: fc.Arbitrary<Story> = fc
  .record({ title: fc.string({ unit: "grapheme" }), scenes: fc.array(scene, { maxLength: 5 }) })
  .map(({ title, scenes }) => ({
    title,
    scenes: scenes.map((each, nth) => ({ ...each, id: String(nth + 1) })),
  }));

test("a story comes back from its file as it was", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      expect(readStory(storyText(story))).toEqual(story);
    }),
  );
});

test("whatever else is given is a story or one sentence", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readStory(text)).toHaveProperty("problem");
    }),
  );
});

test("a scene that says little is looked at as usual", () => {
  const text = JSON.stringify({ headstand: "story", scenes: [{ title: "Who does the work" }] });
  expect(readStory(text)).toEqual({
    title: "",
    scenes: [{ ...FIRST_SCENE, id: "1", title: "Who does the work", look: FIRST_LOOK }],
  });
});
