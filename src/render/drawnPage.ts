import type { Mark } from "../scene/marks.ts";

/** One page to be written to a file: what is drawn on it, and what is told of it. */
export interface DrawnPage {
  /** In px of the page, the nearest last. */
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly height: number;
  /** CSS colour; null for a transparent page. */
  readonly ground: string | null;
  readonly title: string;
  /** What the presenter says; "" for nothing. */
  readonly notes: string;
  /** Everybody on the page by full name, whatever the drawing had room for. */
  readonly names: readonly string[];
}

/** The picture of a photo by its key: the bytes of a JPEG or PNG file; null where there is none. */
export type PictureOf = (photo: number) => Uint8Array | null;
