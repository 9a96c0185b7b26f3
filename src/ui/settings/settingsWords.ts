import { formatList, numberFormat } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import { withinSentence } from "../../language/within.ts";
import {
  ARCHETYPES,
  type Archetype,
  type ChosenLimit,
  type LimitChoice,
  type LoadLimits,
  MANAGER_ROLES,
  type ManagerRole,
  upperOf,
} from "../../metrics/loadLimits.ts";
import {
  LOAD_TERMS,
  LOAD_WEIGHTS,
  type LoadTerm,
  type LoadWeights,
  WEIGHT_SOURCES,
  type WeightSource,
} from "../../metrics/loadWeights.ts";
import { type Population, USUAL_POPULATION } from "../../metrics/population.ts";
import { type LoadSettings, type Settings, USUAL_SETTINGS } from "../../metrics/settings.ts";
import type { PersonEntries } from "../../metrics/settingsChanges.ts";

export const amountWords = numberFormat({ maximumFractionDigits: 2 });

/** "40%", "12.5%" of a share 0..1. */
export const shareWords = numberFormat({ style: "percent", maximumFractionDigits: 2 });

/** What each term of the load stands for, and what its weight is for. */
export const TERM_WORDS: Readonly<
  Record<LoadTerm, { readonly term: Message; readonly per: Message }>
> = {
  ownWork: { term: message("Own work"), per: message("a whole week of it") },
  groups: { term: message("Coordinating groups"), per: message("each, of half a day a week") },
  new: { term: message("New starters"), per: message("each ‖ of a kind of load") },
  far: { term: message("Far-off reports"), per: message("each ‖ of a kind of load") },
  functions: { term: message("Departments"), per: message("each beyond the first") },
  dotted: { term: message("Dotted lines"), per: message("each ‖ of a kind of load") },
};

const ROLE_WORDS: Readonly<Record<ManagerRole, Message>> = {
  executive: message("Executives"),
  "coach of managers": message("Coaches of managers"),
  "coach of doers": message("Coaches of doers"),
  mixed: message("Mixed jobs"),
};

/** The managers of a kind, as a title. */
export function roleTitle(role: ManagerRole): string {
  return sayIt(ROLE_WORDS[role]);
}

/** "published: Grove", "arithmetic", "ours"; what the user changed is theirs. */
export function sourceWords(name: keyof LoadWeights | "people", weights: LoadWeights): string {
  if (name !== "people" && weights[name] !== LOAD_WEIGHTS[name]) {
    return say("yours, usually {amount}", { amount: amountWords(LOAD_WEIGHTS[name]) });
  }
  const { kind, by } = WEIGHT_SOURCES[name];
  const words = sayIt(SOURCE_KINDS[kind]);
  return by === "" ? words : say("{kind}: {by}", { kind: words, by });
}

const SOURCE_KINDS: Readonly<Record<WeightSource["kind"], Message>> = {
  published: message("published ‖ figure"),
  arithmetic: message("arithmetic"),
  ours: message("ours ‖ figure"),
};

const ARCHETYPE_WORDS: Readonly<Record<Archetype, Message>> = {
  "player/coach": message("player/coach"),
  coach: message("coach ‖ archetype"),
  supervisor: message("supervisor"),
  facilitator: message("facilitator"),
  coordinator: message("coordinator"),
};

/** "supervisor, up to 10"; "up to 9" for a number of one's own. */
function limitWords(choice: LimitChoice): string {
  const limit = amountWords(upperOf(choice));
  return typeof choice === "number"
    ? say("up to {limit}", { limit })
    : say("{archetype}, up to {limit}", { archetype: sayIt(ARCHETYPE_WORDS[choice]), limit });
}

/** Each archetype with McKinsey's number of reports. */
export function archetypesWithReports(): readonly {
  readonly name: Archetype;
  readonly words: string;
}[] {
  return ARCHETYPES.map(({ name, reports, upper }) => {
    const archetype = sayIt(ARCHETYPE_WORDS[name]);
    if (name === "coordinator") {
      return {
        name,
        words: say("{archetype}: no limit, flagged above {upper}", { archetype, upper }),
      };
    }
    return { name, words: say("{archetype}: {reports}", { archetype, reports: sayIt(reports) }) };
  });
}

/** Whose limit somebody goes by: "as usual", "for Engineering", "their own". */
export function limitReason(chosen: ChosenLimit | null): string {
  if (!chosen) return say("the usual limit");
  const { choice, by, of } = chosen;
  const whom = by === "role" ? roleWords(of) : of;
  if (typeof choice === "number") {
    return by === "person" ? say("a limit of their own") : say("a limit, set for {whom}", { whom });
  }
  const archetype = sayIt(ARCHETYPE_WORDS[choice]);
  return by === "person"
    ? say("{archetype} of their own", { archetype })
    : say("{archetype}, set for {whom}", { archetype, whom });
}

