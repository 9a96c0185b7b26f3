import { closed, hasBelow, type Outline, opened, rowOf, withActive } from "./outline.ts";
import { directlyBelow } from "./treePlaces.ts";

/** What a key does to the outline; `page` is how many rows are in sight. */
type Move = (outline: Outline, page: number) => Outline;

/** The keys of a tree as the ARIA Authoring Practices have them. */
const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: (outline) => stepped(outline, 1),
  ArrowUp: (outline) => stepped(outline, -1),
  PageDown: (outline, page) => stepped(outline, page),
  PageUp: (outline, page) => stepped(outline, -page),
  Home: (outline) => stepped(outline, Number.NEGATIVE_INFINITY),
  End: (outline) => stepped(outline, Number.POSITIVE_INFINITY),
  ArrowRight: inwards,
  ArrowLeft: outwards,
  "*": (outline) => opened(outline, siblingsWithPeople(outline)),
};

/** The outline after a key; null for a key that is none of a tree's. */
export function afterKey(outline: Outline, key: string, page: number): Outline | null {
  return MOVES[key]?.(outline, page) ?? null;
}

function stepped(outline: Outline, rows: number): Outline {
  const { nodes, active } = outline;
  const row = Math.max(0, Math.min(nodes.length - 1, rowOf(nodes, active) + rows));
  return withActive(outline, nodes[row] ?? -1);
}

/** Opens the row; then goes to the first below it. */
function inwards(outline: Outline): Outline {
  const { org, isOpen, active } = outline;
  if (!hasBelow(org, active)) return outline;
  return isOpen[active] === 1 ? withActive(outline, active + 1) : opened(outline, [active]);
}

/** Closes the row; a closed one leads to whoever stands above. */
function outwards(outline: Outline): Outline {
  const { org, top, isOpen, active } = outline;
  if (hasBelow(org, active) && isOpen[active] === 1) return closed(outline, active);
  const above = active === top ? -1 : (org.parent[active] ?? -1);
  return above < 0 ? outline : withActive(outline, above);
}

/** Those beside the keys who have anybody below them, whoever the keys are at among them. */
function siblingsWithPeople({ org, top, active }: Outline): readonly number[] {
  const siblings = active === top ? [top] : directlyBelow(org, org.parent[active] ?? -1);
  return siblings.filter((node) => hasBelow(org, node));
}
