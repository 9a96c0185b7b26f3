import type { PackedMarks } from "./packedMarks.ts";
import type { PictureSize } from "./picture.ts";

/** What the page tells the worker that paints. */
export type PaintRequest =
  | {
      readonly kind: "begin";
      readonly canvas: OffscreenCanvas;
      readonly faces: readonly FontSource[];
    }
  | {
      readonly kind: "paint";
      readonly serial: number;
      readonly size: PictureSize;
      readonly marks: PackedMarks;
    }
  | { readonly kind: "rehearse"; readonly size: PictureSize; readonly marks: PackedMarks }
  | { readonly kind: "keepPhoto"; readonly key: number; readonly image: ImageBitmap }
  | { readonly kind: "dropPhoto"; readonly key: number }
  | { readonly kind: "hold" };

/** One font of the page, as a FontFace is made of it; a worker has none of its own. */
export interface FontSource {
  readonly family: string;
  /** As in a style sheet, with full addresses. */
  readonly source: string;
  readonly weight: string;
  readonly unicodeRange: string;
}

/** What the worker says. */
export type PaintReply =
  | {
      readonly kind: "painted";
      /** Those before it that are not painted yet never will be. */
      readonly serial: number;
      /** When it was painted, ms since 1970: the page may be busy when it hears of it. */
      readonly at: number;
      /** Of the marks, to be used again. */
      readonly numbers: Float64Array<ArrayBuffer>;
    }
  /** The picture has to be painted anew. */
  | { readonly kind: "wanted" };
