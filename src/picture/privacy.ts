import { say } from "../language/say.ts";
import { isManager, nameOf, type Org, PERSON, textOf } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import type { SceneInput } from "../scene/sceneInput.ts";
import { initialsOf } from "../scene/shortName.ts";

/** How much an export tells of people: everything, their roles, their initials, or only how many they are. */
export const PRIVACY_LEVELS = ["full", "roles", "initials", "counts"] as const;

export type PrivacyLevel = (typeof PRIVACY_LEVELS)[number];

/** Columns that are no more than a role: they stand on cards where names do not. */
const OF_ROLES = ["title", "department", "location", "grade", "workerType"] as const;

/**
 * The organisation as an export of this level may know it: same nodes, same lines, other texts. Below
 * "full" there are no ids, no e-mail addresses and no columns that Headstand does not understand.
 */
export function privateOrg(org: Org, level: PrivacyLevel): Org {
  if (level === "full") return org;
  const names = Array.from({ length: org.count }, (_, i) => calledAt(org, i, level));
  const text = level === "counts" ? {} : roleColumns(org);
  return { ...org, extra: [], text: { ...text, name: textColumnOf(names) } };
}

function roleColumns({ text }: Org): Org["text"] {
  return Object.fromEntries(
    OF_ROLES.flatMap((field) => (text[field] ? [[field, text[field]]] : [])),
  );
}

/** What node i is called at a level below "full". */
function calledAt(org: Org, i: number, level: Exclude<PrivacyLevel, "full">): string {
  if (org.kind[i] !== PERSON) return "";
  const role = isManager(org, i) ? say("Manager ‖ role") : say("Individual contributor");
  if (level === "initials") return initialsOf(nameOf(org, i)) || role;
  return level === "roles" ? textOf(org, "title", i) || role : role;
}

/** What a picture of this level is drawn from. A lens over a column of the file's own may name people. */
export function privateInput(input: SceneInput, level: PrivacyLevel): SceneInput {
  if (level === "full") return input;
  const isRole = (field: string): boolean =>
    level !== "counts" && field !== "title" && OF_ROLES.some((role) => role === field);
  return {
    ...input,
    org: privateOrg(input.org, level),
    photoOf: null,
    cardFields: input.cardFields.filter(
      (field) => isRole(field) || (field === "title" && level === "initials"),
    ),
  };
}
