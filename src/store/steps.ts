/** What was done and can be taken back, and what was taken back and can be done again; the latest last. */
export interface Steps<Step> {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NO_STEPS: Steps<never> = { done: [], undone: [] };

/** Older ones cannot be taken back any more. */
const MOST_STEPS = 100;

/** One more was done: what was taken back before is gone. */
export function withStep<Step>({ done }: Steps<Step>, step: Step): Steps<Step> {
  return { done: [...done, step].slice(-MOST_STEPS), undone: [] };
}

/** The latest step to be taken back, and how things stand then; null when there is none. */
export function stepBack<Step>({
  done,
  undone,
}: Steps<Step>): { readonly step: Step; readonly steps: Steps<Step> } | null {
  const step = done.at(-1);
  if (step === undefined) return null;
  return { step, steps: { done: done.slice(0, -1), undone: [...undone, step] } };
}

/** The step taken back last, to be done again, and how things stand then; null when there is none. */
export function stepForward<Step>({
  done,
  undone,
}: Steps<Step>): { readonly step: Step; readonly steps: Steps<Step> } | null {
  const step = undone.at(-1);
  if (step === undefined) return null;
  return { step, steps: { done: [...done, step], undone: undone.slice(0, -1) } };
}
