import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "./measure.ts";
import { initialsOf, shortName } from "./shortName.ts";

/** The room that a text takes, set as the names here are. */
const roomFor = (text: string): number => textWidth(text, 12, 600) + 0.01;

test.each([
  { name: "Ines Silva", asLongAs: "Ines Silva", short: "Ines Silva" },
  {
    name: "Maximiliane-Theodora Ludovika von Hohenberg",
    asLongAs: "Maximiliane-Theodora von Hohenberg",
    short: "Maximiliane-Theodora von Hohenberg",
  },
  {
    name: "Maximiliane-Theodora von Hohenberg",
    asLongAs: "Maximiliane-Theodora von H.",
    short: "Maximiliane-Theodora von H.",
  },
  {
    name: "Maximiliane-Theodora von Hohenberg",
    asLongAs: "Maximiliane-Theodora H.",
    short: "Maximiliane-Theodora H.",
  },
  {
    name: "Maximiliane-Theodora von Hohenberg",
    asLongAs: "Maximiliane-Theodora",
    short: "Maximiliane-Theodora",
  },
  { name: "Maximiliane-Theodora von Hohenberg", asLongAs: "Maximil", short: "" },
  { name: "佐藤 恵", asLongAs: "佐藤", short: "佐藤" },
  { name: "Wolfeschlegelsteinhausen", asLongAs: "Wolfe", short: "" },
])("$name in the room of '$asLongAs' is '$short'", ({ name, asLongAs, short }) => {
  expect(shortName(name, roomFor(asLongAs), 12, 600)).toBe(short);
});

test("a short name fits and is made of the name's own words and initials", () => {
  const anyName = fc
    .array(fc.constantFrom("Ann", "van", "den", "Berg", "Óscar", "恵", "O'Neill", "al", "李"), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(anyName, fc.integer({ min: 0, max: 200 }), (name, room) => {
      const short = shortName(name, room, 12, 600);
      if (short === "") return;
      expect(textWidth(short, 12, 600)).toBeLessThanOrEqual(room);
      const words = name.split(" ");
      for (const word of short.split(" ")) {
        const isInitial = word.endsWith(".") && words.some((w) => w.includes(word.slice(0, -1)));
        expect(isInitial || words.includes(word)).toBe(true);
      }
    }),
  );
});

test.each([
  ["Ines Silva", "IS"],
  ["Ludwig van den Berg", "LB"],
  ["佐藤 恵", "佐恵"],
  ["Bo", "B"],
  ["van den", "V"],
  ["o'neill, ann", "OA"],
  ["Müller-Lüdenscheidt", "M"],
  ["(Ann) 7Lee", "A7"],
  ["عبد الرحمن بن خالد", "عخ"],
  ["— ?", ""],
  ["", ""],
])("the initials of '%s' are '%s'", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
