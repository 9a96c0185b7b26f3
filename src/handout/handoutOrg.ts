import type { Settings } from "../metrics/settings.ts";
import type { Org, TextField } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { type PrivacyLevel, privateOrg } from "../picture/privacy.ts";
import { type Redact, redactorFor } from "../picture/redact.ts";
import { type Look, lookKey, placeLookedAt } from "../story/look.ts";
import type { Story, StoryScene } from "../story/story.ts";

/** A column that may be left out of a hand-out. */
export type HandoutColumn =
  | Exclude<TextField, "id" | "name">
  | "fte"
  | "hireDay"
  | "utcOffset"
  | "customerFacing"
  | "products"
  | "communities"
  | "dotted"
  | `extra:${string}`;

/** The organisation with these columns alone. Everybody is named by a number that says nothing. */
export function handoutOrg(org: Org, kept: ReadonlySet<HandoutColumn>, level: PrivacyLevel): Org {
  const { text, extra, ...known } = privateOrg(org, level);
  const numbers = Array.from({ length: org.count }, (_, i) => String(i + 1));
  const texts = Object.entries(text).filter(
    ([field]) => field === "name" || kept.has(field as HandoutColumn),
  );
  const keep = <T>(column: HandoutColumn, values: T): T | null =>
    kept.has(column) ? values : null;
  return {
    ...known,
    line: new Int32Array(org.count),
    text: { ...Object.fromEntries(texts), id: textColumnOf(numbers) },
    extra: extra.filter(({ header }) => kept.has(`extra:${header}`)),
    fte: keep("fte", known.fte),
    hireDay: keep("hireDay", known.hireDay),
    utcOffset: keep("utcOffset", known.utcOffset),
    customerFacing: keep("customerFacing", known.customerFacing),
    products: keep("products", known.products),
    communities: keep("communities", known.communities),
    dotted: keep("dotted", known.dotted),
  };
}

/** The story as it is told of the hand-out's organisation: people by their numbers there. */
export function handoutStory(story: Story, org: Org, told: Org, level: PrivacyLevel): Story {
  const redact: Redact = level === "full" ? (text) => text : redactorFor(org);
  const scenes = story.scenes.map(
    (scene): StoryScene => ({
      ...scene,
      title: redact(scene.title),
      notes: redact(scene.notes),
      look: lookIn(scene.look, org, told),
      // A filter names values of columns; below "full" these columns may be gone.
      filter: level === "full" ? scene.filter : { title: "", wanted: {} },
    }),
  );
  return { title: redact(story.title), scenes };
}

function lookIn(look: Look, org: Org, told: Org): Look {
  const { selected, path, focus, folded } = placeLookedAt(look, org);
  const key = (node: number): string => lookKey(told, node);
  return {
    ...look,
    of: "",
    selected: key(selected),
    path: path ? [key(path.from), key(path.to)] : null,
    focus: key(focus),
    foldedLayer: 0,
    others: folded.map(key),
  };
}

/** Settings without what was entered for single people. */
export function handoutSettings(settings: Settings): Settings {
  const { load } = settings;
  return {
    ...settings,
    load: {
      ...load,
      choices: { ...load.choices, people: new Map() },
      ownWork: new Map(),
      groups: new Map(),
    },
  };
}
