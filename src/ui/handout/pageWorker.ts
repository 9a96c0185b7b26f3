import { layoutOrg } from "../../layout/layoutOrg.ts";
import { assistantsBeside } from "../../metrics/assistantsBeside.ts";
import type { Org } from "../../org/org.ts";
import { rowStepsFor } from "../../picture/rowSteps.ts";
import { findPeople, searchRoom } from "../../search/findPeople.ts";
import { buildSearchIndex, type SearchIndex } from "../../search/searchIndex.ts";
import type { OrgWorker } from "../../worker/client.ts";

/** What a hand-out asks of the worker: it is one file, so that all of it is done in the page. */
export function createPageWorker(org: Org, gradeOrder: readonly string[] | null): OrgWorker {
  const beside = assistantsBeside(org);
  const nothing = async (): Promise<null> => null;
  let found: { readonly index: SearchIndex; readonly room: ReturnType<typeof searchRoom> } | null =
    null;
  const searchable = () => {
    found ??= withRoom(indexOf(org));
    return found;
  };
  return {
    importFiles: async () => "cancelled",
    cancel: () => undefined,
    standBack: () => undefined,
    layOut: async (shown) => layoutOrg(org, shown, beside, rowStepsFor(org, shown, gradeOrder)),
    search: async (query, limit) => {
      const { index, room } = searchable();
      return findPeople(index, room, query, limit);
    },
    preview: nothing,
    order: nothing,
    figures: nothing,
    insights: nothing,
    pick: nothing,
    relief: nothing,
    links: nothing,
    collaboration: nothing,
    ways: nothing,
    products: nothing,
    ownTeam: nothing,
    proposeStory: nothing,
    matchPhotos: nothing,
  };
}

function indexOf(org: Org): SearchIndex {
  const steps = buildSearchIndex(org);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function withRoom(index: SearchIndex) {
  return { index, room: searchRoom(index) };
}
