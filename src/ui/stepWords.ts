import type { ImportChoices } from "../import/choices.ts";
import { type Message, message, say, sayIt } from "../language/say.ts";
import type { LoadSettings, Settings } from "../metrics/settings.ts";
import { isFiltering } from "../org/peopleFilter.ts";
import type { Drawing } from "../picture/drawing.ts";
import type { Reading, Step, Undoable } from "../store/app.ts";
import type { LinkChoice } from "../story/linkChoice.ts";

const LOAD_WORDS: Readonly<Record<keyof LoadSettings, Message>> = {
  weights: message("Weight changed."),
  off: message("What counts as load changed."),
  limits: message("Limits changed."),
  choices: message("A limit changed."),
  ownWork: message("Own work of a manager changed."),
  groups: message("Groups of a manager changed."),
};

const SETTING_WORDS: Readonly<Record<keyof Settings, Message>> = {
  population: message("Who counts changed."),
  spanLimits: message("Span limits changed."),
  targetSpan: message("Target span changed."),
  load: message("Load settings changed."),
  grades: message("Grades changed."),
  scenario: message("Scenario changed."),
  cultivators: message("Who cultivates a community changed."),
};

const DRAWING_WORDS: Readonly<Record<keyof Drawing, Message>> = {
  order: message("Order changed."),
  wallRows: message("Rows of a team changed."),
  rowsBy: message("Rows of the view changed."),
  cardFields: message("What cards say changed."),
  mission: message("Words above the people changed."),
};

const CHOICE_WORDS: Readonly<Record<keyof ImportChoices, Message>> = {
  map: message("Columns chosen."),
  keep: message("Columns left out changed."),
  encoding: message("Encoding changed."),
  sheet: message("Sheet changed."),
  corrections: message("Correction changed."),
  linkPeriod: message("Weeks of the links changed."),
};

/** What a step did, in one sentence: as it says itself, else by what it changed. */
export function stepWords({ words, before, after }: Step): string {
  if (words !== undefined) return sayIt(words);
  for (const name of TOLD) {
    const told = wordsOf(name, before[name], after[name]);
    if (told !== null) return sayIt(told);
  }
  return say("Change.");
}

/** By what a step changed, the part that tells most first. */
const WORDS: {
  readonly [Part in keyof Undoable]: (before: Undoable[Part], after: Undoable[Part]) => Message;
} = {
  reading: readingWords,
  settings: settingsWords,
  drawing: (before, after) =>
    wordsOfOne(before, after, DRAWING_WORDS, message("Drawing as usual again.")),
  drawn: () => message("Links of your own changed."),
  story: () => message("Story changed."),
  kept: () => message("Kept organisations changed."),
  filter: (_, after) =>
    isFiltering(after) ? message("Filter changed.") : message("Filter cleared."),
  links: linkWords,
  linksShown: (_, after) => (after ? message("Links shown.") : message("Links hidden.")),
  photosShown: (_, after) => (after ? message("Photos shown.") : message("Photos hidden.")),
  outlined: () => message("Outlined communities changed."),
};

const TOLD = Object.keys(WORDS).filter((name): name is keyof Undoable => name in WORDS);

function wordsOf<Part extends keyof Undoable>(
  name: Part,
  before: Undoable[Part] | undefined,
  after: Undoable[Part] | undefined,
): Message | null {
  return before === undefined || after === undefined ? null : WORDS[name](before, after);
}

function settingsWords(before: Settings, after: Settings): Message {
  if (namesChanged(before, after).join() === "load") {
    return wordsOfOne(before.load, after.load, LOAD_WORDS, SETTING_WORDS.load);
  }
  return wordsOfOne(before, after, SETTING_WORDS, message("Settings changed."));
}

function readingWords(before: Reading, after: Reading): Message {
  const wasApplied = before.recipe?.state === "applied";
  if (after.recipe?.state === "applied" && !wasApplied) return message("Recipe applied.");
  if (before.asOf !== after.asOf) return message("As-of date changed.");
  const more = (after.choices.corrections?.length ?? 0) - (before.choices.corrections?.length ?? 0);
  if (more > 0) return message("Correction made.");
  if (more < 0) return message("Correction taken back.");
  return wordsOfOne(before.choices, after.choices, CHOICE_WORDS, message("File read otherwise."));
}

function linkWords(before: LinkChoice, after: LinkChoice): Message {
  if (before.least !== after.least) return message("Strength of links changed.");
  return after.shown.length > before.shown.length
    ? message("Links shown.")
    : message("Links hidden.");
}

/** The words for the one thing that differs, else these for several. */
function wordsOfOne<Of extends object>(
  before: Of,
  after: Of,
  words: Readonly<Record<keyof Of, Message>>,
  several: Message,
): Message {
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
