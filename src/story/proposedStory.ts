import { numberFormat } from "../language/numbers.ts";
import { say } from "../language/say.ts";
import type { View } from "../layout/view.ts";
import { countedPart } from "../metrics/counted.ts";
import { type Insights, insightsOf } from "../metrics/insights.ts";
import type { LinkSource } from "../metrics/linkSource.ts";
import type { Load } from "../metrics/load.ts";
import { flagOfCode, LOAD_FLAGS } from "../metrics/loadFlag.ts";
import type { MeanHops } from "../metrics/meanHops.ts";
import type { Settings } from "../metrics/settings.ts";
import { calledOf } from "../org/called.ts";
import { isManager, type Org, PERSON } from "../org/org.ts";
import type { Proposal } from "../relief/proposal.ts";
import { loadNumber, plainWords, proposalPieces } from "../relief/proposalWords.ts";
import { groupKeys } from "../scene/groupKeys.ts";
import type { LensChoice } from "../scene/lensChoices.ts";
import { USUAL_LINK_CHOICE } from "./linkChoice.ts";
import { FIRST_LOOK, lookKey } from "./look.ts";
import { FIRST_SCENE, type Story, type StoryScene } from "./story.ts";

/** What a story is proposed from. */
export interface StorySource {
  readonly org: Org;
  readonly settings: Settings;
  readonly load: Load;
  readonly lenses: readonly LensChoice[];
  /** What links save over all managers; null without any links, or without managers. */
  readonly hops: MeanHops | null;
  readonly linkCounts: ReadonlyMap<LinkSource, number>;
  /** What would help a manager best; null when nothing does. */
  readonly helpFor: (manager: number) => Proposal | null;
}

type ProposedScene = Omit<StoryScene, "id">;

const tenth = numberFormat({ maximumFractionDigits: 1 });
/** As many of the overloaded are named in the notes. */
const MOST_NAMED = 3;
/** Among so many of the heaviest loads one is looked for that can be helped. */
const MOST_LOOKED_AT = 12;

/**
 * A story of this organisation, with its figures in the words: how we usually draw it, the flip, who does
 * the work, each layer's job, where it is too much and what would help, who works with whom, experts who
 * lead. What the file does not tell is left out. All of it is meant to be edited.
 */
export function proposedStory(source: StorySource, title: string): Story {
  const insights = insightsOf(countedPart(source.org, source.load, source.settings, -1));
  const scenes = [
    asUsual(insights),
    flipped(insights),
    whoDoesTheWork(source, insights),
    jobs(source, insights),
    tooMuch(source, insights),
    ...closeUp(source),
    ...together(source),
    ...experts(source, insights),
  ];
  return { title, scenes: scenes.map((scene, nth) => ({ id: String(nth + 1), ...scene })) };
}

function asUsual({ headcount, layers, span }: Insights): ProposedScene {
  const { people, managers } = headcount;
  return {
    ...sceneOf("conventional", "span"),
    title: say(
      "How we usually draw it: {people, plural, one {# person} other {# people}}, {layers, plural, one {# layer} other {# layers}}",
      { people, layers: layers.layers },
    ),
    notes: told(
      say(
        "This is the chart everybody knows. Whoever leads stands on top, and {managers, plural, one {# manager} other {# managers}} stand between.",
        { managers },
      ),
      span.median === null
        ? ""
        : say("Half of them lead {median} people or fewer.", { median: tenth(span.median) }),
      say("What we will look at next is the same organisation. Nobody is moved."),
    ),
  };
}

function flipped({ headcount: { managers } }: Insights): ProposedScene {
  return {
    ...sceneOf("upside-down", "span"),
    title: say("The same organisation, the other way up"),
    notes: say(
      "Now those who do the work stand along the top, next to the customer. Everybody below is there to support them: {managers, plural, one {# manager} other {# managers}}. Upside-down shows who supports whom. Accountability has not moved.",
      { managers },
    ),
  };
}

function whoDoesTheWork({ lenses }: StorySource, { headcount }: Insights): ProposedScene {
  const { individualContributors: ics, managers, people } = headcount;
  const isKnown = lenses.some(({ id }) => id === "department");
  return {
    ...sceneOf("upside-down", isKnown ? "department" : "layer"),
    title: say(
      "{people, plural, one {# person does} other {# people do}} the work, {managers, number} support them",
      { people: ics, managers },
    ),
    notes: told(
      say(
        "{share, number, percent} of all people have nobody reporting to them. They carry the mission.",
        { share: people > 0 ? ics / people : 0 },
      ),
      isKnown ? say("The colours are departments.") : "",
      managers > 0
        ? say("To each manager there are {count} of them.", { count: tenth(ics / managers) })
        : say("To each manager there is none."),
    ),
  };
}

