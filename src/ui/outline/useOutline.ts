import { useCallback, useEffect, useState } from "react";
import type { Org } from "../../org/org.ts";
import { useActions, useApp } from "../appContext.tsx";
import { type Outline, resumedOutline, revealed, startOutline, withTop } from "./outline.ts";

/** How the outline is to be: made from how it is. */
export type Change = (outline: Outline) => Outline;

/** The outline of what the stage shows, as it was left, in step with who is selected there. */
export function useOutline(org: Org): readonly [Outline, (change: Change) => void] {
  const top = useApp((state) => state.shown.focus);
  const selected = useApp((state) => state.selected);
  const openRows = useApp((state) => state.openRows);
  const { keepOpenRows } = useActions();
  const begin = (): Outline =>
    openRows ? resumedOutline(org, top, openRows) : startOutline(org, top);
  const [kept, setKept] = useState(() => ({ outline: revealed(begin(), selected), selected }));
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
    const part = isOther ? begin() : withTop(kept.outline, top);
    setKept({ outline: revealed(part, selected), selected });
  }
  const { isOpen, org: orgOfRows } = kept.outline;
  useEffect(() => keepOpenRows({ org: orgOfRows, isOpen }), [keepOpenRows, orgOfRows, isOpen]);
  return [kept.outline, change];
}
