import type { Message, Saying } from "../language/say.ts";
import type { AppState, AppStore, Step, Undoable } from "./app.ts";
import { stepBack, stepForward, withStep } from "./steps.ts";

/** The parts of the state itself that a step may change. */
type Decided = Omit<Undoable, "reading" | "kept">;

/** Does something that can be taken back, and offers to. */
export function takeStep(store: AppStore, words: Message | Saying, after: Partial<Decided>): void {
  const before = asNow(store.getState(), after);
  store.setState(after);
  tellStep(store, { words, before, after });
}

/** Takes over what is being typed: quietly, and letters of the same words are one step. */
export function takeTypedStep(
  store: AppStore,
  words: Message | Saying,
  after: Partial<Decided>,
  typing: string,
): void {
  const before = asNow(store.getState(), after);
  store.setState(after);
  recordStep(store, { words, before, after, typing });
}

/** Does something that shows at once and can be taken back; what it changes says what was done. */
export function takeQuietStep(store: AppStore, after: Partial<Decided>, typing?: string): void {
  const before = asNow(store.getState(), after);
  store.setState(after);
  recordStep(store, { before, after, ...(typing !== undefined && { typing }) });
}

/** Says what was done, with a way to take it back; the change itself is the caller's. */
export function tellStep(store: AppStore, step: Step): void {
  store.setState({
    steps: withStep(store.getState().steps, step),
    stepNote: { step, offers: "undo" },
  });
}

/** Keeps for taking back what shows anyhow; the change itself is the caller's. */
export function recordStep(store: AppStore, step: Step): void {
  const { steps } = store.getState();
  const last = steps.done.at(-1);
  const isMore =
    step.typing !== undefined && last?.typing === step.typing && steps.undone.length === 0;
  const earlier = isMore ? { ...steps, done: steps.done.slice(0, -1) } : steps;
  const whole = isMore ? { ...step, before: last.before } : step;
  store.setState({ steps: withStep(earlier, whole), stepNote: null });
}

/** Lets go what was to bring removed organisations back: whoever removes all wants none to stay. */
export function forgetKeptSteps(store: AppStore): void {
  const { done, undone } = store.getState().steps;
  const isOther = ({ after }: Step): boolean => after.kept === undefined;
  const steps = { done: done.filter(isOther), undone: undone.filter(isOther) };
  store.setState({ steps, stepNote: null });
}

/** The parts that a step changes, as they are now. */
function asNow(state: AppState, changed: Partial<Decided>): Partial<Decided> {
  const { drawn, story, settings, links, linksShown, photosShown, outlined } = state;
  const { drawing, filter } = state;
  return {
    ...(changed.drawn && { drawn }),
    ...(changed.story && { story }),
    ...(changed.settings && { settings }),
    ...(changed.links && { links }),
    ...(changed.linksShown !== undefined && { linksShown }),
    ...(changed.photosShown !== undefined && { photosShown }),
    ...(changed.outlined && { outlined }),
    ...(changed.drawing && { drawing }),
    ...(changed.filter && { filter }),
  };
}

/** How each part is put in place and kept, in the way in which the user changes it; false where it failed. */
export type PutParts = {
  readonly [Part in keyof Undoable]: (value: Undoable[Part]) => Promise<unknown> | unknown;
};

/** In this order: a file that is read again lets the filter go. */
const PARTS: readonly (keyof Undoable)[] = [
  "kept",
  "reading",
  "drawing",
  "filter",
  "settings",
  "links",
  "linksShown",
  "photosShown",
  "outlined",
  "drawn",
  "story",
];

/** How a user takes back what they did, and does it again. */
export function createStepActions(store: AppStore, put: PutParts) {
  const { getState, setState } = store;
  let last: Promise<unknown> = Promise.resolve();

  async function putPart<Part extends keyof Undoable>(
    name: Part,
    value: Undoable[Part] | undefined,
  ): Promise<boolean> {
    return value === undefined || (await put[name](value)) !== false;
  }

  /** Goes over to other steps; stays where it was when that fails. */
  async function go(
    { step, steps }: NonNullable<ReturnType<typeof stepBack<Step>>>,
    offers: "undo" | "redo",
  ): Promise<void> {
    const { steps: former } = getState();
    const parts = offers === "redo" ? step.before : step.after;
    const stepNote = { step, offers };
    setState({ steps, stepNote });
    for (const name of PARTS) {
      if (await putPart(name, parts[name])) continue;
      if (getState().steps === steps) setState({ steps: former, stepNote: null });
      return;
    }
    // A file that is read again takes all notes away.
    if (parts.reading && getState().steps === steps) setState({ stepNote });
  }

  /** One after the other, as a file that is read again takes its time; not while the user reads one. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = last.then(() => (getState().phase === "importing" ? undefined : work()));
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    /** Changes several parts at once, as one step. */
    async changeAll(words: Message | Saying, after: Partial<Decided>): Promise<void> {
      tellStep(store, { words, before: asNow(getState(), after), after });
      const parts: Partial<Undoable> = after;
      for (const name of PARTS) await putPart(name, parts[name]);
    },
    /** Takes the last step back. */
    undo: (): Promise<void> =>
      inTurn(async () => {
        const back = stepBack(getState().steps);
        if (back) await go(back, "redo");
      }),
    /** Does again what was taken back last. */
    redo: (): Promise<void> =>
      inTurn(async () => {
        const forward = stepForward(getState().steps);
        if (forward) await go(forward, "undo");
      }),
    dismissStepNote(): void {
      setState({ stepNote: null });
    },
  };
}
