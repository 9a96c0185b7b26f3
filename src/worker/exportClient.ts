import { say } from "../language/say.ts";
import type { ExportedFile, ExportOrder, ExportReply } from "./exportOrder.ts";

/** A file on its way. */
export interface Export {
  readonly file: Promise<ExportedFile>;
  /** Ends it; the promise never settles then. */
  readonly cancel: () => void;
}

/** Has a file made in a worker of its own. Rejects with one sentence when that fails. */
export function startExport(
  startWorker: () => Worker,
  order: ExportOrder,
  onProgress: (share: number, step: string) => void,
): Export {
  const worker = startWorker();
  const file = new Promise<ExportedFile>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ExportReply>) => {
      if (data.kind === "progress") onProgress(data.share, data.step);
      else if (data.kind === "made") resolve(data.file);
      else reject(new Error(data.problem));
    };
    worker.onerror = () =>
      reject(new Error(say("The browser ended it, most likely for want of memory.")));
    worker.postMessage(order);
  }).finally(() => worker.terminate());
  return { file, cancel: () => worker.terminate() };
}
