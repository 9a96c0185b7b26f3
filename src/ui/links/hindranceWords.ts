import { say } from "../../language/say.ts";
import { type LinkHindrance, standIn } from "../../metrics/drawnLinks.ts";
import { calledOf } from "../../org/called.ts";
import type { Org } from "../../org/org.ts";

/** Why there can be no link between two nodes, in a sentence. */
export function hindranceWords(
  org: Org,
  from: number,
  to: number,
  hindrance: LinkHindrance,
): string {
  const [a, b] = [standIn(org, from), standIn(org, to)];
  const [one, other] = [calledOf(org, a), calledOf(org, b)];
  switch (hindrance) {
    case "same":
      return from === to
        ? say("A link joins two managers; this is {manager} twice.", { manager: one })
        : say("A link joins two managers; both of these stand for {manager}.", { manager: one });
    case "solid":
      return org.parent[a] === b
        ? say("{manager} is {person}’s manager: the solid line joins them already.", {
            manager: other,
            person: one,
          })
        : say("{manager} is {person}’s manager: the solid line joins them already.", {
            manager: one,
            person: other,
          });
    case "nobody":
      return say(
        "A link joins managers; one of these two leads nobody, and no manager stands for them.",
      );
    case "nameless":
      return say(
        "The file names one of these two not at all, or several people alike, so that the link could not be kept.",
      );
    case "gone":
      return say("One of these two is not in this file.");
  }
}

/** "Kora leads nobody: Hugo stands for them." for an individual contributor; null for a manager. */
export function standInWords(org: Org, node: number): string | null {
  const manager = standIn(org, node);
  if (manager === node) return null;
  return say("{person} has no reports, so the link is their manager’s: {manager}.", {
    person: calledOf(org, node),
    manager: calledOf(org, manager),
  });
}
