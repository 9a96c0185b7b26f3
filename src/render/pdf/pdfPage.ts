import type { DrawnPage } from "../drawnPage.ts";

/** A page of a PDF: others may lead to it, and it to others. */
export interface PdfPage extends DrawnPage {
  /** What links name it by. */
  readonly anchor?: string;
  readonly links?: readonly PageLink[];
  /** How far its bookmark stands in below the one before; 0 when not said. */
  readonly depth?: number;
}

/** A part of a page, in its px, that leads to another page. */
export interface PageLink {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The anchor of the other page. */
  readonly to: string;
}
