import type { AppState, AppStore, Step, Undoable } from "./app.ts";
import { stepBack, stepForward, withStep } from "./steps.ts";

/** Does something that can be taken back, and offers to. */
export function takeStep(store: AppStore, words: string, after: Partial<Undoable>): void {
  const state = store.getState();
  const step = { words, before: asNow(state, after), after };
  store.setState({
    ...after,
    steps: withStep(state.steps, step),
    stepNote: { words, offers: "undo" },
  });
}

/** Takes over what is being typed: quietly, and letters of the same words are one step. */
export function takeTypedStep(
  store: AppStore,
  words: string,
  after: Partial<Undoable>,
  typing: string,
): void {
  const state = store.getState();
  const last = state.steps.done.at(-1);
  const isMore = last?.typing === typing && state.steps.undone.length === 0;
  const earlier = isMore ? { ...state.steps, done: state.steps.done.slice(0, -1) } : state.steps;
  const before = isMore ? last.before : asNow(state, after);
  const step: Step = { words, before, after, typing };
  store.setState({ ...after, steps: withStep(earlier, step), stepNote: null });
}

/** The parts that a step changes, as they are now. */
function asNow({ drawn, story }: AppState, changed: Partial<Undoable>): Partial<Undoable> {
  return { ...(changed.drawn && { drawn }), ...(changed.story && { story }) };
}

/** How a user takes back what they did, and does it again; `keep` is how each part is kept for later. */
export function createStepActions(
  store: AppStore,
  keep: Readonly<Record<keyof Undoable, () => Promise<void>>>,
) {
  const { getState, setState } = store;

  async function put(part: Partial<Undoable>): Promise<void> {
    setState({ ...part, ...(part.drawn && { linkDraft: null }) });
    if (part.drawn) await keep.drawn();
    if (part.story) await keep.story();
  }

  return {
    /** Takes the last step back. */
    async undo(): Promise<void> {
      const back = stepBack(getState().steps);
      if (!back) return;
      const { step, steps } = back;
      setState({ steps, stepNote: { words: step.words, offers: "redo" } });
      await put(step.before);
    },
    /** Does again what was taken back last. */
    async redo(): Promise<void> {
      const forward = stepForward(getState().steps);
      if (!forward) return;
      const { step, steps } = forward;
      setState({ steps, stepNote: { words: step.words, offers: "undo" } });
      await put(step.after);
    },
    dismissStepNote(): void {
      setState({ stepNote: null });
    },
  };
}
