import {
  ARCHETYPES,
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
} from "../../metrics/loadWeights.ts";
import { type Population, USUAL_POPULATION } from "../../metrics/population.ts";
import { type LoadSettings, type Settings, USUAL_SETTINGS } from "../../metrics/settings.ts";
import type { PersonEntries } from "../../metrics/settingsChanges.ts";

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

export function amountWords(amount: number): string {
  return number.format(amount);
}

/** What each term of the load stands for, and what its weight is for. */
export const TERM_WORDS: Readonly<
  Record<LoadTerm, { readonly term: string; readonly per: string }>
> = {
  ownWork: { term: "Own work", per: "a whole week of it" },
  groups: { term: "Coordinating groups", per: "each, of half a day a week" },
  new: { term: "New starters", per: "each" },
  far: { term: "Far-off reports", per: "each" },
  functions: { term: "Departments", per: "each beyond the first" },
  dotted: { term: "Dotted lines", per: "each" },
};

export const ROLE_WORDS: Readonly<Record<ManagerRole, string>> = {
  executive: "Executives",
  "coach of managers": "Coaches of managers",
  "coach of doers": "Coaches of doers",
  mixed: "Mixed jobs",
};

/** "published: Grove", "arithmetic", "ours"; what the user changed is theirs. */
export function sourceWords(name: keyof LoadWeights | "people", weights: LoadWeights): string {
  if (name !== "people" && weights[name] !== LOAD_WEIGHTS[name]) {
    return `yours, usually ${amountWords(LOAD_WEIGHTS[name])}`;
  }
  const { kind, by } = WEIGHT_SOURCES[name];
  return by === "" ? kind : `${kind}: ${by}`;
}

/** "supervisor, up to 10"; "up to 9" for a number of one's own. */
function limitWords(choice: LimitChoice): string {
  const upper = `up to ${amountWords(upperOf(choice))}`;
  return typeof choice === "number" ? upper : `${choice}, ${upper}`;
}

/** Each archetype with McKinsey's number of reports. */
export const ARCHETYPE_WORDS = ARCHETYPES.map(({ name, reports, upper }) => {
  const words = name === "coordinator" ? `no limit, flagged above ${upper}` : reports;
  return { name, words: `${name}: ${words}` };
});

/** Whose limit somebody goes by: "as usual", "for Engineering", "their own". */
export function limitReason(chosen: ChosenLimit | null): string {
  if (!chosen) return "the usual limit";
  const what = typeof chosen.choice === "number" ? "a limit" : chosen.choice;
  if (chosen.by === "person") return `${what} of their own`;
  return `${what}, set for ${chosen.by === "role" ? roleWords(chosen.of) : chosen.of}`;
}

function roleWords(role: string): string {
  const known = MANAGER_ROLES.find((each) => each === role);
  return known ? ROLE_WORDS[known].toLowerCase() : role;
}

/** "Light below 5, in range up to 8, stretched up to 10, overloaded above." */
export function limitsWords({ light, upper, stretched }: LoadLimits): string {
  const [low, mid, top] = [light, upper, stretched].map(amountWords);
  return `Light below ${low}, in range up to ${mid}, stretched up to ${top}, overloaded above.`;
}

/** The load as it is counted now, switched-off terms left out. */
export function loadFormula({ weights, off }: Pick<LoadSettings, "weights" | "off">): string {
  const what: Readonly<Record<LoadTerm, string>> = {
    ownWork: "share of own work",
    groups: "groups",
    new: `new (under ${amountWords(weights.newBelowDays)} days)`,
    far: `far (from ${amountWords(weights.farFromHours)} hours)`,
    functions: "(departments − 1)",
    dotted: "dotted lines",
  };
  const terms = LOAD_TERMS.filter((term) => !off.has(term)).map((term) => {
    const weight = weights[term];
    return weight === 1 ? what[term] : `${amountWords(weight)} × ${what[term]}`;
  });
  return ["people", ...terms].join(" + ");
}

/** Who counts: "Employees, contractors and assistants count; vacancies do not." */
export function populationWords({ contractors, vacancies, assistants }: Population): string {
  const others = [
    ["contractors", contractors],
    ["assistants", assistants],
    ["vacancies", vacancies],
  ] as const;
  const named = (counts: boolean): string[] =>
    others.flatMap(([who, does]) => (does === counts ? [who] : []));
  const without = named(false);
  const counting = `${andWords(["Employees", ...named(true)])} count`;
  return without.length === 0 ? `${counting}.` : `${counting}; ${andWords(without)} do not.`;
}

/** "a, b and c" */
function andWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** What was entered for one person: "supervisor, up to 10 · 40% own work · 2 groups". */
export function enteredWords({ limit, ownWork, groups }: PersonEntries): string {
  return [
    limit === null ? "" : limitWords(limit),
    ownWork === null ? "" : `${amountWords(ownWork * 100)}% own work`,
    groups === null ? "" : `${amountWords(groups)} ${groups === 1 ? "group" : "groups"}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** How many limits differ from the usual ones: "2 roles, 1 department and 3 people"; "" for none. */
export function choicesWords({ people, departments, roles }: LoadSettings["choices"]): string {
  const counts = [
    [roles.size, "role", "roles"],
    [departments.size, "department", "departments"],
    [people.size, "person", "people"],
  ] as const;
  return andWords(
    counts.flatMap(([count, one, many]) =>
      count === 0 ? [] : [`${amountWords(count)} ${count === 1 ? one : many}`],
    ),
  );
}

/** How many weights are not the usual ones and how many terms are off: "1 changed, 2 off"; "" for none. */
export function weightsWords({ weights, off }: LoadSettings): string {
  const changed = Object.entries(LOAD_WEIGHTS).filter(
    ([name, usual]) => weights[name as keyof LoadWeights] !== usual,
  ).length;
  const words = [changed > 0 ? `${changed} changed` : "", off.size > 0 ? `${off.size} off` : ""];
  return words.filter(Boolean).join(", ");
}

export function isUsualPopulation(population: Population): boolean {
  return populationWords(population) === populationWords(USUAL_POPULATION);
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
