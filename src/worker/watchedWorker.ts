import { watchLifeline } from "./lifeline.ts";
import type { Post, Request } from "./protocol.ts";

/** A worker of whose end one hears, whoever ended it and however. */
export interface WatchedWorker {
  readonly worker: Worker;
  /** Done when it has ended, or could not be started. */
  readonly ended: Promise<void>;
}

/** Starts a worker of host.ts; the browser may end it at any time. */
export function startWatched(startWorker: () => Worker): WatchedWorker {
  const worker = startWorker();
  const lifeline = `headstand ${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
  const ended = new Promise<void>((end) => {
    worker.addEventListener("error", () => end());
    worker.addEventListener("message", ({ data }: MessageEvent<Post>) => {
      // Asked for before the worker holds it, the lock would come to the page.
      if (data.kind === "alive") watchLifeline(lifeline, end);
    });
  });
  worker.postMessage({ kind: "live", lifeline } satisfies Request);
  return { worker, ended };
}
