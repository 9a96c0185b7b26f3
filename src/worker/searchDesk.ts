import { nameOf, type Org, textOf } from "../org/org.ts";
import { findPeople, type SearchRoom, searchRoom } from "../search/findPeople.ts";
import { buildSearchIndex, type SearchIndex } from "../search/searchIndex.ts";
import type { Numbered, Reply, SearchRequest } from "./protocol.ts";

/** Answers searches in the worker, a little work at a time so that other requests are not kept waiting. */
export interface SearchDesk {
  /** Searches this organisation from now on; its index is built when nothing else has been asked for long. */
  open(org: Org): void;
  /** Answers the request as soon as there is an index, unless another one comes before. */
  ask(request: SearchRequest & Numbered): void;
  /** Leaves the machine to the page for a moment, unless somebody waits for an answer. */
  standBack(): void;
}

/** What a turn may take before others have theirs, ms. */
const TURN_MS = 8;
/** As long as a list of people found. */
const REHEARSED_HITS = 12;
/** Since a frame was drawn so much time must have gone by before the index is worked on, ms. */
const AFTER_FRAME_MS = 400;

export function createSearchDesk(say: (reply: Reply) => void): SearchDesk {
  let preparing: Generator<undefined, void> | null = null;
  let ready: { readonly index: SearchIndex; readonly room: SearchRoom } | null = null;
  let wanted: (SearchRequest & Numbered) | null = null;
  let isDue = false;
  let quietUntil = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  // Unlike a timeout this waits for nothing but the messages that have come before.
  const turns = new MessageChannel();
  const takeTurn = (): void => {
    if (isDue) return;
    isDue = true;
    turns.port2.postMessage(null);
  };
  turns.port1.onmessage = () => {
    isDue = false;
    if (ready && wanted) {
      const { serial, query, limit } = wanted;
      wanted = null;
      say({ kind: "found", serial, answer: findPeople(ready.index, ready.room, query, limit) });
    } else if (preparing) {
      goOnPreparing(preparing);
    }
    if (preparing || wanted) goOn();
  };

  /** On an index alone nobody waits: two cores are few for it, the page and whatever paints the page. */
  function goOn(): void {
    const quietMs = quietUntil - performance.now();
    clearTimeout(waiting);
    if (wanted || quietMs <= 0) takeTurn();
    else waiting = setTimeout(goOn, quietMs);
  }

  function standBack(): void {
    quietUntil = performance.now() + AFTER_FRAME_MS;
  }

  function goOnPreparing(steps: Generator<undefined, void>): void {
    const until = performance.now() + TURN_MS;
    do {
      if (steps.next().done) preparing = null;
    } while (preparing && !(ready && wanted) && performance.now() < until);
  }

  /** The first letters typed would be searched for by code that never ran: it runs before anybody types. */
  function* prepare(org: Org): Generator<undefined, void> {
    const index = yield* buildSearchIndex(org);
    const room = searchRoom(index);
    ready = { index, room };
    for (const query of rehearsedQueries(org)) {
      yield;
      findPeople(index, room, query, REHEARSED_HITS);
    }
  }

  return {
    open(org) {
      ready = null;
      preparing = prepare(org);
      standBack();
      goOn();
    },
    standBack,
    ask(request) {
      wanted = request;
      takeTurn();
    },
  };
}

/** What somebody may type who looks for the first person: letter by letter, with a slip, and an address. */
function rehearsedQueries(org: Org): readonly string[] {
  const name = nameOf(org, 0);
  const [first = "", second = ""] = name;
  const slipped = second + first + name.slice(2);
  return [first, name.slice(0, 3), name, slipped, textOf(org, "email", 0).slice(0, -1)];
}
