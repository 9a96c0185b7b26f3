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
  {
    name: "Maximiliane-Theodora von Hohenberg",
    asLongAs: "M. von Hohenberg",
    short: "M. von Hohenberg",
  },
  { name: "Maximiliane-Theodora von Hohenberg", asLongAs: "Maximil", short: "M. v. H." },
  { name: "Maximiliane-Theodora von Hohenberg", asLongAs: "M. H.", short: "M. H." },
  { name: "Maximiliane-Theodora von Hohenberg", asLongAs: "Ma", short: "" },
  { name: "José María de la Fuente y Zúñiga", asLongAs: "J. F.", short: "J. F." },
  {
    name: "José María de la Fuente y Zúñiga",
    asLongAs: "José de la Fuente",
    short: "José de la Fuente",
  },
  { name: "Prof. Ananya Iyer-Rao PhD", asLongAs: "Ananya Iyer-Rao", short: "Ananya Iyer-Rao" },
  { name: "Prof. Ananya Iyer-Rao PhD", asLongAs: "Ananya Iyer-R.", short: "Ananya Iyer-R." },
  { name: "Zoë d’Alembert", asLongAs: "Zoë A.", short: "Zoë A." },
  { name: "Lindqvist, Henrik", asLongAs: "Lindqvist, H.", short: "Lindqvist, H." },
  { name: "Пушкин Александр Сергеевич", asLongAs: "Пушкин А. С.", short: "Пушкин А. С." },
  { name: "Александр Сергеевич Пушкин", asLongAs: "Александр П.", short: "Александр П." },
  { name: "محمد بن عبد الله الحربي", asLongAs: "محمد الحربي", short: "محمد الحربي" },
  { name: "محمد بن عبد الله الحربي", asLongAs: "محمد ح.", short: "محمد ح." },
  { name: "عبد الرحمن بن خالد", asLongAs: "عبد الرحمن خ.", short: "عبد الرحمن خ." },
  { name: "محمد الحربي (IT)", asLongAs: "محمد الحربي", short: "محمد الحربي" },
  { name: "דוד בן גוריון", asLongAs: "דוד בן ג.", short: "דוד בן ג." },
  { name: "प्रियदर्शिनी चतुर्वेदी", asLongAs: "प्रि. च.", short: "प्रि. च." },
  { name: "Κωνσταντίνος Παπαδόπουλος", asLongAs: "Κ. Π.", short: "Κ. Π." },
  { name: "王小明", asLongAs: "王小明", short: "王小明" },
  { name: "欧阳娜娜", asLongAs: "欧阳", short: "欧阳" },
  { name: "남궁 서연", asLongAs: "남궁", short: "남궁" },
  { name: "김민준", asLongAs: "김", short: "김" },
  { name: "ジョン・スミス", asLongAs: "ジョン", short: "ジョン" },
  { name: "佐藤 恵", asLongAs: "佐藤", short: "佐藤" },
  { name: "ada.byron@example.org", asLongAs: "ada.byron@ex", short: "ada.byron" },
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
  ["عبد الرحمن بن خالد", "ع\u200cخ"],
  ["محمد الحربي", "م\u200cح"],
  ["प्रिया शर्मा", "प्रिश"],
  ["श्रीकृष्ण क्षेत्रपाल", "श्रीक्षे"],
  ["𠮷田 恵", "𠮷恵"],
  ["გიორგი ბერიძე", "გბ"],
  ["e\u0301va no\u0301ra", "E\u0301N"],
  ["Dr. Ann Lee PhD", "AL"],
  ["— ?", ""],
  ["N/D", ""],
  ["n/a'", ""],
  ["Na", "N"],
  ["", ""],
])("the initials of '%s' are '%s'", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test("whatever a name is made of, no form of it is too long or has half a letter", () => {
  const anyName = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          "محمد",
          "بن",
          "دוד",
          "𠮷田",
          "क्ष",
          "ि",
          "👩🏽‍🔬",
          "e\u0301",
          "von",
          "(IT)",
          "김",
          "y",
          ",",
        ),
        { maxLength: 6 },
      )
      .chain((words) => fc.constantFrom(words.join(" "), words.join(""))),
  );
  fc.assert(
    fc.property(anyName, fc.integer({ min: 0, max: 200 }), (name, room) => {
      const short = shortName(name, room, 12, 600);
      if (short !== "") expect(textWidth(short, 12, 600)).toBeLessThanOrEqual(room);
      for (const form of [short, initialsOf(name)]) {
        expect(form).not.toMatch(
          /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
        );
        expect(form).not.toMatch(/^\p{M}/u.test(name) ? /(?!)/ : /^\p{M}/u);
      }
    }),
    { seed: 20261121, numRuns: 500 },
  );
});
