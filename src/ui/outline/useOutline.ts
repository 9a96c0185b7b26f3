import { useCallback, useState } from "react";
import type { Org } from "../../org/org.ts";
import { useApp } from "../appContext.tsx";
import { type Outline, revealed, startOutline, withTop } from "./outline.ts";

/** How the outline is to be: made from how it is. */
export type Change = (outline: Outline) => Outline;

/** The outline of what the stage shows, in step with who is selected there. */
export function useOutline(org: Org): readonly [Outline, (change: Change) => void] {
  const top = useApp((state) => state.shown.focus);
  const selected = useApp((state) => state.selected);
  const [kept, setKept] = useState(() => ({
    outline: revealed(startOutline(org, top), selected),
    selected,
  }));
  const change = useCallback(
    (next: Change) =>
      setKept((before) => {
        const outline = next(before.outline);
        return outline === before.outline ? before : { ...before, outline };
      }),
    [],
  );
  // While drawing, not after: rows of one organisation must never be drawn from another.
  const isOther = kept.outline.org !== org;
  if (isOther || kept.outline.top !== top || kept.selected !== selected) {
    const part = isOther ? startOutline(org, top) : withTop(kept.outline, top);
    setKept({ outline: revealed(part, selected), selected });
  }
  return [kept.outline, change];
}
