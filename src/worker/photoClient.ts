import type { PhotoReply, PhotoRequest } from "./photoProtocol.ts";
import type { PhotoSource } from "./photoSource.ts";

/** The near side of the worker that reads photos. */
export interface PhotoWorker {
  /** 1 for each that is a picture one can draw, judged by its first bytes. */
  inspect(sources: readonly PhotoSource[]): Promise<Uint8Array>;
  /** A photo as a square of `side` px; null when it cannot be drawn. */
  decode(source: PhotoSource, side: number): Promise<ImageBitmap | null>;
}

/** The worker is started when the first photo is asked for. */
export function createPhotoWorker(startWorker: () => Worker): PhotoWorker {
  const waiting = new Map<number, (reply: PhotoReply | null) => void>();
  let worker: Worker | null = null;
  let serials = 0;

  const started = (): Worker => {
    if (worker) return worker;
    const now = startWorker();
    now.onmessage = ({ data }: MessageEvent<PhotoReply>) => {
      waiting.get(data.serial)?.(data);
      waiting.delete(data.serial);
    };
    // Whoever waits for it gets no picture; the next question starts another.
    now.onerror = () => {
      now.terminate();
      if (worker === now) worker = null;
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
    };
    worker = now;
    return now;
  };
  const ask = (request: (serial: number) => PhotoRequest): Promise<PhotoReply | null> => {
    const serial = serials++;
    return new Promise((resolve) => {
      waiting.set(serial, resolve);
      started().postMessage(request(serial));
    });
  };

  return {
    async inspect(sources) {
      const reply = await ask((serial) => ({ kind: "inspect", serial, sources }));
      return reply?.kind === "inspected" ? reply.readable : new Uint8Array(sources.length);
    },
    async decode(source, side) {
      const reply = await ask((serial) => ({ kind: "decode", serial, source, side }));
      return reply?.kind === "decoded" ? reply.picture : null;
    },
  };
}
