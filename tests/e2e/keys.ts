import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Presses Tab, or Shift+Tab, until the target has the keys; everything on the way must be seen to have them. */
export async function goTo(page: Page, target: Locator, key = "Tab", most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await hasKeys(target)) return;
    await page.keyboard.press(key);
    await keysAreSeen(page);
  }
  const words = await page.evaluate(() => document.activeElement?.textContent?.slice(0, 60));
  throw new Error(`${key} does not lead to ${target}; last at “${words}”`);
}

/** Whether an element has the keys, or holds what has. */
export async function hasKeys(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.first().evaluate((element) => element.contains(document.activeElement));
}

/** Fails, but goes on, unless whatever has the keys can be seen, nothing covers it, and it is marked. */
export async function keysAreSeen(page: Page): Promise<void> {
  const until = Date.now() + 1500;
  let fault = await focusFault(page);
  while (fault !== "" && Date.now() < until) {
    await page.waitForTimeout(50);
    fault = await focusFault(page);
  }
  expect.soft(fault).toBe("");
}

/** What keeps one from seeing where the keys are; empty where nothing does. */
function focusFault(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    // Between the last element and the first the browser's own controls have the keys.
    if (!focused || focused === document.body) return "";
    // Presenting, the chart is the picture and no place to be: all keys lead through the scenes.
    if (focused.matches("body:has(.present) .stage")) return "";
    // What is ticked shows at its label.
    const isTicked = focused.matches("[type=radio], [type=checkbox]");
    const place = isTicked ? (focused.closest("label") ?? focused) : focused;
    const name = `<${focused.tagName.toLowerCase()} class="${focused.className}"> “${(focused.ariaLabel ?? place.textContent ?? "").slice(0, 40)}”`;
    const { left, top, right, bottom } = place.getBoundingClientRect();
    const [seenLeft, seenTop] = [Math.max(0, left), Math.max(0, top)];
    const [seenRight, seenBottom] = [Math.min(innerWidth, right), Math.min(innerHeight, bottom)];
    if (seenRight - seenLeft < 4 || seenBottom - seenTop < 4) return `${name} is off the screen`;
    const hit = document.elementFromPoint((seenLeft + seenRight) / 2, (seenTop + seenBottom) / 2);
    const isCovered = hit === null || !(place.contains(hit) || hit.contains(place));
    // The chart lies below everything.
    if (isCovered && !focused.matches(".stage")) return `${name} is covered by ${hit?.className}`;
    const isMarked = (element: Element): boolean => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const isClear = /, 0\)$|^transparent$/.test(outlineColor);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1 && !isClear;
    };
    // A list marks its row, a group of keys its own, a side its card.
    const around = [place, place.parentElement, ...place.querySelectorAll(":scope > .panel")];
    const isInList = focused.closest(".popover") !== null;
    const hasGround = (element: Element): boolean =>
      getComputedStyle(element).backgroundColor !== "rgba(0, 0, 0, 0)";
    const isSeen =
      around.some((each) => each && isMarked(each)) || (isInList && hasGround(focused));
    return isSeen ? "" : `${name} does not show that it has the keys`;
  });
}
