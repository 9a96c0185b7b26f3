import type { ImportChoices } from "../import/choices.ts";
import type { ImportOptions, ImportStep, TablePreview } from "../import/imported.ts";
import type { PhotoMatch } from "../import/matchPhotos.ts";
import type { Layout, Shown } from "../layout/layout.ts";
import type { SiblingOrder } from "../org/orderSiblings.ts";
import { unpacked } from "./parcel.ts";
import type { Drawn, FileSent, Post, Reply, Request } from "./protocol.ts";

type Imported = Extract<Reply, { kind: "imported" }>;
type Ordered = Extract<Reply, { kind: "ordered" }>;
type Died = Extract<Reply, { kind: "died" }>;

/** The near side of the worker. */
export interface OrgWorker {
  /** Imports and lays out. A second call, or `cancel`, ends the first as "cancelled". */
  importFiles(
    files: readonly FileSent[],
    options: Omit<ImportOptions, "onProgress">,
    drawn: Drawn,
    onProgress: (share: number, step: ImportStep) => void,
  ): Promise<Imported | Died | "cancelled">;
  cancel(): void;
  /** The first rows of the files read with these choices; null when that gives no table. */
  preview(files: readonly FileSent[], choices: ImportChoices): Promise<TablePreview | null>;
  /** Lays the imported organisation out anew; null when there is none, or when another call came first. */
  layOut(shown: Shown): Promise<Layout | null>;
  /** Puts siblings in another order and lays everything out anew; null when there is no chart. */
  order(by: SiblingOrder, shown: Shown): Promise<Ordered | null>;
  /** Whose pictures these are, by their file names; null when there is no organisation. */
  matchPhotos(names: readonly string[]): Promise<PhotoMatch | null>;
}

/**
 * Each import runs in a worker of its own. The worker of the chart on the page lives on until the next
 * import has succeeded, so that a cancelled or failed one takes nothing away.
 */
export function createOrgWorker(startWorker: () => Worker): OrgWorker {
  let ofChart: Worker | null = null;
  let importing: { readonly worker: Worker; readonly end: (how: "cancelled") => void } | null =
    null;

  let layouts = 0;
  let endLayout: ((how: null) => void) | null = null;

  const cancel = (): void => {
    importing?.worker.terminate();
    importing?.end("cancelled");
    importing = null;
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
    importFiles(files, options, drawn, onProgress) {
      cancel();
      const worker = startWorker();
      return new Promise((resolve) => {
        importing = { worker, end: resolve };
        const finish = (reply: Imported | Died): void => {
          importing = null;
          const succeeded = reply.kind === "imported" && reply.layout !== null;
          if (succeeded) {
            ofChart?.terminate();
            endLayout?.(null);
            ofChart = worker;
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
        worker.postMessage({ kind: "import", files, options, drawn } satisfies Request);
      });
    },
    order(by, shown) {
      const worker = ofChart;
      endLayout?.(null);
      endLayout = null;
      if (!worker) return Promise.resolve(null);
      return new Promise((resolve) => {
        worker.onmessage = async ({ data }: MessageEvent<Post>) => {
          const reply = await replyIn(data);
          if (reply.kind === "ordered") resolve(reply);
          else if (reply.kind === "died") resolve(null);
        };
        worker.postMessage({ kind: "order", by, shown } satisfies Request);
      });
    },
    layOut(shown) {
      const worker = ofChart;
      endLayout?.(null);
      if (!worker) return Promise.resolve(null);
      const serial = ++layouts;
      return new Promise((resolve) => {
        endLayout = resolve;
        worker.onmessage = async ({ data }: MessageEvent<Post>) => {
          const reply = await replyIn(data);
          if (reply.kind === "laidOut" && reply.serial === serial) resolve(reply.layout);
        };
        worker.postMessage({ kind: "layout", shown, serial } satisfies Request);
      });
    },
    matchPhotos(names) {
      const worker = ofChart;
      if (!worker) return Promise.resolve(null);
      return new Promise((resolve) => {
        // Beside whatever waits for a layout meanwhile.
        const listen = async ({ data }: MessageEvent<Post>): Promise<void> => {
          const reply = await replyIn(data);
          if (reply.kind !== "photosMatched") return;
          worker.removeEventListener("message", listen);
          resolve(reply.match);
        };
        worker.addEventListener("message", listen);
        worker.postMessage({ kind: "matchPhotos", names } satisfies Request);
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
