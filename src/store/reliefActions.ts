import type { Proposal } from "../relief/proposal.ts";
import type { Relief } from "../relief/relief.ts";
import type { OrgWorker } from "../worker/client.ts";
import { answerInTime, isCountedAlike } from "./answerInTime.ts";
import type { AppStore } from "./app.ts";
import { touchedPeople } from "./shownGhost.ts";

/** What the chart has to do for a proposal. */
interface Chart {
  readonly unhide: (nodes: readonly number[]) => Promise<void>;
  readonly fitGhost: () => void;
}

/** What a user can do about a manager who carries too much: look at proposals, nothing is changed. */
export function createReliefActions(
  store: AppStore,
  worker: OrgWorker,
  { unhide, fitGhost }: Chart,
) {
  const { getState, setState } = store;
  return {
    /** What would bring a manager into range; null when it is out of date. */
    relief: (manager: number): Promise<Relief | null> =>
      answerInTime(store, () => worker.relief(manager)),
    /** Shows a proposal on the chart, whatever hides those it touches. */
    async showGhost(ghost: Proposal): Promise<void> {
      const { document } = getState();
      await unhide(touchedPeople(ghost));
      if (!isCountedAlike(document, getState().document)) return;
      setState({ ghost });
      fitGhost();
    },
    putGhostAway(): void {
      setState({ ghost: null });
    },
    fitGhost,
  };
}
