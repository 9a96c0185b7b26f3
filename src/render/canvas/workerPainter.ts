import { createMarkPacker } from "./packMarks.ts";
import type { OnPainted, OnWanted, Painter } from "./painter.ts";
import type { FontSource, PaintReply, PaintRequest } from "./paintProtocol.ts";

/**
 * Pictures on their way at a time. While one is painted the next is worked out; any more would only
 * make what one sees older.
 */
const MOST_UNDER_WAY = 2;

/** Has a worker paint on the canvas: the near side of paintHost.ts. */
export function createWorkerPainter(
  canvas: HTMLCanvasElement,
  worker: Worker,
  faces: readonly FontSource[],
  onWanted: OnWanted,
): Painter {
  const packer = createMarkPacker();
  /** Who is to be told, by the number of the picture; the oldest comes first. */
  const underWay = new Map<number, OnPainted>();
  let serial = 0;
  let isLate = false;

  const say = (request: PaintRequest, transfer: readonly Transferable[] = []): void =>
    worker.postMessage(request, [...transfer]);

  function finish(painted: number, at: number): void {
    for (const [number, onPainted] of underWay) {
      if (number > painted) break;
      underWay.delete(number);
      onPainted(at);
    }
  }

  worker.onmessage = ({ data }: MessageEvent<PaintReply>) => {
    if (data.kind === "painted") {
      packer.takeBack(data.numbers);
      finish(data.serial, data.at - performance.timeOrigin);
    }
    if (data.kind === "painted" && !isLate) return;
    isLate = false;
    onWanted();
  };
  const surface = canvas.transferControlToOffscreen();
  say({ kind: "begin", canvas: surface, faces }, [surface]);

  return {
    isFree() {
      isLate = underWay.size >= MOST_UNDER_WAY;
      return !isLate;
    },
    paint({ marks, ...size }, onPainted) {
      const packed = packer.pack(marks);
      underWay.set(++serial, onPainted);
      say({ kind: "paint", serial, size, marks: packed }, [packed.numbers.buffer]);
    },
    rehearse({ marks, ...size }) {
      const packed = packer.pack(marks);
      say({ kind: "rehearse", size, marks: packed }, [packed.numbers.buffer]);
    },
    keepPhoto: (key, image) => say({ kind: "keepPhoto", key, image }, [image]),
    dropPhoto: (key) => say({ kind: "dropPhoto", key }),
    hold: () => say({ kind: "hold" }),
    stop: () => worker.terminate(),
  };
}
