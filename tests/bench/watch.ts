import type { CDPSession, Page } from "playwright-core";
import { paintWorkerOf } from "../e2e/browser.ts";
import { droppedShare, summary } from "./statistics.ts";

/** What a page notes of itself while it is watched; times in ms. */
interface Notes {
  /** From the choice of a file to the end of the second frame after the page says that it is ready. */
  readonly opened: number[];
  /** From the rows being parsed, in memory, to that same moment. */
  readonly sinceParsed: number[];
  /** Whether frames are asked for without end, to note when they begin. */
  countsFrames: boolean;
  /** Times at which frames began. */
  readonly frames: number[];
  /** Durations of the tasks that held the main thread for more than 50 ms. */
  readonly longTasks: number[];
  readonly measures: { readonly name: string; readonly start: number; readonly duration: number }[];
}

declare global {
  interface Window {
    benchNotes: Notes;
  }
}

export interface Movement {
  /** Work of the page for each frame: its `headstand:frame` measures. */
  readonly work: readonly number[];
  /** From one frame to the next. */
  readonly intervals: readonly number[];
  /** The same in the worker that paints the chart; none where the page itself paints. */
  readonly paintIntervals: readonly number[];
}

/** One line on how a movement went: from frame to frame, what was dropped, what a frame took. */
export function movementLine(name: string, { work, intervals, paintIntervals }: Movement): string {
  const own = work.length > 0 ? `; frame work ${summary(work)}` : "";
  const percent = (times: readonly number[]): string =>
    `${(100 * droppedShare(times)).toFixed(1)} %`;
  const painting = paintIntervals.length > 0 ? `, ${percent(paintIntervals)} where painted` : "";
  const dropped = `${percent(intervals)} dropped${painting}`;
  return `    ${name.padEnd(26)}  frame to frame ${summary(intervals)}, ${dropped}${own}`;
}

/** Makes every document of the page note when files are chosen, when frames begin and what it measures. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript({ path: "tests/bench/notes.js" });
}

/** Chooses a file, or several together, and waits until they are drawn; the time from outside and the page's own, if it measures. */
export async function open(
  page: Page,
  file: string | readonly string[],
  limitMs: number,
): Promise<{
  readonly seenMs: number;
  readonly sinceParsedMs: number;
  readonly ownMs: readonly number[];
  readonly layoutMs: readonly number[];
}> {
  await page.evaluate(() => {
    window.benchNotes.measures.length = 0;
  });
  await page.locator("input[type=file]").first().setInputFiles(file);
  const isOpen = page.waitForFunction(() => window.benchNotes.opened.length > 0, undefined, {
    timeout: limitMs,
    polling: 100,
  });
  // A page that hangs does not even answer that the time is up.
  const isTooLate = new Promise<never>((_, reject) => setTimeout(reject, limitMs).unref());
  await Promise.race([isOpen, isTooLate]);
  const { opened, sinceParsed, measures } = await page.evaluate(() => window.benchNotes);
  const durations = (name: string): number[] =>
    measures.filter((measure) => measure.name === name).map(({ duration }) => duration);
  return {
    seenMs: opened.at(-1) ?? Number.NaN,
    sinceParsedMs: sinceParsed.at(-1) ?? Number.NaN,
    ownMs: durations("headstand:import"),
    layoutMs: durations("headstand:layout"),
  };
}

/** One movement of the hand: what to send to the page, sixty times a second. */
export interface Gesture {
  readonly name: string;
  readonly steps: number;
  readonly begin?: (devtools: CDPSession) => Promise<unknown>;
  readonly step: (devtools: CDPSession, k: number) => Promise<unknown>;
  readonly end?: (devtools: CDPSession) => Promise<unknown>;
}

const STEP_MS = 1000 / 60;

/** Runs in the worker that paints, as notes.js does in the page: notes when its frames begin, from now on. */
const NOTE_FRAMES = `{
  const isFirst = !self.benchFrames;
  self.benchFrames = [];
  const noteFrame = () => {
    self.benchFrames.push(performance.now());
    requestAnimationFrame(noteFrame);
  };
  if (isFirst) noteFrame();
}`;

