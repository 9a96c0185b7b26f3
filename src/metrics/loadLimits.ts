import { message } from "../language/say.ts";
import { isManager, type Org, textOf } from "../org/org.ts";
import { personKey } from "../org/personKey.ts";
import {
  hasExecutiveLayer,
  type KindOfManager,
  kindOfManager,
  kindsOfManager,
} from "./kindOfManager.ts";

/** Where a load changes its name; the user can set all three. Unit: report-equivalents. */
export interface LoadLimits {
  /** Light below this. */
  readonly light: number;
  /** In range up to and including this, U: the load that is 100 %. */
  readonly upper: number;
  /** Stretched up to and including this, overloaded above. */
  readonly stretched: number;
}

/** Grove: 6 to 8 reports, 10 too many. (M14) */
export const LOAD_LIMITS: LoadLimits = { light: 5, upper: 8, stretched: 10 };

/**
 * McKinsey's archetypes of a manager and the upper limit U each sets. A coordinator has no limit and is
 * flagged above 25, Gallup's top band. Set by the user, never inferred from a title. (M14)
 */
export const ARCHETYPES = [
  { name: "player/coach", upper: 5, reports: message("3 to 5") },
  { name: "coach", upper: 7, reports: message("6 to 7") },
  { name: "supervisor", upper: 10, reports: message("8 to 10") },
  { name: "facilitator", upper: 15, reports: message("11 to 15") },
  { name: "coordinator", upper: 25, reports: message("more than 15") },
] as const;

export type Archetype = (typeof ARCHETYPES)[number]["name"];

/** What takes the place of the usual limit: an archetype, or an upper limit U of the user's own. */
export type LimitChoice = Archetype | number;

/** Whom a limit can be set for beside one person or one function: a kind of manager, or executives. */
export type ManagerRole = Exclude<KindOfManager, "none"> | "executive";

export const MANAGER_ROLES: readonly ManagerRole[] = [
  "executive",
  "coach of managers",
  "coach of doers",
  "mixed",
];

/** Limits that differ from the usual ones. The closest to the person counts: own, function, role. */
export interface LimitChoices {
  /** By key of the person (personKey). */
  readonly people: ReadonlyMap<string, LimitChoice>;
  /** By the manager's own department. */
  readonly departments: ReadonlyMap<string, LimitChoice>;
  readonly roles: ReadonlyMap<ManagerRole, LimitChoice>;
}

export const NO_CHOICES: LimitChoices = {
  people: new Map(),
  departments: new Map(),
  roles: new Map(),
};

/** The limits of every manager: most have the first ones of the table. */
export interface ManagerLimits {
  readonly table: readonly LoadLimits[];
  /** Place in the table by node; null when all have the first. */
  readonly placeOf: Uint16Array | null;
}

export const USUAL_LIMITS: ManagerLimits = { table: [LOAD_LIMITS], placeOf: null };

/** The limits of manager m. */
export function limitsAt({ table, placeOf }: ManagerLimits, m: number): LoadLimits {
  return table[placeOf?.[m] ?? 0] ?? LOAD_LIMITS;
}

/**
 * The limits an archetype or an upper limit of one's own sets: the lower and the top one keep the usual
 * proportion to it, 5 : 8 : 10, which is our own choice; above a coordinator's 25 there is no stretch. (M14)
 */
function limitsFor(choice: LimitChoice): LoadLimits {
  const upper = upperOf(choice);
  const { light, upper: usual, stretched } = LOAD_LIMITS;
  const top = choice === "coordinator" ? upper : (upper * stretched) / usual;
  return { light: (upper * light) / usual, upper, stretched: top };
}

/** The upper limit U that a choice stands for. Unit: report-equivalents. */
export function upperOf(choice: LimitChoice): number {
  if (typeof choice === "number") return choice;
  return ARCHETYPES.find(({ name }) => name === choice)?.upper ?? LOAD_LIMITS.upper;
}

/** The role of manager m, by whose limit they go: executives first; null for a team of assistants only. */
function roleOf(org: Org, m: number, kind: KindOfManager | null): ManagerRole | null {
  if (hasExecutiveLayer(org, m)) return "executive";
  return kind === "none" ? null : kind;
}

/** A limit that was chosen for somebody, and whom it was chosen for: them alone, or whoever is like them. */
export interface ChosenLimit {
  readonly choice: LimitChoice;
  readonly by: "person" | "department" | "role";
  /** The department or the role; "" for a person's own. */
  readonly of: string;
}

/** The limit chosen for manager m of this kind, the closest to them; null where the usual one counts. */
export function chosenLimit(
  org: Org,
  { people, departments, roles }: LimitChoices,
  m: number,
  kind: KindOfManager | null,
): ChosenLimit | null {
  const own = people.size > 0 ? people.get(personKey(org, m)) : undefined;
  if (own !== undefined) return { choice: own, by: "person", of: "" };
  const department = departments.size > 0 ? textOf(org, "department", m) : "";
  const ofDepartment = departments.get(department);
  if (ofDepartment !== undefined) return { choice: ofDepartment, by: "department", of: department };
  const role = roles.size > 0 ? roleOf(org, m, kind) : null;
  const ofRole = role === null ? undefined : roles.get(role);
  return role === null || ofRole === undefined ? null : { choice: ofRole, by: "role", of: role };
}

/** The limits that node m has as a manager of this kind, whether they are one now or not. (M14) */
export function limitsOfKind(
  org: Org,
  usual: LoadLimits,
  choices: LimitChoices,
  m: number,
  kind: KindOfManager,
): LoadLimits {
  const chosen = chosenLimit(org, choices, m, kind);
  return chosen ? limitsFor(chosen.choice) : usual;
}

/** The limits of every manager, with what the user chose for people, functions and roles. (M14) */
export function managerLimits(org: Org, usual: LoadLimits, choices: LimitChoices): ManagerLimits {
  const { people, departments, roles } = choices;
  if (people.size + departments.size + roles.size === 0) return { table: [usual], placeOf: null };
  const kinds = roles.size > 0 ? kindsOfManager(org) : new Uint8Array(org.count);
  const table = [usual];
  const places = new Map<LimitChoice, number>();
  const placeFor = (choice: LimitChoice): number => {
    const before = places.get(choice);
    if (before !== undefined) return before;
    places.set(choice, table.length);
    return table.push(limitsFor(choice)) - 1;
  };
  const placeOf = new Uint16Array(org.count);
  for (let m = 0; m < org.count; m++) {
    if (!isManager(org, m)) continue;
    const chosen = chosenLimit(org, choices, m, kindOfManager(kinds[m] ?? 0));
    if (chosen) placeOf[m] = placeFor(chosen.choice);
  }
  return { table, placeOf };
}
