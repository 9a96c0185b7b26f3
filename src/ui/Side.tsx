import { type ReactNode, useLayoutEffect, useRef } from "react";
import { focusStage } from "./focusStage.ts";

interface SideProps {
  readonly edge: "left" | "right";
  readonly label: string;
  /** Whether it was asked for by its name: then the keys go there, and back when it is put away. */
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}

/** A place at the edge of the stage for a panel. */
export function Side({ edge, label, takesFocus, children }: SideProps) {
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
  return (
    <aside ref={side} className={`side ${edge}`} aria-label={label} tabIndex={-1}>
      {children}
    </aside>
  );
}
