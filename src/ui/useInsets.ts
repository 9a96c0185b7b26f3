import { useLayoutEffect, useState } from "react";
import type { Insets } from "./stage/screen.ts";

/** What floats over which edge of the stage. */
const EDGES: readonly (readonly [keyof Insets, string])[] = [
  ["top", ".bar"],
  ["top", ".crumbs"],
  ["bottom", ".foot"],
  ["top", ".present-head"],
  ["bottom", ".present-foot"],
  ["left", ".side.left"],
  ["right", ".side.right"],
];
/** On a narrow page the side panels are sheets at its foot. */
const NARROW = "(max-width: 1000px)";
const NONE: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * How far panels reach into the stage from each edge, px: measured, so it is true at any size, and
 * measured again when `open`, which names what is open, changes.
 */
export function useInsets(open: string): Insets {
  const [insets, setInsets] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open decides what is measured
  useLayoutEffect(() => {
    const measure = (): void => {
      const next = measureInsets();
      setInsets((before) => (isSame(before, next) ? before : next));
    };
    const observer = new ResizeObserver(measure);
    for (const [, selector] of EDGES) {
      const element = document.querySelector(selector);
      if (element) observer.observe(element);
    }
    window.addEventListener("resize", measure);
    measure();
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, [open]);
  return insets;
}

function measureInsets(): Insets {
  const found: { -readonly [edge in keyof Insets]: number } = { ...NONE };
  const isNarrow = matchMedia(NARROW).matches;
  for (const [edge, selector] of EDGES) {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    if (!box || box.width === 0) continue;
    const isSheet = isNarrow && (edge === "left" || edge === "right");
    const side = isSheet ? "bottom" : standsAt(edge);
    found[side] = Math.max(found[side], reachOf(side, box));
  }
  return found;
}

/** Where the writing begins at the right, the panels stand the other way round. */
function standsAt(edge: keyof Insets): keyof Insets {
  if (document.documentElement.dir !== "rtl") return edge;
  if (edge === "left") return "right";
  return edge === "right" ? "left" : edge;
}

function reachOf(edge: keyof Insets, box: DOMRect): number {
  if (edge === "top") return Math.round(box.bottom);
  if (edge === "left") return Math.round(box.right);
  if (edge === "right") return Math.round(innerWidth - box.left);
  return Math.round(innerHeight - box.top);
}

function isSame(a: Insets, b: Insets): boolean {
  return EDGES.every(([edge]) => a[edge] === b[edge]);
}
