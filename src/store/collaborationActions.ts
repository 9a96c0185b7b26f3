import type { WayFigures } from "../metrics/collaborationFigures.ts";
import type { CollaborationTold } from "../metrics/collaborationTold.ts";
import type { Dimension } from "../metrics/groupRows.ts";
import type { LinkSource } from "../metrics/linkSource.ts";
import type { OrgWorker } from "../worker/client.ts";
import { answerInTime } from "./answerInTime.ts";
import type { AppStore } from "./app.ts";
import { linksOfSource } from "./shownLinks.ts";

/** What a user can ask about the links between managers. */
export function createCollaborationActions(store: AppStore, worker: OrgWorker) {
  const { getState } = store;

  /** Only the page knows which links were drawn by hand. */
  function drawnFor(source: LinkSource): readonly (readonly [number, number])[] {
    if (source !== "drawn") return [];
    return (linksOfSource(getState(), source) ?? []).map(({ a, b }) => [a, b] as const);
  }

  return {
    /** What can be read off the links of a source below node `top`, -1 for all; null when out of date. */
    collaboration: (
      top: number,
      source: LinkSource,
      dimension: Dimension,
    ): Promise<CollaborationTold | null> =>
      answerInTime(store, () =>
        worker.collaboration({ top, source, drawn: drawnFor(source) }, dimension),
      ),
    /** The ways through these links, which may take seconds; null when out of date. */
    ways: (top: number, source: LinkSource): Promise<WayFigures | null> =>
      answerInTime(store, () => worker.ways({ top, source, drawn: drawnFor(source) })),
  };
}
