import { type ReactNode, useLayoutEffect, useRef } from "react";
import { focusStage } from "./focusStage.ts";

interface SideProps {
  readonly edge: "left" | "right";
  readonly label: string;
  /** Whether it was asked for by its name: then the keys go there, and back when it is put away. */
  readonly takesFocus: boolean;
  /** Whether the other side stands before it, where there is room for one. */
  readonly isBeneath: boolean;
  readonly children: ReactNode;
}

/** A place at the edge of the stage for a panel. */
export function Side({ edge, label, takesFocus, isBeneath, children }: SideProps) {
  const side = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = side.current;
    const before = document.activeElement;
    if (takesFocus) element?.focus({ preventScroll: true });
    return () => {
      if (!element?.contains(document.activeElement)) return;
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
        before.focus({ preventScroll: true });
      } else {
        focusStage();
      }
    };
  }, [takesFocus]);
  useLayoutEffect(() => {
    const element = side.current;
    const focused = document.activeElement;
    if (!isBeneath || !(focused instanceof HTMLElement) || !element?.contains(focused)) return;
    if (element.getClientRects().length > 0) return;
    // Hidden with the keys in it: they go to the side before it, and come back when that one goes.
    document.querySelector<HTMLElement>('.side[data-beneath="false"]')?.focus();
    return () => {
      if (document.activeElement === document.body) focused.focus({ preventScroll: true });
    };
  }, [isBeneath]);
  return (
    <aside
      ref={side}
      className={`side ${edge}`}
      data-beneath={isBeneath}
      aria-label={label}
      tabIndex={-1}
    >
      {children}
    </aside>
  );
}
