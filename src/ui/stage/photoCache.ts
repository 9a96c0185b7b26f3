import type { Painter } from "../../render/canvas/painter.ts";
import type { Mark } from "../../scene/marks.ts";
import type { Photos } from "../../store/photos.ts";

/** Photos as the stage draws them: unpacked when they come into sight, and let go for others. */
export interface PhotoCache {
  /** These are in a frame: what it lacks is asked for, and nothing that an earlier one lacked. */
  readonly showFrame: (marks: readonly Mark[]) => void;
  /** Whose photos are drawn from now on; null for none. */
  readonly keepFor: (photos: Photos | null) => void;
}

interface Surroundings {
  readonly photoAt: (photos: Photos, key: number, side: number) => Promise<ImageBitmap | null>;
  /** Where the pictures are kept. */
  readonly painter: Pick<Painter, "keepPhoto" | "dropPhoto">;
  readonly onArrival: () => void;
}

/** Sharp on a card of a screen with two device px to each, px. */
const SIDE = 96;
/** As many take 59 MB. A picture denser than that keeps initials for the others. */
const MOST_KEPT = 1600;
/** More at once would only wait in the worker, and be out of sight when they come. */
const MOST_ON_THE_WAY = 8;

export function createPhotoCache({ photoAt, painter, onArrival }: Surroundings): PhotoCache {
  /** Which frame drew a photo last; the one drawn longest ago comes first. */
  const kept = new Map<number, number>();
  const onTheWay = new Set<number>();
  const failed = new Set<number>();
  let photos: Photos | null = null;
  let frame = 0;
  /** What the last frame lacked and has not been asked for. */
  let wanted: number[] = [];

  function ask(): void {
    while (photos && onTheWay.size < MOST_ON_THE_WAY && hasRoom()) {
      const key = wanted.pop();
      if (key === undefined) return;
      if (!onTheWay.has(key) && !kept.has(key)) void fetchOne(photos, key);
    }
  }

  /** Whether another would not drive out what the last frame drew. */
  function hasRoom(): boolean {
    if (kept.size + onTheWay.size < MOST_KEPT) return true;
    const oldest = kept.values().next().value;
    return oldest !== undefined && oldest < frame - 1;
  }

  async function fetchOne(asked: Photos, key: number): Promise<void> {
    onTheWay.add(key);
    const image = await photoAt(asked, key, SIDE);
    if (photos?.sources !== asked.sources) {
      image?.close();
      return;
    }
    onTheWay.delete(key);
    if (image) keep(key, image);
    else failed.add(key);
    ask();
    onArrival();
  }

  function keep(key: number, image: ImageBitmap): void {
    for (const oldKey of kept.keys()) {
      if (kept.size < MOST_KEPT) break;
      painter.dropPhoto(oldKey);
      kept.delete(oldKey);
    }
    painter.keepPhoto(key, image);
    kept.set(key, frame);
  }

  /** Whether the painter has this photo, which is now the one drawn last. */
  function isThere(key: number): boolean {
    const last = kept.get(key);
    if (last === undefined) return false;
    if (last !== frame) {
      kept.delete(key);
      kept.set(key, frame);
    }
    return true;
  }

  return {
    showFrame(marks) {
      wanted = marks
        .filter((mark) => mark.type === "image")
        .map(({ photo }) => photo)
        .filter((key) => !isThere(key) && !failed.has(key))
        .reverse();
      frame++;
      ask();
    },
    keepFor(next) {
      const isSame = photos?.sources === next?.sources;
      photos = next;
      if (isSame) return;
      for (const key of kept.keys()) painter.dropPhoto(key);
      kept.clear();
      onTheWay.clear();
      failed.clear();
      wanted = [];
    },
  };
}
