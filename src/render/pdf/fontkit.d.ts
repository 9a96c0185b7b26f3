// What we use of two packages that bring no types, or only ones that need those of Node.

declare module "fontkit" {
  export interface PathCommand {
    readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    readonly args: readonly number[];
  }

  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly PathCommand[] };
  }

  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
  }

  export interface Font {
    readonly unitsPerEm: number;
    readonly variationAxes: Readonly<Record<string, unknown>>;
    /** Glyphs that were asked for, by number; each says what it said in the text that asked first. */
    _glyphs: Readonly<Record<number, Glyph>>;
    getVariation(settings: Readonly<Record<string, number>>): Font;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(
      text: string,
      features?: undefined,
      script?: undefined,
      language?: undefined,
      direction?: "ltr" | "rtl",
    ): GlyphRun;
  }

  export function create(bytes: Uint8Array): Font;
}

declare module "brotli/decompress.js" {
  function decompress(bytes: Uint8Array, size?: number): Uint8Array;
  export = decompress;
}