function jobs(_source: StorySource, { jobs: figures }: Insights): ProposedScene {
  const countOf = (job: string): number => figures.find((each) => each.job === job)?.managers ?? 0;
  const [mixed, executives] = [countOf("mixed"), countOf("executive")];
  return {
    ...sceneOf("upside-down", "kind"),
    title: say("Each layer of management is a different job"),
    notes: told(
      say(
        "{count, plural, one {# manager coaches} other {# managers coach}} doers: good work, day by day.",
        { count: countOf("doers") },
      ),
      say(
        "{count, plural, one {# coaches} other {# coach}} managers: they make others good at leading.",
        { count: countOf("managers") },
      ),
      mixed > 0
        ? say(
            "{count, plural, one {# has} other {# have}} both jobs at once, which is two calendars.",
            { count: mixed },
          )
        : "",
      executives > 0
        ? say(
            "{count, plural, one {# is an executive} other {# are executives}}: great at hiring managers.",
            { count: executives },
          )
        : "",
    ),
  };
}

function tooMuch(
  { org, load, lenses }: StorySource,
  { loadFlags, headcount: { managers } }: Insights,
): ProposedScene {
  const overloaded = byLoad(org, load).filter((m) => isOverloaded(load, m));
  const scene = sceneOf("upside-down", "load", overloaded.length > 0 ? ["overloaded"] : [], lenses);
  if (overloaded.length === 0) {
    return {
      ...scene,
      title: say("Nobody carries too much"),
      notes: told(
        say("All {managers, number} managers are within their limits.", { managers }),
        say(
          "Load counts people, new starters, distance and functions in report-equivalents; weights marked as ours are assumptions.",
        ),
      ),
    };
  }
  return {
    ...scene,
    title: say("{count, plural, one {# manager carries} other {# managers carry}} too much", {
      count: overloaded.length,
    }),
    notes: told(
      shareWords(
        overloaded.length / Math.max(1, managers),
        loadFlags[LOAD_FLAGS.indexOf("stretched")] ?? 0,
      ),
      say("{words}.", { words: carriedWords(org, load, overloaded.slice(0, MOST_NAMED)) }),
      say(
        "Load counts people, new starters, distance and functions in report-equivalents; weights marked as ours are assumptions, not research. Bands are starting points.",
      ),
    ),
  };
}

/** The share of managers who are overloaded, and how many more are stretched. */
function shareWords(share: number, stretched: number): string {
  return stretched === 0
    ? say("That is {share, number, percent} of them.", { share })
    : say(
        "That is {share, number, percent} of them, and {stretched, plural, one {# more is} other {# more are}} stretched.",
        { share, stretched },
      );
}

/** "Hugo carries 11.75, Ines carries 9". */
function carriedWords(org: Org, load: Load, managers: readonly number[]): string {
  const words = managers.map((m) =>
    say("{manager} carries {load}", {
      manager: calledOf(org, m),
      load: loadNumber(load.total[m] ?? 0),
    }),
  );
  return words.reduce((before, next) => say("{before}, {next}", { before, next }));
}

/** Somebody who carries too much and can be helped, the heaviest load first, with their part. */
function closeUp({ org, load, helpFor }: StorySource): readonly ProposedScene[] {
  const heaviest = byLoad(org, load)
    .filter((m) => isOverloaded(load, m))
    .slice(0, MOST_LOOKED_AT);
  const most = heaviest.find((m) => helpFor(m) !== null) ?? heaviest[0];
  if (most === undefined) return [];
  const help = helpFor(most);
  const manager = calledOf(org, most);
  const boss = org.parent[most] ?? -1;
  const scene = sceneOf("upside-down", "load");
  const total = loadNumber(load.total[most] ?? 0);
  return [
    {
      ...scene,
      look: { ...scene.look, selected: lookKey(org, most), focus: lookKey(org, boss) },
      title: help
        ? say("{manager} carries {load}: what would help", { manager, load: total })
        : say("{manager} carries {load}", { manager, load: total }),
      notes: help
        ? say(
            "One way, to be talked about with those it touches: {proposal} Nothing is decided by a chart.",
            { proposal: plainWords(org, proposalPieces(org, help)) },
          )
        : say(
            "No move among the neighbouring teams brings this into range. It may need another manager, or less to do.",
          ),
    },
  ];
}

