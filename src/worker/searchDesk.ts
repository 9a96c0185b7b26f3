import type { Org } from "../org/org.ts";
import { findPeople, type SearchRoom, searchRoom } from "../search/findPeople.ts";
import { buildSearchIndex, type SearchIndex } from "../search/searchIndex.ts";
import type { Numbered, Reply, SearchRequest } from "./protocol.ts";

/** Answers searches in the worker, a little work at a time so that other requests are not kept waiting. */
export interface SearchDesk {
  /** Searches this organisation from now on; its index is built when nothing else has been asked for long. */
  open(org: Org): void;
  /** Answers the request as soon as there is an index, unless another one comes before. */
  ask(request: SearchRequest & Numbered): void;
}

/** What a turn may take before others have theirs, ms. */
const TURN_MS = 8;
/** The first drawing needs the machine for itself for so long, ms. */
const BEFORE_INDEX_MS = 400;

export function createSearchDesk(say: (reply: Reply) => void): SearchDesk {
  let building: Generator<undefined, SearchIndex> | null = null;
  let ready: { readonly index: SearchIndex; readonly room: SearchRoom } | null = null;
  let wanted: (SearchRequest & Numbered) | null = null;
  let isDue = false;

  // Unlike a timeout this waits for nothing but the messages that have come before.
  const turns = new MessageChannel();
  const takeTurn = (): void => {
    if (isDue) return;
    isDue = true;
    turns.port2.postMessage(null);
  };
  turns.port1.onmessage = () => {
    isDue = false;
    if (building) build(building);
    if (ready && wanted) {
      const { serial, query, limit } = wanted;
      wanted = null;
      say({ kind: "found", serial, answer: findPeople(ready.index, ready.room, query, limit) });
    }
    if (building) takeTurn();
  };

  function build(steps: Generator<undefined, SearchIndex>): void {
    const until = performance.now() + TURN_MS;
    do {
      const step = steps.next();
      if (!step.done) continue;
      building = null;
      ready = { index: step.value, room: searchRoom(step.value) };
    } while (building && performance.now() < until);
  }

  return {
    open(org) {
      ready = null;
      building = buildSearchIndex(org);
      setTimeout(takeTurn, BEFORE_INDEX_MS);
    },
    ask(request) {
      wanted = request;
      takeTurn();
    },
  };
}