/** Makes the gesture with real input events and tells what the frames meanwhile took. */
export async function perform(page: Page, gesture: Gesture): Promise<Movement> {
  const devtools = await page.context().newCDPSession(page);
  await paintWorkerOf(page)?.evaluate(NOTE_FRAMES);
  await gesture.begin?.(devtools);
  const from = await page.evaluate(() => performance.now());
  const pending: Promise<unknown>[] = [];
  const started = performance.now();
  for (let k = 0; k < gesture.steps; k++) {
    // Not awaited one by one: a hand does not wait for the page either.
    pending.push(gesture.step(devtools, k));
    const left = started + (k + 1) * STEP_MS - performance.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, left)));
  }
  await Promise.all(pending);
  const to = await page.evaluate(() => performance.now());
  await gesture.end?.(devtools);
  await devtools.detach();
  const { frames, measures } = await page.evaluate(() => window.benchNotes);
  const painted = (await paintWorkerOf(page)?.evaluate<readonly number[]>("benchFrames")) ?? [];
  const intervalsOf = (times: readonly number[]): number[] =>
    times.slice(1).map((time, k) => time - (times[k] ?? time));
  return {
    work: measures
      .filter(({ name, start }) => name === "headstand:frame" && start >= from && start <= to)
      .map(({ duration }) => duration),
    intervals: intervalsOf(frames.filter((time) => time >= from && time <= to)),
    paintIntervals: intervalsOf(painted),
  };
}

/** The wheel turned over a point of the page; negative is towards the people. */
export function turnWheel(
  name: string,
  steps: number,
  deltaY: number,
  x: number,
  y: number,
): Gesture {
  return {
    name,
    steps,
    step: (devtools) =>
      devtools.send("Input.dispatchMouseEvent", { type: "mouseWheel", x, y, deltaX: 0, deltaY }),
  };
}

/** The chart turned over and back: a press of F in the first frame and in the middle. */
export function flip(name: string, steps: number): Gesture {
  const press = async (devtools: CDPSession): Promise<void> => {
    const key = { key: "f", code: "KeyF", windowsVirtualKeyCode: 70 };
    await devtools.send("Input.dispatchKeyEvent", { type: "keyDown", text: "f", ...key });
    await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  };
  return {
    name,
    steps,
    step: (devtools, k) => (k === 0 || k === steps / 2 ? press(devtools) : Promise.resolve()),
  };
}

/** What the page holds once its garbage is gone: objects and the columns beside them, bytes. */
export async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.collectGarbage");
  const usage: unknown = await devtools.send("Runtime.getHeapUsage");
  await devtools.detach();
  return Object.entries(usage as Readonly<Record<string, number>>)
    .filter(([name]) => name === "usedSize" || name === "backingStorageSize")
    .reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** The page held with the mouse and moved to and fro. */
export function drag(name: string, steps: number, x: number, y: number): Gesture {
  const at = (k: number): { x: number; y: number } => ({
    x: x + 300 * Math.sin(k / 20),
    y: y + 60 * Math.sin(k / 31),
  });
  const send = (
    devtools: CDPSession,
    type: "mousePressed" | "mouseMoved" | "mouseReleased",
    k: number,
  ) =>
    devtools.send("Input.dispatchMouseEvent", {
      type,
      ...at(k),
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: 1,
    });
  return {
    name,
    steps,
    begin: (devtools) => send(devtools, "mousePressed", 0),
    step: (devtools, k) => send(devtools, "mouseMoved", k),
    end: (devtools) => send(devtools, "mouseReleased", steps),
  };
}

const SETTINGS_CHANGES = 12;

/** Raises the limit of a load step by step; from each step to the frame in its colours, ms. */
export async function changeSettings(page: Page): Promise<readonly number[]> {
  const more = page.getByRole("button", { name: "More", exact: true });
  if ((await more.count()) === 0) return [];
  await more.click();
  await page.getByRole("menuitem", { name: /^Settings/ }).click();
  const limit = page.getByRole("textbox", { name: "In range up to" });
  await limit.focus();
  const found: number[] = [];
  for (let change = 0; change < SETTINGS_CHANGES; change++) {
    await page.evaluate(() => performance.clearMeasures("headstand:settings"));
    await limit.press(change % 2 === 0 ? "ArrowUp" : "ArrowDown");
    await page.waitForTimeout(500);
    const ms = await page.evaluate(
      () => performance.getEntriesByName("headstand:settings").at(-1)?.duration,
    );
    if (ms !== undefined) found.push(ms);
  }
  return found;
}

/** Chooses every lens there is, one after another; from the choice to the frame in its colours, ms. */
export async function changeLenses(page: Page): Promise<readonly (readonly [string, number])[]> {
  const select = page.getByRole("button", { name: /Colour by/ });
  if ((await select.count()) === 0) return [];
  await select.click();
  const titles = await page.getByRole("option").allTextContents();
  await page.keyboard.press("Escape");
  const found: (readonly [string, number])[] = [];
  for (const title of titles) {
    await page.evaluate(() => performance.clearMeasures("headstand:lens"));
    await select.click();
    await page.getByRole("option", { name: title, exact: true }).click();
    await page.waitForTimeout(400);
    const ms = await page.evaluate(
      () => performance.getEntriesByName("headstand:lens").at(-1)?.duration,
    );
    if (ms !== undefined) found.push([title, ms]);
  }
  return found;
}
