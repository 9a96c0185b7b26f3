import type { ImportChoices } from "../import/choices.ts";
import type { ImportOptions, ImportStep, TablePreview } from "../import/imported.ts";
import type { Layout, Shown } from "../layout/layout.ts";
import type { FileSent, Reply, Request } from "./protocol.ts";

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
}

/**
 * Each import runs in a worker of its own. The worker of the chart on the page lives on until the next
 * import has succeeded, so that a cancelled or failed one takes nothing away.
 */
export function createOrgWorker(startWorker: () => Worker): OrgWorker {
  let ofChart: Worker | null = null;
  let importing: { readonly worker: Worker; readonly end: (how: "cancelled") => void } | null =
    null;

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
        worker.onmessage = ({ data }: MessageEvent<Reply>) =>
          resolve(data.kind === "previewed" ? data.preview : null);
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
            ofChart?.terminate();
            ofChart = worker;
          } else {
            worker.terminate();
          }
          resolve(reply);
        };
        worker.onmessage = ({ data }: MessageEvent<Reply>) => {
          if (data.kind === "progress") onProgress(data.share, data.step);
          else if (data.kind === "imported" || data.kind === "died") finish(data);
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
        worker.onmessage = ({ data }: MessageEvent<Reply>) => {
          if (data.kind === "laidOut") resolve(data.layout);
        };
        worker.postMessage({ kind: "layout", shown } satisfies Request);
      });
    },
  };
}
