import type { PhotoSource } from "./photoSource.ts";

/** What the page may ask the worker of photos; `serial` comes back with the answer. */
export type PhotoRequest =
  | {
      readonly kind: "inspect";
      readonly serial: number;
      readonly sources: readonly PhotoSource[];
    }
  | {
      readonly kind: "decode";
      readonly serial: number;
      readonly source: PhotoSource;
      /** Width and height of the picture wanted, px. */
      readonly side: number;
    };

export type PhotoReply =
  | {
      readonly kind: "inspected";
      readonly serial: number;
      /** 1 for each source that is a picture one can draw. */
      readonly readable: Uint8Array;
    }
  | { readonly kind: "decoded"; readonly serial: number; readonly picture: ImageBitmap | null };
