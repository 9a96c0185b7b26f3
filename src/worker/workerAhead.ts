import { startWatched, type WatchedWorker } from "./watchedWorker.ts";

/** Workers started ahead: to load the script of one and run it takes longer than to read a small file. */
export interface WorkerAhead {
  /** The worker that was started ahead, if it still lives, else a new one. */
  readonly take: () => WatchedWorker;
  /** Starts the next one, once the page has had a moment for itself. */
  readonly prepare: () => void;
}

const MOMENT_MS = 400;

export function createWorkerAhead(startWorker: () => Worker): WorkerAhead {
  let next: WatchedWorker | null = null;
  let timer = 0;
  const start = (): void => {
    const started = startWatched(startWorker);
    next = started;
    void started.ended.then(() => {
      if (next !== started) return;
      started.worker.terminate();
      next = null;
    });
  };
  return {
    take() {
      clearTimeout(timer);
      const taken = next ?? startWatched(startWorker);
      next = null;
      return taken;
    },
    prepare() {
      clearTimeout(timer);
      if (!next) timer = window.setTimeout(start, MOMENT_MS);
    },
  };
}
