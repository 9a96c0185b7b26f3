import fc from "fast-check";
import { expect, test } from "vitest";
import { AS_OF_DAY, workedExample } from "../../tests/smallOrgs.ts";
import { dateOfDay } from "../base/dayNumber.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { nameOf, type Org, textOf } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { LIGHT } from "../scene/palette.ts";
import { FIRST_LOOK } from "../story/look.ts";
import { FIRST_SCENE } from "../story/story.ts";
import { chartOf } from "./chartOf.ts";
import { USUAL_DRAWING } from "./drawing.ts";
import { PRIVACY_LEVELS } from "./privacy.ts";
import { redactorFor } from "./redact.ts";
import { SLIDE_16_9, slideOf } from "./slide.ts";

/** Names that are nobody's title: three letters and a number, so that each is told apart from words. */
function named(org: Org, stem: string): Org {
  const names = Array.from({ length: org.count }, (_, i) => `${stem} Qz${i}xe`);
  const emails = names.map((_, i) => `qz${i}xe@example.org`);
  return {
    ...org,
    text: { ...org.text, name: textColumnOf(names), email: textColumnOf(emails) },
    extra: [{ header: "HR partner", values: textColumnOf(names.toReversed()) }],
  };
}

test("below full nobody is named, whatever is drawn, told or written", () => {
  const anyScene = fc.record({
    level: fc.constantFrom(...PRIVACY_LEVELS.slice(1)),
    view: fc.constantFrom("conventional" as const, "upside-down" as const),
    lensId: fc.constantFrom("load", "column:HR partner", "department"),
    who: fc.nat({ max: workedExample.count - 1 }),
    stem: fc.constantFrom("Ann", "Zoë", "Łukasz", "علي"),
  });
  fc.assert(
    fc.property(anyScene, ({ level, view, lensId, who, stem }) => {
      const org = named(workedExample, stem);
      const chart = chartOf(org, null, dateOfDay(AS_OF_DAY), USUAL_SETTINGS);
      const scene = {
        ...FIRST_SCENE,
        title: `${nameOf(org, who)} and the others`,
        notes: `Ask ${nameOf(org, who)} (${textOf(org, "email", who)}).`,
        look: { ...FIRST_LOOK, view, lensId, selected: textOf(org, "id", who) },
      };
      const page = slideOf(chart, scene, USUAL_DRAWING, SLIDE_16_9, LIGHT, level);
      const written = JSON.stringify(page);
      expect(/qz\d+xe/i.exec(written)).toBeNull();
      expect(written.includes(stem)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test("full is full: every name is told", () => {
  const chart = chartOf(workedExample, null, dateOfDay(AS_OF_DAY), USUAL_SETTINGS);
  const page = slideOf(chart, FIRST_SCENE, USUAL_DRAWING, SLIDE_16_9, LIGHT, "full");
  expect(page.names).toHaveLength(32);
});

test("a word that is a post as well as a name stays", () => {
  const org: Org = {
    ...workedExample,
    text: {
      ...workedExample.text,
      name: textColumnOf(Array.from({ length: workedExample.count }, () => "Sam Scientist")),
    },
  };
  const redact = redactorFor(org);
  expect(redact("Every Scientist but Sam: Sam Scientist, Samuel.")).toBe(
    "Every Scientist but …: …, Samuel.",
  );
});

test("below full groups of fewer than five are one, and full tells them", () => {
  const chart = chartOf(workedExample, null, dateOfDay(AS_OF_DAY), USUAL_SETTINGS);
  const scene = { ...FIRST_SCENE, look: { ...FIRST_LOOK, lensId: "department" } };
  const textsAt = (level: "full" | "roles"): readonly string[] =>
    slideOf(chart, scene, USUAL_DRAWING, SLIDE_16_9, LIGHT, level).marks.flatMap((mark) =>
      mark.type === "text" ? [mark.text] : [],
    );
  expect(textsAt("full")).toEqual(expect.arrayContaining(["Research", "18", "Planning", "4"]));
  expect(textsAt("roles")).toEqual(expect.arrayContaining(["Research", "18", "other 7"]));
  expect(textsAt("roles")).not.toContain("Planning");
});

test("short names, names between other signs and long ids go; figures stay", () => {
  const names = ["Bo", "王伟", "山田太郎"];
  const org: Org = {
    ...workedExample,
    text: {
      name: textColumnOf(Array.from({ length: workedExample.count }, (_, i) => names[i] ?? "")),
      id: textColumnOf(Array.from({ length: workedExample.count }, (_, i) => String(10_480 + i))),
    },
  };
  expect(redactorFor(org)("Bo（王伟的团队）と山田太郎さん, no. 10482: 35 of 104, Bob stays")).toBe(
    "…（…的团队）と…さん, no. …: 35 of 104, Bob stays",
  );
});

test("the names of 200,000 people are not too many", () => {
  const count = 200_000;
  const name = textColumnOf(Array.from({ length: count }, (_, i) => `Vee Qz${i}xe`));
  const org: Org = { ...workedExample, count, text: { name } };
  expect(redactorFor(org)("Ask Vee Qz199999xe.")).toBe("Ask ….");
});
