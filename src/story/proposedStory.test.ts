import { expect, test } from "vitest";
import { AS_OF_DAY, workedExample } from "../../tests/smallOrgs.ts";
import { dottedLinks } from "../metrics/collaborationLinks.ts";
import { loadOf } from "../metrics/load.ts";
import { loadOptionsOf } from "../metrics/loadOptions.ts";
import { meanHops } from "../metrics/meanHops.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { isManager, type Org } from "../org/org.ts";
import { orgPart } from "../org/orgPart.ts";
import { reliefOf } from "../relief/relief.ts";
import { reliefSource } from "../relief/reliefSource.ts";
import { lensesOf } from "../scene/lensChoices.ts";
import { proposedStory } from "./proposedStory.ts";
import type { Story } from "./story.ts";

function storyOf(org: Org): Story {
  const settings = USUAL_SETTINGS;
  const load = loadOf(org, loadOptionsOf(org, settings.load, AS_OF_DAY));
  const dotted = dottedLinks(org).links;
  const source = reliefSource(org, org, load, settings);
  const lenses = lensesOf({ org, asOfDay: AS_OF_DAY, settings, load });
  return proposedStory(
    {
      org,
      settings,
      load,
      lenses,
      hops: meanHops(org, dotted),
      linkCounts: new Map([["dotted", dotted.length]]),
      helpFor: (manager) => reliefOf(source, manager).proposals[0] ?? null,
    },
    "The worked example",
  );
}

test("the worked example tells of itself with its own figures", () => {
  const { scenes } = storyOf(workedExample);
  expect(scenes.map(({ title }) => title)).toEqual([
    "How we usually draw it: 32 people, 5 layers",
    "The same organisation, the other way up",
    "21 people do the work, 11 support them",
    "Each layer of management is a different job",
    "1 manager carries too much",
    "Hugo carries 11.75: what would help",
    "Managers who work together save 10% of the desks",
    "2 of 13 senior people lead without managing",
  ]);
  expect(scenes.every(({ notes }) => notes !== "" && !/NaN|undefined|null/.test(notes))).toBe(true);
  expect(scenes.map(({ look }) => look.view)).toEqual([
    "conventional",
    ...Array.from({ length: 7 }, () => "upside-down"),
  ]);
});

test("a part without anybody overloaded says so", () => {
  const light = orgPart(
    workedExample,
    [...workedExample.span.keys()].filter((i) => isManager(workedExample, i)).at(-1) ?? 0,
  );
  const { scenes } = storyOf(light);
  expect(scenes.map(({ title }) => title)).toContain("Nobody carries too much");
});
