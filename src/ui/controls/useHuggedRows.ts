import { type RefObject, useLayoutEffect } from "react";

/** Padding and border at both sides of the card, and what widths are rounded by, px. */
const EDGES = 20;

/**
 * Lets a card whose content takes several rows be as wide as the widest of them: by itself it would keep
 * the width that was too narrow for one row. Measured after every change of what it shows or stands beside.
 */
export function useHuggedRows(card: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const own = card.current;
    const around = own?.parentElement;
    if (!own || !around) return;
    const hug = (): void => {
      own.style.removeProperty("max-width");
      const parts = [...own.children].filter(
        (part): part is HTMLElement =>
          part instanceof HTMLElement && getComputedStyle(part).position !== "absolute",
      );
      const first = parts[0];
      const isOneRow = parts.every(
        (part) => first && part.offsetTop < first.offsetTop + first.offsetHeight,
      );
      if (isOneRow) return;
      const left = Math.min(...parts.map((part) => part.offsetLeft));
      const right = Math.max(...parts.map((part) => part.offsetLeft + part.offsetWidth));
      own.style.maxWidth = `${right - left + EDGES}px`;
    };
    const observer = new ResizeObserver(hug);
    for (const each of [around, ...around.children]) if (each !== own) observer.observe(each);
    hug();
    return () => observer.disconnect();
  });
}
