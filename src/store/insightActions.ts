import { bitSetWith, EMPTY_BIT_SET } from "../base/bitSet.ts";
import type { Dimension } from "../metrics/groupRows.ts";
import type { PartInsights } from "../metrics/partInsights.ts";
import type { PeoplePick } from "../metrics/peoplePick.ts";
import type { OrgWorker } from "../worker/client.ts";
import { answerInTime } from "./answerInTime.ts";
import type { AppStore, InsightTab } from "./app.ts";

/** What a user can ask about the organisation on the page, or about a part of it. */
export function createInsightActions(store: AppStore, worker: OrgWorker) {
  const { getState, setState } = store;
  return {
    /** What there is to tell of the part below a node, -1 for everybody; null when it is out of date. */
    insights: (top: number, dimension: Dimension): Promise<PartInsights | null> =>
      answerInTime(store, () => worker.insights(top, dimension)),
    /** Brings the people behind a figure out on the chart; the same figure again lets them go. */
    async choose(words: string, top: number, pick: PeoplePick): Promise<void> {
      const { document, chosen } = getState();
      if (chosen?.words === words && chosen.top === top) {
        setState({ chosen: null });
        return;
      }
      const people = await answerInTime(store, () => worker.pick(top, pick));
      if (!people || !document) return;
      const { count } = document.imported.org;
      // Marks of a search would stand before these.
      setState({
        chosen: {
          words,
          top,
          people: bitSetWith(people, count),
          ...(pick.by === "product" && { product: pick.product }),
        },
        found: EMPTY_BIT_SET,
      });
    },
    /** Brings these nodes out on the chart, in the words of a figure; the same figure again lets them go. */
    chooseThese(words: string, top: number, nodes: Iterable<number>): void {
      const { document, chosen } = getState();
      const isChosen = chosen?.words === words && chosen.top === top;
      if (!document) return;
      const { count } = document.imported.org;
      setState({
        chosen: isChosen ? null : { words, top, people: bitSetWith(nodes, count) },
        found: EMPTY_BIT_SET,
      });
    },
    /** The people behind a figure of that part, to be listed; null when the chart is another one by then. */
    peopleOf: (top: number, pick: PeoplePick): Promise<Int32Array | null> =>
      answerInTime(store, () => worker.pick(top, pick)),
    openInsights(insight: InsightTab): void {
      setState({ panel: "insights", insight });
    },
    unchoose(): void {
      setState({ chosen: null });
    },
  };
}
