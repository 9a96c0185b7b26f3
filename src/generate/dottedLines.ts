import { type GrownTree, NO_DEPARTMENT } from "./growTree.ts";
import { DEPARTMENTS } from "./words.ts";

const MANAGERS_SHARE = 0.13;

/** Draws the dotted-line manager of person i, -1 for most: somebody of a similar layer in a related department. */
export function dottedLinePicker(tree: GrownTree, random: () => number): (i: number) => number {
  const managers: number[][] = DEPARTMENTS.map(() => []);
  for (let i = 0; i < tree.count; i++) {
    if ((tree.span[i] ?? 0) > 0) managers[tree.department[i] ?? NO_DEPARTMENT]?.push(i);
  }
  const indexOf = new Map(DEPARTMENTS.map((words, index) => [words.name, index]));
  const related = DEPARTMENTS.map((words) =>
    words.related
      .map((name) => managers[indexOf.get(name) ?? -1] ?? [])
      .filter((found) => found.length > 0),
  );
  return (i) => {
    const code = tree.department[i] ?? NO_DEPARTMENT;
    const words = DEPARTMENTS[code];
    if (!words || (tree.layer[i] ?? 0) < 3) return -1;
    const share = (tree.span[i] ?? 0) > 0 ? MANAGERS_SHARE : words.dottedShare;
    if (random() >= share) return -1;
    const groups = related[code] ?? [];
    const group = groups[Math.floor(random() * groups.length)];
    if (!group) return -1;
    // Managers are listed layer by layer, so a few draws find somebody near enough.
    for (let draw = 0; draw < 8; draw++) {
      const found = group[Math.floor(random() * group.length)] ?? -1;
      if (Math.abs((tree.layer[found] ?? 0) - (tree.layer[i] ?? 0)) <= 2) return found;
    }
    return -1;
  };
}