function roleWords(role: string): string {
  const known = MANAGER_ROLES.find((each) => each === role);
  return known ? withinSentence(roleTitle(known)) : role;
}

/** "Light below 5, in range up to 8, stretched up to 10, overloaded above." */
export function limitsWords({ light, upper, stretched }: LoadLimits): string {
  return say(
    "Light below {light}, in range up to {upper}, stretched up to {stretched}, overloaded above.",
    {
      light: amountWords(light),
      upper: amountWords(upper),
      stretched: amountWords(stretched),
    },
  );
}

/** The load as it is counted now, switched-off terms left out. */
export function loadFormula({ weights, off }: Pick<LoadSettings, "weights" | "off">): string {
  const what: Readonly<Record<LoadTerm, string>> = {
    ownWork: say("share of own work"),
    groups: say("groups ‖ coordinating ones"),
    new: say("new (under {days} days)", { days: amountWords(weights.newBelowDays) }),
    far: say("far (from {hours} hours)", { hours: amountWords(weights.farFromHours) }),
    functions: say("(departments − 1)"),
    dotted: say("dotted lines"),
  };
  const terms = LOAD_TERMS.filter((term) => !off.has(term)).map((term) => {
    const weight = weights[term];
    return weight === 1 ? what[term] : `${amountWords(weight)} × ${what[term]}`;
  });
  return [say("people ‖ direct reports"), ...terms].join(" + ");
}

/** Who counts: "Employees, contractors and assistants count; vacancies do not." */
export function populationWords({ contractors, vacancies, assistants }: Population): string {
  const others = [
    [say("contractors"), contractors],
    [say("assistants"), assistants],
    [say("vacancies"), vacancies],
  ] as const;
  const named = (counts: boolean): string[] =>
    others.flatMap(([who, does]) => (does === counts ? [who] : []));
  const without = named(false);
  const counting = formatList([say("Employees ‖ begins a list"), ...named(true)]);
  return without.length === 0
    ? say("{these} count.", { these: counting })
    : say("{these} count; {others} do not.", { these: counting, others: formatList(without) });
}

/** What was entered for one person: "supervisor, up to 10 · 40% own work · 2 groups". */
export function enteredWords({ limit, ownWork, groups }: PersonEntries): string {
  return [
    limit === null ? "" : limitWords(limit),
    ownWork === null ? "" : say("{share} own work", { share: shareWords(ownWork) }),
    groups === null
      ? ""
      : say("{count, plural, one {# group} other {# groups}}", { count: groups }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** How many limits differ from the usual ones: "2 roles, 1 department and 3 people"; "" for none. */
export function choicesWords({ people, departments, roles }: LoadSettings["choices"]): string {
  const counts = [
    [roles.size, message("{count, plural, one {# role} other {# roles}}")],
    [departments.size, message("{count, plural, one {# department} other {# departments}}")],
    [people.size, message("{count, plural, one {# person} other {# people}}")],
  ] as const;
  const there = counts.filter(([count]) => count > 0);
  return formatList(there.map(([count, words]) => sayIt(words, { count })));
}

/** How many weights are not the usual ones and how many terms are off: "1 changed, 2 off"; "" for none. */
export function weightsWords({ weights, off }: LoadSettings): string {
  const changed = Object.entries(LOAD_WEIGHTS).filter(
    ([name, usual]) => weights[name as keyof LoadWeights] !== usual,
  ).length;
  if (changed === 0 && off.size === 0) return "";
  if (off.size === 0) return say("{changed, number} changed", { changed });
  return changed === 0
    ? say("{off, number} off", { off: off.size })
    : say("{changed, number} changed, {off, number} off", { changed, off: off.size });
}

export function isUsualPopulation(population: Population): boolean {
  const { contractors, vacancies, assistants } = USUAL_POPULATION;
  return (
    population.contractors === contractors &&
    population.vacancies === vacancies &&
    population.assistants === assistants
  );
}

export function isUsualSpans({ spanLimits, targetSpan }: Settings): boolean {
  const usual = USUAL_SETTINGS;
  return (
    spanLimits.narrow === usual.spanLimits.narrow &&
    spanLimits.wide === usual.spanLimits.wide &&
    targetSpan === usual.targetSpan
  );
}

export function isUsualLimits({ light, upper, stretched }: LoadLimits): boolean {
  const usual = USUAL_SETTINGS.load.limits;
  return light === usual.light && upper === usual.upper && stretched === usual.stretched;
}
