import { type RefObject, useLayoutEffect, useState } from "react";

/** What stands beside the groups within the legend. */
const WITHIN = ".legend-head, .legend-switch";
/** Below this the legend is one row that scrolls. */
const SCROLLS = "(max-width: 1000px)";
const GAP = 16;
/** With less it takes another row: one group alone says nothing. */
const LEAST_ROOM = 380;
const PADDING = 30;

/** How much room the legend has for its groups, px: what the foot of the page leaves it. */
export function useLegendRoom(legend: RefObject<HTMLElement | null>, lensId: string): number {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another lens has another title
  useLayoutEffect(() => {
    const own = legend.current;
    const foot = own?.parentElement;
    if (!own || !foot) return;
    const beside = [...foot.children].filter(
      (child): child is HTMLElement =>
        child instanceof HTMLElement && child !== own && !child.matches(".filter-row"),
    );
    const within = [...own.querySelectorAll<HTMLElement>(WITHIN)];
    const measure = (): void => {
      const taken = [...beside, ...within].reduce((sum, each) => sum + each.offsetWidth + GAP, 0);
      const isScrolled = matchMedia(SCROLLS).matches;
      setRoom(
        isScrolled
          ? Number.POSITIVE_INFINITY
          : Math.max(LEAST_ROOM, foot.clientWidth - taken - PADDING),
      );
    };
    const observer = new ResizeObserver(measure);
    for (const each of [foot, ...beside, ...within]) observer.observe(each);
    measure();
    return () => observer.disconnect();
  }, [legend, lensId]);
  return room;
}
