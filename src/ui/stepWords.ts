import type { ImportChoices } from "../import/choices.ts";
import type { LoadSettings, Settings } from "../metrics/settings.ts";
import { isFiltering } from "../org/peopleFilter.ts";
import type { Drawing } from "../picture/drawing.ts";
import type { Reading, Step, Undoable } from "../store/app.ts";
import type { LinkChoice } from "../story/linkChoice.ts";

const LOAD_WORDS: Readonly<Record<keyof LoadSettings, string>> = {
  weights: "Weight changed.",
  off: "What counts as load changed.",
  limits: "Limits changed.",
  choices: "A limit changed.",
  ownWork: "Own work of a manager changed.",
  groups: "Groups of a manager changed.",
};

const SETTING_WORDS: Readonly<Record<keyof Settings, string>> = {
  population: "Who counts changed.",
  spanLimits: "Span limits changed.",
  targetSpan: "Target span changed.",
  load: "Load settings changed.",
  grades: "Grades changed.",
  scenario: "Scenario changed.",
  cultivators: "Who cultivates a community changed.",
};

const DRAWING_WORDS: Readonly<Record<keyof Drawing, string>> = {
  order: "Order changed.",
  wallRows: "Rows of a team changed.",
  rowsBy: "Rows of the view changed.",
  cardFields: "What cards say changed.",
  mission: "Words above the people changed.",
};

const CHOICE_WORDS: Readonly<Record<keyof ImportChoices, string>> = {
  map: "Columns chosen.",
  keep: "Columns left out changed.",
  encoding: "Encoding changed.",
  sheet: "Sheet changed.",
  corrections: "Correction changed.",
  linkPeriod: "Weeks of the links changed.",
};

/** What a step did, in one sentence: as it says itself, else by what it changed. */
export function stepWords({ words, before, after }: Step): string {
  if (words !== undefined) return words;
  for (const name of TOLD) {
    const told = wordsOf(name, before[name], after[name]);
    if (told !== null) return told;
  }
  return "Change.";
}

/** By what a step changed, the part that tells most first. */
const WORDS: {
  readonly [Part in keyof Undoable]: (before: Undoable[Part], after: Undoable[Part]) => string;
} = {
  reading: readingWords,
  settings: settingsWords,
  drawing: (before, after) => wordsOfOne(before, after, DRAWING_WORDS, "Drawing as usual again."),
  drawn: () => "Links of your own changed.",
  story: () => "Story changed.",
  kept: () => "Kept organisations changed.",
  filter: (_, after) => (isFiltering(after) ? "Filter changed." : "Filter cleared."),
  links: linkWords,
  linksShown: (_, after) => (after ? "Links shown." : "Links hidden."),
  photosShown: (_, after) => (after ? "Photos shown." : "Photos hidden."),
  outlined: () => "Outlined communities changed.",
};

const TOLD = Object.keys(WORDS).filter((name): name is keyof Undoable => name in WORDS);

function wordsOf<Part extends keyof Undoable>(
  name: Part,
  before: Undoable[Part] | undefined,
  after: Undoable[Part] | undefined,
): string | null {
  return before === undefined || after === undefined ? null : WORDS[name](before, after);
}

function settingsWords(before: Settings, after: Settings): string {
  if (namesChanged(before, after).join() === "load") {
    return wordsOfOne(before.load, after.load, LOAD_WORDS, SETTING_WORDS.load);
  }
  return wordsOfOne(before, after, SETTING_WORDS, "Settings changed.");
}

function readingWords(before: Reading, after: Reading): string {
  const wasApplied = before.recipe?.state === "applied";
  if (after.recipe?.state === "applied" && !wasApplied) return "Recipe applied.";
  if (before.asOf !== after.asOf) return "As-of date changed.";
  const more = (after.choices.corrections?.length ?? 0) - (before.choices.corrections?.length ?? 0);
  if (more > 0) return "Correction made.";
  if (more < 0) return "Correction taken back.";
  return wordsOfOne(before.choices, after.choices, CHOICE_WORDS, "File read otherwise.");
}

function linkWords(before: LinkChoice, after: LinkChoice): string {
  if (before.least !== after.least) return "Strength of links changed.";
  return after.shown.length > before.shown.length ? "Links shown." : "Links hidden.";
}

/** The words for the one thing that differs, else these for several. */
function wordsOfOne<Of extends object>(
  before: Of,
  after: Of,
  words: Readonly<Record<keyof Of, string>>,
  several: string,
): string {
  const [name, ...others] = namesChanged(before, after);
  return name !== undefined && others.length === 0 ? words[name] : several;
}

function namesChanged<Of extends object>(before: Of, after: Of): readonly (keyof Of)[] {
  const names: (keyof Of)[] = [];
  for (const name in { ...before, ...after }) {
    if (before[name] !== after[name]) names.push(name);
  }
  return names;
}
