import { type Parts, parsedJson, recordIn, textIn } from "../base/jsonValues.ts";
import { say } from "../language/say.ts";
import { LINK_SOURCES } from "../metrics/linkSource.ts";
import { NO_FILTER, type PeopleFilter } from "../org/peopleFilter.ts";
import { type LinkChoice, USUAL_LINK_CHOICE } from "./linkChoice.ts";
import { FIRST_LOOK } from "./look.ts";
import { fragmentOf, readFragment } from "./lookFragment.ts";
import type { Story, StoryScene } from "./story.ts";

/** A story as a small JSON file that a person can read and change. */
export function storyText({ title, scenes }: Story): string {
  const text = {
    headstand: "story",
    title,
    scenes: scenes.map((scene) => ({
      title: scene.title,
      notes: scene.notes,
      look: fragmentOf(scene.look),
      filter: scene.filter,
      links: scene.links,
    })),
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/**
 * Reads a story. What is left out or no sensible value of a scene is as usual; a `problem` says in a
 * sentence why nothing could be read.
 */
export function readStory(text: string): Story | { readonly problem: string } {
  const parts = recordIn(parsedJson(text));
  if (parts.headstand !== "story" || !Array.isArray(parts.scenes)) {
    return {
      problem: say('This is no story: a JSON object with "headstand": "story" is asked for.'),
    };
  }
  return {
    title: textIn(parts.title),
    scenes: parts.scenes.map((scene, nth) => sceneIn(recordIn(scene), String(nth + 1))),
  };
}

function sceneIn(parts: Parts, id: string): StoryScene {
  return {
    id,
    title: textIn(parts.title),
    notes: textIn(parts.notes),
    look: readFragment(textIn(parts.look)) ?? FIRST_LOOK,
    filter: filterIn(parts.filter),
    links: parts.links === null ? null : readLinkChoice(parts.links),
  };
}

function filterIn(value: unknown): PeopleFilter {
  const { title, wanted } = recordIn(value);
  const labels = Object.entries(recordIn(wanted)).map(
    ([facet, values]) => [facet, textsIn(values)] as const,
  );
  const isNone = textIn(title) === "" && labels.length === 0;
  return isNone ? NO_FILTER : { title: textIn(title), wanted: Object.fromEntries(labels) };
}

/** Reads which links are shown; what is left out or no sensible value is as usual. */
export function readLinkChoice(value: unknown): LinkChoice {
  const parts = recordIn(value);
  const { shown, least } = USUAL_LINK_CHOICE;
  const given = recordIn(parts.least);
  const amounts = LINK_SOURCES.map((source) => {
    const amount = given[source];
    const isAmount = typeof amount === "number" && Number.isFinite(amount) && amount >= 0;
    return [source, isAmount ? amount : least[source]] as const;
  });
  const wanted = textsIn(parts.shown);
  return {
    shown: Array.isArray(parts.shown)
      ? LINK_SOURCES.filter((source) => wanted.includes(source))
      : shown,
    least: { ...least, ...Object.fromEntries(amounts) },
  };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
