import type { Actions } from "../store/actions.ts";
import type { AppState, AppStore, OrgDocument } from "../store/app.ts";
import { isLookAt, lookOf } from "../store/look.ts";
import type { Look } from "../story/look.ts";
import { fragmentOf, readFragment } from "../story/lookFragment.ts";

/** What is done within this time is one step. */
const ONE_STEP_MS = 120;
/** A step that only moves the camera is known by where it arrives within this time. */
const LONGEST_FLIGHT_MS = 1500;

/**
 * Keeps where one looks in the fragment of the address, so that Back and Forward lead there. A step
 * somebody takes is an entry of its own; moving the camera by hand changes the one that is there.
 */
export function keepHistory(store: AppStore, actions: Pick<Actions, "lookAgain">): void {
  /** A look at an export that is not on the page; it holds once that is dropped. */
  let waiting: Look | null = maybeWaiting();
  /** The look on its way to the page. */
  let coming: Look | null = null;
  /** Until when a step that is not in the history yet may still arrive there. */
  let stepUntil = 0;
  let timer = 0;

  function write(): void {
    const fragment = fragmentOf(lookOf(store.getState()));
    if (fragment === currentFragment()) return;
    const { pathname, search } = location;
    const address = fragment === "" ? pathname + search : `#${fragment}`;
    if (performance.now() < stepUntil) history.pushState(null, "", address);
    // The address the page was opened with stays in the history until its export is there.
    else if (!isWaitedFor()) history.replaceState(null, "", address);
    stepUntil = 0;
  }

  function isWaitedFor(): boolean {
    return waiting !== null && fragmentOf(waiting) === currentFragment();
  }

  function forgetStep(): void {
    window.clearTimeout(timer);
    stepUntil = 0;
  }

  async function lookAgain(look: Look): Promise<void> {
    forgetStep();
    coming = look;
    await actions.lookAgain(look);
    if (coming !== look) return;
    coming = null;
    write();
  }

  function onOtherDocument(document: OrgDocument | null): void {
    forgetStep();
    coming = null;
    if (document && waiting && isLookAt(waiting, document)) {
      const look = waiting;
      waiting = null;
      void lookAgain(look);
    } else {
      write();
    }
  }

  store.subscribe((now, before) => {
    // Other figures of the same people are nowhere else to look.
    if (now.document?.imported !== before.document?.imported) onOtherDocument(now.document);
    else if (coming) return;
    else if (isStepFrom(before, now)) {
      stepUntil = performance.now() + LONGEST_FLIGHT_MS;
      window.clearTimeout(timer);
      timer = window.setTimeout(write, ONE_STEP_MS);
    } else if (now.sight !== before.sight) {
      window.clearTimeout(timer);
      write();
      stepUntil = 0;
    }
  });

  window.addEventListener("popstate", () => {
    forgetStep();
    const look = readFragment(currentFragment());
    const { document } = store.getState();
    if (!look) return;
    if (document && isLookAt(look, document)) void lookAgain(look);
    else waiting = look;
  });
}

function currentFragment(): string {
  return location.hash.slice(1);
}

function maybeWaiting(): Look | null {
  return currentFragment() === "" ? null : readFragment(currentFragment());
}

/** Whether somebody did more than move the camera by hand. */
function isStepFrom(before: AppState, now: AppState): boolean {
  const isFlight = now.cameraWish !== before.cameraWish && now.cameraWish.kind !== "zoom";
  return isFlight || STEPS.some((part) => now[part] !== before[part]);
}

const STEPS = ["view", "lensId", "isolated", "selected", "path", "shown"] as const;
