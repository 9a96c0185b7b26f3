import type { ProductInsights } from "../metrics/productInsights.ts";
import type { OrgWorker } from "../worker/client.ts";
import type { OwnTeamDrawn } from "../worker/ownTeamDrawn.ts";
import type { AppStore } from "./app.ts";

/** A product as it is and as a team of its own, ready to be drawn. */
export type OwnTeamShown = OwnTeamDrawn;

/** What a user can ask about the products people work on. */
export function createProductActions(store: AppStore, worker: OrgWorker) {
  const { getState } = store;
  return {
    /** What there is to tell of the products of a part, -1 for all; null when it is out of date. */
    async products(top: number): Promise<ProductInsights | null> {
      const { document } = getState();
      const told = document && (await worker.products(top));
      return getState().document === document ? told : null;
    },
    /** What a product would be as a team of its own; nothing is changed. Null when it is out of date. */
    async ownTeam(product: number, leadTitle: string): Promise<OwnTeamShown | null> {
      const { document } = getState();
      const team = document && (await worker.ownTeam(product, leadTitle));
      return getState().document === document ? team : null;
    },
  };
}
