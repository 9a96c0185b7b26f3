import { foldText } from "../../base/foldText.ts";
import { calledOf } from "../../org/called.ts";
import { type Outline, rowOf, withActive } from "./outline.ts";

/**
 * The keys at the next row whose name starts as typed. A first letter goes on from the row the keys are
 * at, and begins again at the top; more letters may leave them where they are.
 */
export function afterTyping(outline: Outline, typed: string): Outline {
  const { org, nodes, active } = outline;
  const wanted = foldText(typed);
  const start = rowOf(nodes, active) + ([...typed].length === 1 ? 1 : 0);
  for (let step = 0; step < nodes.length; step++) {
    const node = nodes[(start + step) % nodes.length] ?? -1;
    // Folding is for the start of a name only: a million rows may be asked.
    const name = calledOf(org, node).slice(0, 2 * typed.length);
    if (foldText(name).startsWith(wanted)) return withActive(outline, node);
  }
  return outline;
}

/** Whether a key types a letter or digit of a name, or a blank within one. */
export function isTyped(key: string, typedBefore: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(key) || (key === " " && typedBefore !== "");
}
