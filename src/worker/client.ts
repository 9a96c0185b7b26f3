import type { ImportChoices } from "../import/choices.ts";
import type { ImportOptions, ImportStep, TablePreview } from "../import/imported.ts";
import type { Layout, Shown } from "../layout/layout.ts";
import type { SearchAnswer } from "../search/findPeople.ts";
import { unpacked } from "./parcel.ts";
import type { FileSent, Post, Reply, Request } from "./protocol.ts";

type Imported = Extract<Reply, { kind: "imported" }>;
type Died = Extract<Reply, { kind: "died" }>;

/** The near side of the worker. */
export interface OrgWorker {
  /** Imports and lays out. A second call, or `cancel`, ends the first as "cancelled". */
  importFiles(
    files: readonly FileSent[],
    options: Omit<ImportOptions, "onProgress">,
    onProgress: (share: number, step: ImportStep) => void,
  ): Promise<Imported | Died | "cancelled">;
  cancel(): void;
  /** The first rows of the files read with these choices; null when that gives no table. */
  preview(files: readonly FileSent[], choices: ImportChoices): Promise<TablePreview | null>;
  /** Lays the imported organisation out anew; null when there is none. */
  layOut(shown: Shown): Promise<Layout | null>;
  /** Finds people of the imported organisation; null when there is none, or a later query came before. */
  search(query: string, limit: number): Promise<SearchAnswer | null>;
}

/** Who waits for the worker of the chart. */
interface Waiting {
  /** Layouts come in the order in which they were asked for. */
  readonly layouts: ((layout: Layout | null) => void)[];
  search: { readonly serial: number; readonly end: (answer: SearchAnswer | null) => void } | null;
}

/**
 * Each import runs in a worker of its own. The worker of the chart on the page lives on until the next
 * import has succeeded, so that a cancelled or failed one takes nothing away.
 */
export function createOrgWorker(startWorker: () => Worker): OrgWorker {
  let ofChart: Worker | null = null;
  let waiting: Waiting = { layouts: [], search: null };
  let searches = 0;
  let importing: { readonly worker: Worker; readonly end: (how: "cancelled") => void } | null =
    null;

  const cancel = (): void => {
    importing?.worker.terminate();
    importing?.end("cancelled");
    importing = null;
  };

  /** Takes the place of the worker before it; whoever waits for that one waits in vain. */
  const keep = (worker: Worker): void => {
    ofChart?.terminate();
    for (const end of waiting.layouts) end(null);
    waiting.search?.end(null);
    const own: Waiting = { layouts: [], search: null };
    waiting = own;
    ofChart = worker;
    worker.onmessage = async ({ data }: MessageEvent<Post>) => {
      const reply = await replyIn(data);
      if (reply.kind === "laidOut") own.layouts.shift()?.(reply.layout);
      if (reply.kind === "found" && own.search?.serial === reply.serial) {
        own.search.end(reply.answer);
        own.search = null;
      }
    };
  };

  return {
    cancel,
    preview(files, choices) {
      const worker = startWorker();
      return new Promise<TablePreview | null>((resolve) => {
        worker.onmessage = async ({ data }: MessageEvent<Post>) => {
          const reply = await replyIn(data);
          resolve(reply.kind === "previewed" ? reply.preview : null);
        };
        worker.onerror = () => resolve(null);
        worker.postMessage({ kind: "preview", files, choices } satisfies Request);
      }).finally(() => worker.terminate());
    },
    importFiles(files, options, onProgress) {
      cancel();
      const worker = startWorker();
      return new Promise((resolve) => {
        importing = { worker, end: resolve };
        const finish = (reply: Imported | Died): void => {
          importing = null;
          const succeeded = reply.kind === "imported" && reply.layout !== null;
          if (succeeded) {
            keep(worker);
          } else {
            worker.terminate();
          }
          resolve(reply);
        };
        worker.onmessage = async ({ data }: MessageEvent<Post>) => {
          const reply = await replyIn(data);
          if (importing?.worker !== worker) return;
          if (reply.kind === "progress") onProgress(reply.share, reply.step);
          else if (reply.kind === "imported" || reply.kind === "died") finish(reply);
        };
        worker.onerror = () =>
          finish({
            kind: "died",
            problem: "Reading stopped: the browser ended it, most likely for want of memory.",
          });
        worker.postMessage({ kind: "import", files, options } satisfies Request);
      });
    },
    layOut(shown) {
      const worker = ofChart;
      if (!worker) return Promise.resolve(null);
      return new Promise((resolve) => {
        waiting.layouts.push(resolve);
        worker.postMessage({ kind: "layout", shown } satisfies Request);
      });
    },
    search(query, limit) {
      const worker = ofChart;
      if (!worker) return Promise.resolve(null);
      waiting.search?.end(null);
      return new Promise((resolve) => {
        const serial = ++searches;
        waiting.search = { serial, end: resolve };
        worker.postMessage({ kind: "search", serial, query, limit } satisfies Request);
      });
    },
  };
}

/** The reply in what the worker posted; the page gets to draw while a large one is unpacked. */
async function replyIn(post: Post): Promise<Reply> {
  if (post.kind === "progress") return post;
  return (await unpacked(post.content, nextTask)) as Reply;
}

function nextTask(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}
