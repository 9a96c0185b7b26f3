import type { Photos } from "../../store/photos.ts";

/** Photos as the stage draws them: unpacked when they come into sight, and let go for others. */
export interface PhotoCache {
  /** The picture of a photo; null while it is on its way, or for good. */
  readonly imageOf: (key: number) => ImageBitmap | null;
  /** A frame has been drawn: what it lacked is asked for, and nothing that an earlier one lacked. */
  readonly endFrame: () => void;
  /** Whose photos are drawn from now on; null for none. */
  readonly keepFor: (photos: Photos | null) => void;
}

interface Surroundings {
  readonly photoAt: (photos: Photos, key: number, side: number) => Promise<ImageBitmap | null>;
  readonly onArrival: () => void;
}

/** Sharp on a card of a screen with two device px to each, px. */
const SIDE = 96;
/** As many take 59 MB. A picture denser than that keeps initials for the others. */
const MOST_KEPT = 1600;
/** More at once would only wait in the worker, and be out of sight when they come. */
const MOST_ON_THE_WAY = 8;

interface Kept {
  readonly image: ImageBitmap;
  /** The frame that drew it last. */
  frame: number;
}

export function createPhotoCache({ photoAt, onArrival }: Surroundings): PhotoCache {
  /** The one drawn longest ago comes first. */
  const kept = new Map<number, Kept>();
  const onTheWay = new Set<number>();
  const failed = new Set<number>();
  let photos: Photos | null = null;
  let frame = 0;
  /** What this frame lacks so far, and what of the last one has not been asked for. */
  let lacking: number[] = [];
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
    return oldest !== undefined && oldest.frame < frame - 1;
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
    for (const [oldKey, old] of kept) {
      if (kept.size < MOST_KEPT) break;
      old.image.close();
      kept.delete(oldKey);
    }
    kept.set(key, { image, frame });
  }

  return {
    imageOf(key) {
      const known = kept.get(key);
      if (!known) {
        if (!failed.has(key)) lacking.push(key);
        return null;
      }
      if (known.frame !== frame) {
        known.frame = frame;
        kept.delete(key);
        kept.set(key, known);
      }
      return known.image;
    },
    endFrame() {
      frame++;
      wanted = lacking.reverse();
      lacking = [];
      ask();
    },
    keepFor(next) {
      const isSame = photos?.sources === next?.sources;
      photos = next;
      if (isSame) return;
      for (const { image } of kept.values()) image.close();
      kept.clear();
      onTheWay.clear();
      failed.clear();
      wanted = [];
    },
  };
}
