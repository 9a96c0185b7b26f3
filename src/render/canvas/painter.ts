import type { Picture } from "./picture.ts";

/** Paints pictures on a canvas. Who paints knows marks and keys of photos, nothing of people. */
export interface Painter {
  /** Whether it can do with another picture now; if not, it asks for one as soon as it can. */
  readonly isFree: () => boolean;
  /** Paints this instead of whatever waits to be painted; tells of it when it, or one that came later, is drawn. */
  readonly paint: (picture: Picture, onPainted: OnPainted) => void;
  /** Does all that it takes to paint this but for showing it. */
  readonly rehearse: (picture: Picture) => void;
  /** Takes a photo over, under its key. */
  readonly keepPhoto: (key: number, image: ImageBitmap) => void;
  readonly dropPhoto: (key: number) => void;
  /** Keeps the picture that is there, to fade away over the next ones. */
  readonly hold: () => void;
  readonly stop: () => void;
}

/** Is told when that was, ms as performance.now() counts them in the page. */
export type OnPainted = (at: number) => void;

/** Asks for a new picture: fonts have come, the canvas was emptied, or there is time for one again. */
export type OnWanted = () => void;
