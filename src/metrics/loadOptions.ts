import type { Org } from "../org/org.ts";
import { personKey } from "../org/personKey.ts";
import type { LoadOptions } from "./load.ts";
import { managerLimits } from "./loadLimits.ts";
import type { LoadWeights } from "./loadWeights.ts";
import type { LoadSettings } from "./settings.ts";

/** What the load of this organisation depends on, with the people of the settings found in it. */
export function loadOptionsOf(org: Org, settings: LoadSettings, asOfDay: number): LoadOptions {
  const { ownWork, groups, limits, choices } = settings;
  return {
    asOfDay,
    weights: weightsInUse(settings),
    ownWork: byNode(org, ownWork),
    groups: byNode(org, groups),
    limits: managerLimits(org, limits, choices),
  };
}

/** The weights, 0 for each term that is switched off. */
function weightsInUse({ weights, off }: LoadSettings): LoadWeights {
  const none = Object.fromEntries([...off].map((term) => [term, 0]));
  return { ...weights, ...none };
}

function byNode(org: Org, byKey: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (byKey.size === 0) return found;
  for (let i = 0; i < org.count; i++) {
    const value = byKey.get(personKey(org, i));
    if (value !== undefined) found.set(i, value);
  }
  return found;
}
