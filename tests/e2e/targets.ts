import type { Page } from "playwright-core";

/** The least that a finger or a shaking hand can hit (WCAG 2.2, 2.5.8), px. */
const LEAST = 24;

/**
 * What is wrong with what can be pressed, typed in or walked to: smaller than a finger needs, or covered
 * however one scrolls. Looks only at the layer on top: below an open list or panel one comes by closing it.
 */
export function targetFaults(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const LAYERS = [".popover, [role=dialog]", ".present", ".side:not([data-beneath=true])"];
    const TARGETS =
      "a[href], button, input, select, textarea, summary, [role=option], [role^=menuitem], [role=tab], [role=treeitem], [tabindex='0']";
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getClientRects().length > 0;
    const top = LAYERS.map((layer) => [...document.querySelectorAll(layer)].filter(isSeen));
    const roots = top.find((found) => found.length > 0) ?? [document.body];
    /** There for screen readers alone, beside a way that all can see. */
    const isOnlyHeard = (element: Element | null): boolean =>
      element !== null &&
      (element.getBoundingClientRect().width <= 1 || isOnlyHeard(element.parentElement));
    /** What is ticked is pressed at its label. */
    const placeOf = (element: Element): Element =>
      element.matches("[type=radio], [type=checkbox]")
        ? (element.closest("label") ?? element)
        : element;
    const scrollerOf = (element: Element): Element | null => {
      const around = element.parentElement;
      if (!around || around.scrollHeight > around.clientHeight + 1) return around;
      return scrollerOf(around);
    };
    const faults = new Set<string>();
    for (const element of roots.flatMap((root) => [...root.querySelectorAll(TARGETS)])) {
      const isOff = element.matches(
        ":disabled, [aria-disabled=true], [type=hidden], [aria-hidden=true] *, [inert] *",
      );
      const place = placeOf(element);
      if (isOff || isOnlyHeard(place) || !isSeen(place)) continue;
      const words = element.ariaLabel ?? (place.textContent || element.className);
      const name = `${element.tagName.toLowerCase()} “${words.trim().slice(0, 40)}”`;
      place.scrollIntoView({ block: "nearest", inline: "nearest" });
      const { left, top: above, width, height } = place.getBoundingClientRect();
      if (width < least - 0.5 || height < least - 0.5) {
        faults.add(`${name}: ${Math.round(width)} x ${Math.round(height)} px`);
      }
      // A list may be taller than the place it scrolls in: then the part of it that is in sight counts.
      const sight = scrollerOf(place)?.getBoundingClientRect();
      const first = Math.max(above, sight?.top ?? above);
      const last = Math.min(above + height, sight?.bottom ?? above + height);
      const hit = document.elementFromPoint(left + width / 2, (first + last) / 2);
      // The chart lies below everything; what scrolls by itself may be larger than its place.
      const isExempt = place.matches(".stage, [tabindex='0']:is(section, div):not([role])");
      const isHit = isExempt || (hit !== null && (place.contains(hit) || hit.contains(place)));
      if (!isHit) faults.add(`${name}: covered by ${hit?.className ?? "nothing on the screen"}`);
    }
    return [...faults];
  }, LEAST);
}

/** Whether one would have to scroll the page sideways. */
export function isWiderThanScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
