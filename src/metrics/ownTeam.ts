import { buildOrg } from "../org/buildOrg.ts";
import { isManager, type Org } from "../org/org.ts";
import { bareMembers, withVacancy } from "../org/withVacancy.ts";
import { meanHopsAmong } from "./hopsAmong.ts";
import { meetingOf } from "./products.ts";

/** How people who work on one product stand to each other. */
export interface TeamFigures {
  /** Mean hops between two of them. (M17) */
  readonly hops: number | null;
  /** Mean hops between two of their managers; null with one manager. */
  readonly managerHops: number | null;
  /** Hops from the lowest manager who has all of them down to the one farthest below. (M25) */
  readonly height: number;
  /** Their distinct solid managers, a vacant lead included. */
  readonly managers: number;
  /** Layers they stand on. */
  readonly layers: number;
}

/** Somebody's span before and after. */
export interface SpanChange {
  /** Node of the organisation as it is; -1 for the vacant lead. */
  readonly manager: number;
  readonly before: number;
  readonly after: number;
}

/** The organisation as it would be with a product as a team of its own; nothing is changed. */
export interface OwnTeam {
  readonly before: TeamFigures;
  readonly after: TeamFigures;
  /** Node of the lead as it is; -1 for a vacant post. */
  readonly lead: number;
  /** How many would have another manager. */
  readonly moved: number;
  /** Whose span would change, who loses the most first. */
  readonly spans: readonly SpanChange[];
  /** The redrawn organisation, with its own nodes: who they are and who reports to whom. */
  readonly org: Org;
  /** By node of the organisation as it is, the node of the redrawn one. */
  readonly nodeAfter: Int32Array;
  /** The people of the product, and whoever leads them, as nodes of the redrawn one. */
  readonly people: readonly number[];
  readonly leadAfter: number;
}

/**
 * The people of a product under one lead: whoever of them has all of them, else the highest who manages
 * already, else a vacant post below the lowest manager who has all of them. Everybody on the product
 * reports to the nearest above them who is on it too, else to the lead; everybody else keeps their manager.
 * So no two of them are farther apart than before. `people` in chart order; null where no manager has them
 * all, and for fewer than two.
 */
export function ownTeam(org: Org, people: readonly number[], leadTitle: string): OwnTeam | null {
  const { decider } = meetingOf(org, people);
  if (decider < 0 || people.length < 2) return null;
  const lead = people.includes(decider) ? decider : leadAmong(org, people);
  const vacancy = org.count;
  const parent = parentsAfter(org, people, lead < 0 ? vacancy : lead);
  const bare = { ...bareMembers(org), parent };
  const members = lead < 0 ? withVacancy(bare, decider, leadTitle) : bare;
  const { org: after, order } = buildOrg(members);
  const nodeAfter = new Int32Array(members.count);
  order.forEach((was, node) => {
    nodeAfter[was] = node;
  });
  const at = (node: number): number => nodeAfter[node] ?? -1;
  const peopleAfter = people.map(at).sort((a, b) => a - b);
  return {
    before: figuresOf(org, people),
    after: figuresOf(after, peopleAfter),
    lead,
    moved: people.filter((i) => parent[i] !== org.parent[i]).length,
    spans: spanChanges(org, people, parent, vacancy),
    org: after,
    nodeAfter,
    people: peopleAfter,
    leadAfter: at(lead < 0 ? vacancy : lead),
  };
}

/** The highest manager among them, of equals the one with the most people; -1 for none. */
function leadAmong(org: Org, people: readonly number[]): number {
  let lead = -1;
  for (const i of people) {
    if (!isManager(org, i)) continue;
    const higher = (org.layer[lead] ?? 0) - (org.layer[i] ?? 0);
    const larger = (org.totalSpan[i] ?? 0) - (org.totalSpan[lead] ?? 0);
    if (lead < 0 || higher > 0 || (higher === 0 && larger > 0)) lead = i;
  }
  return lead;
}

/** Everybody's manager with the people of the product together below `lead`, who stays. */
function parentsAfter(org: Org, people: readonly number[], lead: number): Int32Array {
  const parent = org.parent.slice();
  const isOn = new Set(people);
  for (const i of people) {
    if (i === lead) continue;
    let above = org.parent[i] ?? -1;
    while (above >= 0 && !isOn.has(above)) above = org.parent[above] ?? -1;
    parent[i] = above < 0 ? lead : above;
  }
  return parent;
}

function figuresOf(org: Org, people: readonly number[]): TeamFigures {
  const { height, managers } = meetingOf(org, people);
  return {
    hops: meanHopsAmong(org, people),
    managerHops: meanHopsAmong(org, managers),
    height: height ?? 0,
    managers: managers.length,
    layers: new Set(people.map((i) => org.layer[i])).size,
  };
}

function spanChanges(
  org: Org,
  people: readonly number[],
  parent: Int32Array,
  vacancy: number,
): SpanChange[] {
  const gained = new Map<number, number>();
  const add = (manager: number, count: number): void => {
    if (manager >= 0) gained.set(manager, (gained.get(manager) ?? 0) + count);
  };
  for (const i of people) {
    if (parent[i] === org.parent[i]) continue;
    add(org.parent[i] ?? -1, -1);
    add(parent[i] ?? -1, 1);
  }
  return [...gained]
    .filter(([, change]) => change !== 0)
    .sort(([a, x], [b, y]) => x - y || a - b)
    .map(([manager, change]) => {
      const before = org.span[manager] ?? 0;
      return { manager: manager === vacancy ? -1 : manager, before, after: before + change };
    });
}