function together({ hops, linkCounts }: StorySource): readonly ProposedScene[] {
  const links = (linkCounts.get("dotted") ?? 0) + (linkCounts.get("interaction") ?? 0);
  if (!hops || links === 0) return [];
  return [
    {
      ...sceneOf("upside-down", "department"),
      links: USUAL_LINK_CHOICE,
      title:
        hops.saving > 0
          ? say("Managers who work together save {share, number, percent} of the desks", {
              share: hops.saving,
            })
          : say("Managers who work together"),
      notes: told(
        say(
          "A question between two managers crosses {line} lines on average. With the links that exist it is {withLinks}.",
          { line: tenth(hops.line), withLinks: tenth(hops.withLinks) },
        ),
        linkWords(linkCounts),
        say(
          "Hops are desks on the line, not days. No recorded link is not proof of no collaboration.",
        ),
      ),
    },
  ];
}

function linkWords(counts: ReadonlyMap<LinkSource, number>): string {
  const [dotted, interactions] = [counts.get("dotted") ?? 0, counts.get("interaction") ?? 0];
  if (interactions === 0) {
    return say("{dotted, plural, one {# link comes} other {# links come}} from dotted lines.", {
      dotted,
    });
  }
  return dotted === 0
    ? say(
        "{interactions, plural, one {# link comes} other {# links come}} from who works with whom.",
        { interactions },
      )
    : say(
        "{dotted, plural, one {# link comes} other {# links come}} from dotted lines, {interactions, plural, one {# link comes} other {# links come}} from who works with whom.",
        { dotted, interactions },
      );
}

function experts({ lenses }: StorySource, { track }: Insights): readonly ProposedScene[] {
  if (!track || track.withoutReports === 0) return [];
  const { seniorPeople, withoutReports, ceilingGap } = track;
  return [
    {
      ...sceneOf("upside-down", "track", ["senior, no reports"], lenses),
      title: say(
        "{without, number} of {senior, plural, one {# senior person leads} other {# senior people lead}} without managing",
        { without: withoutReports, senior: seniorPeople },
      ),
      notes: told(
        say(
          "Experts lead through what they know. {share, number, percent} of the senior seats can be had without taking on people.",
          { share: withoutReports / Math.max(1, seniorPeople) },
        ),
        ceilingGap !== null && ceilingGap > 0
          ? say(
              "The technical ladder ends {gap, plural, one {# grade} other {# grades}} below the management one.",
              { gap: ceilingGap },
            )
          : "",
      ),
    },
  ];
}

/** Sentences one after another; those that are blank are left out. */
function told(...sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== "")
    .reduce((before, next) => say("{before} {next} ‖ sentences", { before, next }));
}

/** A look at the whole chart; groups of the lens by their labels. */
function sceneOf(
  view: View,
  lensId: string,
  labels: readonly string[] = [],
  lenses: readonly LensChoice[] = [],
): ProposedScene {
  const { id: _, ...first } = FIRST_SCENE;
  return {
    ...first,
    links: null,
    look: { ...FIRST_LOOK, view, lensId, isolated: keysOf(lensId, labels, lenses) },
  };
}

function keysOf(
  lensId: string,
  labels: readonly string[],
  lenses: readonly LensChoice[],
): readonly string[] {
  const lens = labels.length > 0 ? lenses.find(({ id }) => id === lensId)?.make() : undefined;
  if (!lens) return [];
  const keys = groupKeys(lens);
  return lens.groups.flatMap(({ name }, at) => (labels.includes(name) ? [keys[at] ?? ""] : []));
}

function isOverloaded({ flag }: Load, manager: number): boolean {
  return flagOfCode(flag[manager]) === "overloaded";
}

/** All managers, the largest load first. */
function byLoad(org: Org, load: Load): readonly number[] {
  const managers: number[] = [];
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] === PERSON && isManager(org, i)) managers.push(i);
  }
  return managers.sort((p, q) => (load.total[q] ?? 0) - (load.total[p] ?? 0) || p - q);
}
