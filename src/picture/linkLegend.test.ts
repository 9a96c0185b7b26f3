import { expect, test } from "vitest";
import { AS_OF_DAY, workedExample, workedExampleInteractions } from "../../tests/smallOrgs.ts";
import { dateOfDay } from "../base/dayNumber.ts";
import { type CollaborationLink, drawnLinks } from "../metrics/collaborationLinks.ts";
import { managersOf } from "../metrics/directReports.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { LINK_DASH } from "../scene/linkDash.ts";
import type { Mark } from "../scene/marks.ts";
import { LIGHT } from "../scene/palette.ts";
import { USUAL_LINK_CHOICE } from "../story/linkChoice.ts";
import { FIRST_SCENE, type StoryScene } from "../story/story.ts";
import { chartOf } from "./chartOf.ts";
import { USUAL_DRAWING } from "./drawing.ts";
import { SLIDE_16_9, slideOf } from "./slide.ts";

const chart = chartOf(
  workedExample,
  workedExampleInteractions,
  dateOfDay(AS_OF_DAY),
  USUAL_SETTINGS,
);

function marksOf(story: StoryScene, links?: readonly CollaborationLink[]): readonly Mark[] {
  const drawn = links ? { ...chart, linksOf: () => links } : chart;
  return slideOf(drawn, story, USUAL_DRAWING, SLIDE_16_9, LIGHT).marks;
}

const texts = (marks: readonly Mark[]): readonly string[] =>
  marks.flatMap((mark) => (mark.type === "text" ? [mark.text] : []));

test("a slide explains its links by dash and colour, and only those it shows", () => {
  const marks = marksOf(FIRST_SCENE);
  expect(texts(marks)).toEqual(expect.arrayContaining(["Dotted lines", "Working together"]));
  expect(texts(marks)).not.toContain("Shared products");
  const signs = marks.filter(
    (mark) => mark.type === "curve" && mark.points.length === 4 && mark.points[0] === 34,
  );
  expect(signs).toEqual([
    expect.objectContaining({ stroke: LIGHT.links.dotted, dash: LINK_DASH.dotted }),
  ]);
  expect(texts(marksOf({ ...FIRST_SCENE, links: null }))).not.toContain("Dotted lines");
});

test("a slide says when it shows the strongest links alone", () => {
  const managers = [...managersOf(workedExample)];
  const pairs = managers.flatMap((a, k) => managers.slice(k + 1).map((b) => [a, b] as const));
  const { links } = drawnLinks(workedExample, pairs);
  const story = { ...FIRST_SCENE, links: { ...USUAL_LINK_CHOICE, shown: ["drawn"] as const } };
  expect(texts(marksOf(story, links))).toContain(`the strongest of ${links.length}`);
  expect(texts(marksOf(FIRST_SCENE)).join(" ")).not.toContain("the strongest of");
});
