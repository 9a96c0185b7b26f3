import type { PictureOf } from "../drawnPage.ts";
import { jpegImage } from "./jpegImage.ts";
import type { PdfFile } from "./pdfFile.ts";
import { dictionary, refText } from "./pdfValues.ts";
import { pngImage } from "./pngImage.ts";

/** A picture as a file holds it. */
export interface ImageData {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** How its bytes are to be read. */
  readonly entries: Readonly<Record<string, string | number>>;
  /** How much of each dot covers what lies below, a byte each; null for all. */
  readonly alpha: Uint8Array | null;
}

export interface DocumentImage {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** The pictures of a document, each written once, when it is first asked for. */
export interface DocumentImages {
  imageOf(photo: number): DocumentImage | null;
  /** For the resources of pages. */
  written(): string;
}

export function createDocumentImages(file: PdfFile, pictureOf: PictureOf): DocumentImages {
  const known = new Map<number, DocumentImage | null>();
  const names: Record<string, string> = {};
  const write = (photo: number): DocumentImage | null => {
    const bytes = pictureOf(photo);
    const data = bytes && (jpegImage(bytes) ?? pngImage(bytes));
    if (!data) return null;
    const name = `I${known.size + 1}`;
    names[name] = refText(writeImage(file, data));
    return { name, width: data.width, height: data.height };
  };
  return {
    imageOf(photo) {
      const image = known.get(photo);
      if (image !== undefined) return image;
      const made = write(photo);
      known.set(photo, made);
      return made;
    },
    written: () => dictionary(names),
  };
}

function writeImage(file: PdfFile, { width, height, bytes, entries, alpha }: ImageData): number {
  const size = { Type: "/XObject", Subtype: "/Image", Width: width, Height: height };
  const grey = { ...size, ColorSpace: "/DeviceGray", BitsPerComponent: 8 };
  const mask = alpha && file.addStream(alpha, grey);
  return file.addStream(bytes, { ...size, ...entries, SMask: mask ? refText(mask) : undefined });
}
