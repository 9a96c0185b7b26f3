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

const number = new Intl.NumberFormat("en");
const tenth = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat("en", { style: "percent" });
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
  const median =
    span.median === null ? "" : ` Half of them lead ${tenth.format(span.median)} people or fewer.`;
  return {
    ...sceneOf("conventional", "span"),
    title: `How we usually draw it: ${counted(people, "person", "people")}, ${counted(layers.layers, "layer", "layers")}`,
    notes: `This is the chart everybody knows. Whoever leads stands on top, and ${counted(managers, "manager", "managers")} stand between.${median} What we will look at next is the same organisation. Nobody is moved.`,
  };
}

function flipped({ headcount }: Insights): ProposedScene {
  return {
    ...sceneOf("upside-down", "span"),
    title: "The same organisation, the other way up",
    notes: `Now those who do the work stand along the top, next to the customer. Everybody below is there to support them: ${counted(headcount.managers, "manager", "managers")}. Upside-down shows who supports whom. Accountability has not moved.`,
  };
}

function whoDoesTheWork({ lenses }: StorySource, { headcount }: Insights): ProposedScene {
  const { individualContributors: ics, managers, people } = headcount;
  const isKnown = lenses.some(({ id }) => id === "department");
  const share = people > 0 ? percent.format(ics / people) : "0%";
  return {
    ...sceneOf("upside-down", isKnown ? "department" : "layer"),
    title: `${counted(ics, "person does", "people do")} the work, ${number.format(managers)} support them`,
    notes: `${share} of all people have nobody reporting to them. They carry the mission.${isKnown ? " The colours are departments." : ""} To each manager there ${managers > 0 ? `are ${tenth.format(ics / managers)} of them` : "is none"}.`,
  };
}

function jobs(_source: StorySource, { jobs: figures }: Insights): ProposedScene {
  const countOf = (job: string): number => figures.find((each) => each.job === job)?.managers ?? 0;
  const [doers, managers, mixed] = [countOf("doers"), countOf("managers"), countOf("mixed")];
  const executives = countOf("executive");
  return {
    ...sceneOf("upside-down", "kind"),
    title: "Each layer of management is a different job",
    notes: [
      `${counted(doers, "manager coaches", "managers coach")} doers: good work, day by day.`,
      `${counted(managers, "coaches", "coach")} managers: they make others good at leading.`,
      mixed > 0
        ? `${counted(mixed, "has", "have")} both jobs at once, which is two calendars.`
        : "",
      executives > 0
        ? `${counted(executives, "is an executive", "are executives")}: great at hiring managers.`
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  };
}

function tooMuch(
  { org, load, lenses }: StorySource,
  { loadFlags, headcount }: Insights,
): ProposedScene {
  const overloaded = byLoad(org, load).filter((m) => isOverloaded(load, m));
  const names = overloaded
    .slice(0, MOST_NAMED)
    .map((m) => `${calledOf(org, m)} carries ${loadNumber(load.total[m] ?? 0)}`);
  const scene = sceneOf("upside-down", "load", overloaded.length > 0 ? ["overloaded"] : [], lenses);
  if (overloaded.length === 0) {
    return {
      ...scene,
      title: "Nobody carries too much",
      notes: `All ${number.format(headcount.managers)} managers are within their limits. Load counts people, new starters, distance and functions in report-equivalents; weights marked as ours are assumptions.`,
    };
  }
  return {
    ...scene,
    title: `${counted(overloaded.length, "manager carries", "managers carry")} too much`,
    notes: `That is ${percent.format(overloaded.length / Math.max(1, headcount.managers))} of them${stretchedWords(loadFlags[LOAD_FLAGS.indexOf("stretched")] ?? 0)}. ${names.join(", ")}. Load counts people, new starters, distance and functions in report-equivalents; weights marked as ours are assumptions, not research. Bands are starting points.`,
  };
}

function stretchedWords(count: number): string {
  return count === 0 ? "" : `, and ${counted(count, "more is", "more are")} stretched`;
}

/** Somebody who carries too much and can be helped, the heaviest load first, with their part. */
function closeUp({ org, load, helpFor }: StorySource): readonly ProposedScene[] {
  const heaviest = byLoad(org, load)
    .filter((m) => isOverloaded(load, m))
    .slice(0, MOST_LOOKED_AT);
  const most = heaviest.find((m) => helpFor(m) !== null) ?? heaviest[0];
  if (most === undefined) return [];
  const help = helpFor(most);
  const name = calledOf(org, most);
  const boss = org.parent[most] ?? -1;
  const scene = sceneOf("upside-down", "load");
  const total = loadNumber(load.total[most] ?? 0);
  return [
    {
      ...scene,
      look: { ...scene.look, selected: lookKey(org, most), focus: lookKey(org, boss) },
      title: help ? `${name} carries ${total}: what would help` : `${name} carries ${total}`,
      notes: help
        ? `One way, to be talked about with those it touches: ${plainWords(org, proposalPieces(org, help))} Nothing is decided by a chart.`
        : "No move among the neighbouring teams brings this into range. It may need another manager, or less to do.",
    },
  ];
}

function together({ hops, linkCounts }: StorySource): readonly ProposedScene[] {
  const links = (linkCounts.get("dotted") ?? 0) + (linkCounts.get("interaction") ?? 0);
  if (!hops || links === 0) return [];
  const saves = hops.saving > 0;
  return [
    {
      ...sceneOf("upside-down", "department"),
      links: USUAL_LINK_CHOICE,
      title: saves
        ? `Managers who work together save ${percent.format(hops.saving)} of the desks`
        : "Managers who work together",
      notes: `A question between two managers crosses ${tenth.format(hops.line)} lines on average. With the links that exist it is ${tenth.format(hops.withLinks)}. ${linkWords(linkCounts)} Hops are desks on the line, not days. No recorded link is not proof of no collaboration.`,
    },
  ];
}

function linkWords(counts: ReadonlyMap<LinkSource, number>): string {
  const [dotted, interactions] = [counts.get("dotted") ?? 0, counts.get("interaction") ?? 0];
  const parts = [
    dotted > 0 ? `${counted(dotted, "link comes", "links come")} from dotted lines` : "",
    interactions > 0
      ? `${counted(interactions, "link comes", "links come")} from who works with whom`
      : "",
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

function experts({ lenses }: StorySource, { track }: Insights): readonly ProposedScene[] {
  if (!track || track.withoutReports === 0) return [];
  const { seniorPeople, withoutReports, ceilingGap } = track;
  const gap =
    ceilingGap !== null && ceilingGap > 0
      ? ` The technical ladder ends ${counted(ceilingGap, "grade", "grades")} below the management one.`
      : "";
  return [
    {
      ...sceneOf("upside-down", "track", ["senior, no reports"], lenses),
      title: `${number.format(withoutReports)} of ${counted(seniorPeople, "senior person leads", "senior people lead")} without managing`,
      notes: `Experts lead through what they know. ${percent.format(withoutReports / Math.max(1, seniorPeople))} of the senior seats can be had without taking on people.${gap}`,
    },
  ];
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

function counted(count: number, one: string, many: string): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}
