import { foldText } from "../base/foldText.ts";
import type { MembershipColumn, Org } from "../org/org.ts";
import { cellText, perText } from "./cellColumn.ts";
import type { AsideCollector } from "./furtherRows.ts";
import { NOBODY, peopleNamed, SEVERAL } from "./personFinder.ts";
import type { TeamKind, TeamTable } from "./readTeams.ts";

/** The organisation with what these tables say added to what its own columns say. */
export function withTeams(org: Org, tables: readonly TeamTable[], aside: AsideCollector): Org {
  if (tables.length === 0) return org;
  const texts = new Set<string>();
  for (const { person } of tables) person.forEachText((text) => texts.add(text));
  const nodes = peopleNamed(org, texts);
  const drafts: Partial<Record<TeamKind, Draft>> = {};
  for (const table of tables) {
    const draft = drafts[table.kind] ?? draftOf(org[table.kind], org.count);
    drafts[table.kind] = draft;
    addTable(table, nodes, draft, aside);
  }
  return {
    ...org,
    products: drafts.products ? columnOf(drafts.products) : org.products,
    communities: drafts.communities ? columnOf(drafts.communities) : org.communities,
  };
}

/** Memberships while they are added to. */
interface Draft {
  readonly labels: string[];
  readonly codeOf: Map<string, number>;
  /** Codes of each node that has any, in the order in which they came. */
  readonly own: Map<number, Set<number>>;
  readonly count: number;
}

function draftOf(column: MembershipColumn | null, count: number): Draft {
  const labels = [...(column?.labels ?? [])];
  const own = new Map<number, Set<number>>();
  for (let i = 0; column && i < count; i++) {
    const codes = column.codes.subarray(column.offsets[i], column.offsets[i + 1]);
    if (codes.length > 0) own.set(i, new Set(codes));
  }
  const codeOf = new Map<string, number>();
  labels.forEach((label, code) => {
    if (!codeOf.has(foldText(label))) codeOf.set(foldText(label), code);
  });
  return { labels, codeOf, own, count };
}

function addTable(
  { name, kind, person, team, line }: TeamTable,
  nodes: ReadonlyMap<string, number>,
  draft: Draft,
  aside: AsideCollector,
): void {
  aside.begin(name, kind, line.length);
  const nodeOfText = perText(person, (text) => nodes.get(text) ?? NOBODY);
  const teamsOfText = perText(team, (text) => codesIn(text, draft));
  for (let row = 0; row < line.length; row++) {
    const cells = [cellText(person, row), cellText(team, row)] as const;
    const teams = teamsOfText[team.codes[row] ?? 0] ?? [];
    const node = nodeOfText[person.codes[row] ?? 0] ?? NOBODY;
    const at = line[row] ?? 0;
    if (cells[0] === "" || teams.length === 0) aside.add(at, "blank", cells);
    else if (node === SEVERAL) aside.add(at, "ambiguous", cells, cells[0]);
    else if (node < 0) aside.add(at, "unmatched", cells, cells[0]);
    else if (!join(draft, node, teams)) aside.add(at, "repeated", cells);
  }
}

/** The teams a cell names, parted as in a column of memberships; one that is new is given a code. */
function codesIn(text: string, { labels, codeOf }: Draft): readonly number[] {
  return text.split(/[;|\n]/).flatMap((part) => {
    const label = part.trim();
    if (label === "") return [];
    const key = foldText(label);
    const code = codeOf.get(key) ?? labels.push(label) - 1;
    codeOf.set(key, code);
    return code;
  });
}

/** Whether that was new of anybody. */
function join({ own }: Draft, node: number, teams: readonly number[]): boolean {
  const codes = own.get(node) ?? new Set();
  const before = codes.size;
  for (const code of teams) codes.add(code);
  own.set(node, codes);
  return codes.size > before;
}

function columnOf({ labels, own, count }: Draft): MembershipColumn {
  const offsets = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) offsets[i + 1] = (offsets[i] ?? 0) + (own.get(i)?.size ?? 0);
  const codes = new Uint32Array(offsets[count] ?? 0);
  for (const [node, of] of own) codes.set([...of], offsets[node]);
  return { labels, offsets, codes };
}
