import { type Community, communitiesOf, peopleInCommunities } from "../metrics/communities.ts";
import { type MembersByLabel, membersByLabel, membersOf } from "../org/membersByLabel.ts";
import { type Org, PERSON } from "../org/org.ts";
import { personKey } from "../org/personKey.ts";
import type { SceneCommunity } from "../scene/communityOutlines.ts";
import type { AppState, OrgDocument } from "./app.ts";

/** The communities of an organisation, and who is in them. */
export interface Communities {
  readonly members: MembersByLabel;
  readonly list: readonly Community[];
  /** People who are in at least one. */
  readonly people: number;
}

/** Null without a column or table of communities. */
export function communitiesFor(org: Org): Communities | null {
  const { communities } = org;
  if (!communities) return null;
  const before = known.get(org);
  if (before) return before;
  const members = membersByLabel(org, communities);
  const list = communitiesOf(org, communities, members);
  const now = { members, list, people: peopleInCommunities(members) };
  known.set(org, now);
  return now;
}

const known = new WeakMap<Org, Communities>();

const NONE: readonly SceneCommunity[] = [];

/** The communities that the chart outlines; those the file no longer has are passed over. */
export function outlinedCommunities({
  document,
  outlined,
}: Pick<AppState, "document" | "outlined">): readonly SceneCommunity[] {
  if (!document || outlined.length === 0) return NONE;
  const { org } = document.imported;
  const before = knownOutlined.get(outlined);
  if (before?.org === org) return before.answer;
  const communities = communitiesFor(org);
  const answer = outlined.flatMap((name) => {
    const found = communities?.list.find((each) => each.name === name);
    return found && communities
      ? { name, members: membersOf(communities.members, found.code) }
      : [];
  });
  knownOutlined.set(outlined, { org, answer });
  return answer;
}

const knownOutlined = new WeakMap<
  readonly string[],
  { readonly org: Org; readonly answer: readonly SceneCommunity[] }
>();

const NOBODY: readonly number[] = [];

/** The nodes of those who are said to cultivate a community. */
export function cultivatorsFor({ imported: { org }, settings }: OrgDocument): readonly number[] {
  const { cultivators } = settings;
  return cultivators.size === 0 ? NOBODY : [...new Set(nodesByName(org, cultivators).values())];
}

/** Who is said to cultivate a community; -1 for nobody in the chart. */
export function cultivatorOf({ imported: { org }, settings }: OrgDocument, name: string): number {
  return nodesByName(org, settings.cultivators).get(name) ?? -1;
}

function nodesByName(
  org: Org,
  cultivators: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const before = knownCultivators.get(cultivators);
  if (before?.org === org) return before.answer;
  const namesOf = new Map<string, string[]>();
  for (const [name, key] of cultivators) namesOf.set(key, [...(namesOf.get(key) ?? []), name]);
  const answer = new Map<string, number>();
  for (let i = 0; i < org.count && answer.size < cultivators.size; i++) {
    if (org.kind[i] !== PERSON) continue;
    for (const name of namesOf.get(personKey(org, i)) ?? []) {
      if (!answer.has(name)) answer.set(name, i);
    }
  }
  knownCultivators.set(cultivators, { org, answer });
  return answer;
}

const knownCultivators = new WeakMap<
  ReadonlyMap<string, string>,
  { readonly org: Org; readonly answer: ReadonlyMap<string, number> }
>();
