import type { ProductInsights } from "../metrics/productInsights.ts";
import type { OrgWorker } from "../worker/client.ts";
import type { OwnTeamDrawn } from "../worker/ownTeamDrawn.ts";
import { answerInTime } from "./answerInTime.ts";
import type { AppStore } from "./app.ts";

/** A product as it is and as a team of its own, ready to be drawn. */
export type OwnTeamShown = OwnTeamDrawn;

/** What a user can ask about the products people work on. */
export function createProductActions(store: AppStore, worker: OrgWorker) {
  return {
    /** What there is to tell of the products of a part, -1 for all; null when it is out of date. */
    products: (top: number): Promise<ProductInsights | null> =>
      answerInTime(store, () => worker.products(top)),
    /** What a product would be as a team of its own; nothing is changed. Null when it is out of date. */
    ownTeam: (product: number, leadTitle: string): Promise<OwnTeamShown | null> =>
      answerInTime(store, () => worker.ownTeam(product, leadTitle)),
  };
}
