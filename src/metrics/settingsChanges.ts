import type { LimitChoice, LimitChoices } from "./loadLimits.ts";
import type { LoadSettings, Settings } from "./settings.ts";

/** Settings with some of what the load is counted with changed. */
export function withLoad(settings: Settings, change: Partial<LoadSettings>): Settings {
  return { ...settings, load: { ...settings.load, ...change } };
}

/** Settings with limits of people, functions or roles changed. */
export function withChoices(settings: Settings, change: Partial<LimitChoices>): Settings {
  return withLoad(settings, { choices: { ...settings.load.choices, ...change } });
}

/** What is kept under keys with another value under one of them; null takes it out. */
export function withEntry<Key, Value>(
  entries: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value | null,
): ReadonlyMap<Key, Value> {
  const changed = new Map(entries);
  if (value === null) changed.delete(key);
  else changed.set(key, value);
  return changed;
}

/** What was entered for one person. */
export interface PersonEntries {
  readonly key: string;
  /** null where they go by the limit of whoever is like them. */
  readonly limit: LimitChoice | null;
  /** Share of own time on IC work, 0 to 1; null where nobody said. */
  readonly ownWork: number | null;
  /** Half-day coordinating groups; null where nobody said. */
  readonly groups: number | null;
}

/** What was entered for one person, by key (personKey). */
export function entriesOf({ load }: Settings, key: string): PersonEntries {
  return {
    key,
    limit: load.choices.people.get(key) ?? null,
    ownWork: load.ownWork.get(key) ?? null,
    groups: load.groups.get(key) ?? null,
  };
}

/** Everybody for whom something was entered. */
export function enteredPeople(settings: Settings): readonly PersonEntries[] {
  const { choices, ownWork, groups } = settings.load;
  const keys = new Set([...choices.people.keys(), ...ownWork.keys(), ...groups.keys()]);
  return [...keys].map((key) => entriesOf(settings, key));
}

/** Settings with what is entered for one person changed. */
export function withPerson(
  settings: Settings,
  { key, limit, ownWork, groups }: PersonEntries,
): Settings {
  const { load } = settings;
  return withLoad(settings, {
    choices: { ...load.choices, people: withEntry(load.choices.people, key, limit) },
    ownWork: withEntry(load.ownWork, key, ownWork),
    groups: withEntry(load.groups, key, groups),
  });
}

/** Settings without anything entered for this person. */
export function withoutPerson(settings: Settings, key: string): Settings {
  return withPerson(settings, { key, limit: null, ownWork: null, groups: null });
}
