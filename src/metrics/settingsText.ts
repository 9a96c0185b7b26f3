import { say } from "../language/say.ts";
import { ARCHETYPES, type LimitChoice, MANAGER_ROLES } from "./loadLimits.ts";
import { LOAD_TERMS } from "./loadWeights.ts";
import { type LoadSettings, type Settings, USUAL_SETTINGS } from "./settings.ts";

/** The settings as a small JSON file that a person can read and change. */
export function settingsText({
  population,
  spanLimits,
  targetSpan,
  load,
  grades,
  scenario,
  cultivators,
}: Settings): string {
  const { weights, off, limits, choices, ownWork, groups } = load;
  const text = {
    headstand: "settings",
    population,
    spanLimits,
    targetSpan,
    load: {
      weights,
      off: [...off],
      limits,
      limitsOf: {
        people: Object.fromEntries(choices.people),
        departments: Object.fromEntries(choices.departments),
        roles: Object.fromEntries(choices.roles),
      },
      ownWork: Object.fromEntries(ownWork),
      groups: Object.fromEntries(groups),
    },
    grades,
    scenario,
    cultivators: Object.fromEntries(cultivators),
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/**
 * Reads settings. Whatever is left out, unknown or no sensible value is as usual; a `problem` says in a
 * sentence why nothing could be read.
 */
export function readSettings(text: string): Settings | { readonly problem: string } {
  const parts = partsOf(text);
  if (parts?.headstand !== "settings") {
    return {
      problem: say(
        'These are no settings: a JSON object with "headstand": "settings" is asked for.',
      ),
    };
  }
  const { population, spanLimits, targetSpan } = USUAL_SETTINGS;
  const span = recordIn(parts.spanLimits);
  return {
    population: switchesIn(parts.population, population),
    spanLimits: isRising([span.narrow, span.wide]) ? numbersIn(span, spanLimits) : spanLimits,
    targetSpan: isAmount(parts.targetSpan) && parts.targetSpan >= 2 ? parts.targetSpan : targetSpan,
    load: loadIn(recordIn(parts.load)),
    grades: gradesIn(recordIn(parts.grades)),
    scenario: scenarioIn(recordIn(parts.scenario)),
    cultivators: entriesIn(parts.cultivators, isText),
  };
}

type Parts = Readonly<Record<string, unknown>>;

function partsOf(text: string): Parts | null {
  try {
    const parts: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return isRecord(parts) ? parts : null;
  } catch {
    return null;
  }
}

function loadIn(parts: Parts): LoadSettings {
  const usual = USUAL_SETTINGS.load;
  const off = Array.isArray(parts.off) ? parts.off : [];
  const limits = recordIn(parts.limits);
  const limitsOf = recordIn(parts.limitsOf);
  return {
    weights: numbersIn(recordIn(parts.weights), usual.weights),
    off: new Set(LOAD_TERMS.filter((term) => off.includes(term))),
    limits: isRising([limits.light, limits.upper, limits.stretched])
      ? numbersIn(limits, usual.limits)
      : usual.limits,
    choices: {
      people: entriesIn(limitsOf.people, isLimitChoice),
      departments: entriesIn(limitsOf.departments, isLimitChoice),
      roles: new Map(
        MANAGER_ROLES.flatMap((role) => {
          const choice = recordIn(limitsOf.roles)[role];
          return isLimitChoice(choice) ? [[role, choice] as const] : [];
        }),
      ),
    },
    ownWork: entriesIn(parts.ownWork, isShare),
    groups: entriesIn(parts.groups, isAmount),
  };
}

function gradesIn({ order, floor }: Parts): Settings["grades"] {
  const isOrder = Array.isArray(order) && order.every((each) => typeof each === "string");
  return {
    order: isOrder ? order : null,
    floor: typeof floor === "string" ? floor : null,
  };
}

function scenarioIn({ daysPerDesk, costPerDay, utilisation }: Parts): Settings["scenario"] {
  return {
    daysPerDesk: isAmount(daysPerDesk) ? daysPerDesk : null,
    costPerDay: isAmount(costPerDay) ? costPerDay : null,
    utilisation: isShare(utilisation) ? utilisation : null,
  };
}

function isRecord(value: unknown): value is Parts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const recordIn = (value: unknown): Parts => (isRecord(value) ? value : {});

const isAmount = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const isShare = (value: unknown): value is number => isAmount(value) && value <= 1;

const isLimitChoice = (value: unknown): value is LimitChoice =>
  (isAmount(value) && value > 0) || ARCHETYPES.some(({ name }) => name === value);

function isRising(values: readonly unknown[]): boolean {
  return values.every((value, i) => isAmount(value) && (i === 0 || value >= Number(values[i - 1])));
}

/** The numbers of these names, each as usual where it is none. */
function numbersIn<Name extends string>(
  parts: Parts,
  usual: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const read: Record<Name, number> = { ...usual };
  for (const name in usual) {
    const value = parts[name];
    if (isAmount(value)) read[name] = value;
  }
  return read;
}

function switchesIn<Name extends string>(
  parts: unknown,
  usual: Readonly<Record<Name, boolean>>,
): Record<Name, boolean> {
  const read: Record<Name, boolean> = { ...usual };
  for (const name in usual) {
    const value = recordIn(parts)[name];
    if (typeof value === "boolean") read[name] = value;
  }
  return read;
}

function entriesIn<Value>(
  parts: unknown,
  isValue: (value: unknown) => value is Value,
): ReadonlyMap<string, Value> {
  const read = new Map<string, Value>();
  for (const [key, value] of Object.entries(recordIn(parts))) {
    if (isValue(value)) read.set(key, value);
  }
  return read;
}
