import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { faintTexts, unreachableScrollers, violations } from "./axe.ts";
import { JOURNEYS, type JourneyStep, putAway } from "./journeys.ts";
import { isWiderThanScreen, targetFaults } from "./targets.ts";

// The states of the page, light, dark and in the system's own colours, and zoomed in until a screen of
// 1280 x 1024 has 640 x 512 px and 320 x 256 px of the page.
const ZOOMED = [
  { zoom: "200%", width: 640, height: 512 },
  { zoom: "400%", width: 320, height: 256 },
];

const app = appForTests();

/** What room, or the lack of it, does to a state; all else is the same in any. */
async function layoutFaultsOf(page: Page): Promise<readonly string[]> {
  const wide = (await isWiderThanScreen(page)) ? ["wider than the screen"] : [];
  return [...wide, ...(await targetFaults(page)), ...(await unreachableScrollers(page))];
}

/** Everything that would keep somebody from using this state. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const wide = (await isWiderThanScreen(page)) ? ["wider than the screen"] : [];
  return [...wide, ...(await targetFaults(page)), ...(await violations(page))];
}

async function faultsInTheDark(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  const faint = await faintTexts(page);
  await page.emulateMedia({ colorScheme: "light" });
  return faint.map((each) => `dark: ${each}`);
}

async function faultsInForcedColours(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  const faint = await faintTexts(page);
  await page.emulateMedia({ forcedColors: "none" });
  return faint.map((each) => `forced: ${each}`);
}

async function walk(
  page: Page,
  steps: readonly JourneyStep[],
  look: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  // One fault is not to hide those that follow.
  page.setDefaultTimeout(8000);
  const faults: string[] = [];
  for (const { state, reach, isFurther = false, isWindow = false } of steps) {
    if (!isFurther) await putAway(page);
    try {
      await reach(page);
      const shown = (isWindow && page.context().pages().at(-1)) || page;
      faults.push(...(await look(shown)).map((fault) => `${state}: ${fault}`));
    } catch (error) {
      faults.push(`${state}: cannot be reached: ${error}`);
    }
  }
  return faults;
}

for (const { name, begin, steps } of JOURNEYS) {
  test(`${name}: everybody can use it, in any colours`, { timeout: 170_000 }, async () => {
    const { page } = await app.open({
      viewport: { width: 1280, height: 1024 },
      reducedMotion: "reduce",
    });
    await begin(page);
    let looks = 0;
    const look = async (shown: Page): Promise<readonly string[]> => [
      ...(await faultsOf(shown)),
      ...(await faultsInTheDark(shown)),
      // The system's colours are the same everywhere: a third of the states shows whether they are used.
      ...(looks++ % 3 === 0 ? await faultsInForcedColours(shown) : []),
    ];
    expect(await walk(page, steps, look)).toEqual([]);
  });

  for (const { zoom, ...viewport } of ZOOMED) {
    test(`${name}: everybody can use it at ${zoom}`, { timeout: 170_000 }, async () => {
      const { page } = await app.open({
        viewport,
        reducedMotion: "reduce",
      });
      await begin(page);
      expect(await walk(page, steps, layoutFaultsOf)).toEqual([]);
    });
  }
}
