import { EVERYBODY, type Layout } from "../layout/layout.ts";
import { layoutOrg } from "../layout/layoutOrg.ts";
import { withManagersAbove } from "../layout/withManagersAbove.ts";
import { type OwnTeam, ownTeam } from "../metrics/ownTeam.ts";
import { meetingOf } from "../metrics/products.ts";
import type { Org } from "../org/org.ts";

/** A product as it is and as a team of its own, ready to be drawn side by side. */
export interface OwnTeamDrawn {
  readonly figures: Omit<OwnTeam, "org" | "nodeAfter" | "people" | "leadAfter">;
  readonly before: Drawn;
  readonly after: Drawn & { readonly org: Org };
}

/** Only its people, with everybody above them up to the lowest manager who has all of them. */
export interface Drawn {
  readonly people: readonly number[];
  readonly layout: Layout;
}

/** Works out what a product would be as a team of its own; null where no manager has all its people. */
export function ownTeamDrawn(
  org: Org,
  people: readonly number[],
  leadTitle: string,
): OwnTeamDrawn | null {
  const team = ownTeam(org, people, leadTitle);
  if (!team) return null;
  const { org: redrawn, nodeAfter, people: peopleAfter, leadAfter, ...figures } = team;
  const { decider } = meetingOf(org, people);
  const top = nodeAfter[decider] ?? -1;
  return {
    figures,
    before: { people, layout: layoutOfFew(org, people, decider) },
    after: {
      people: peopleAfter,
      layout: layoutOfFew(redrawn, [...peopleAfter, leadAfter], top),
      org: redrawn,
    },
  };
}

function layoutOfFew(org: Org, few: readonly number[], focus: number): Layout {
  const stays = new Uint8Array(org.count);
  for (const node of few) stays[node] = 1;
  return layoutOrg(org, { ...EVERYBODY, focus, filter: withManagersAbove(org, stays) }, null);
}
