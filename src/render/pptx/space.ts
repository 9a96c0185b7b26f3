/** The two shapes of slide that PowerPoint offers. */
export type SlideFormat = "16:9" | "4:3";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sizes of slides in EMU, of which 914,400 are an inch. */
export const SLIDE_SIZES: Readonly<Record<SlideFormat, Size>> = {
  "16:9": { width: 12_192_000, height: 6_858_000 },
  "4:3": { width: 9_144_000, height: 6_858_000 },
};

const EMU_PER_POINT = 12_700;

/** Where a page lies on its slide: EMU per px, and EMU to the left of it and above it. */
export interface Space {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** A page as large as the slide allows, in its middle. */
export function spaceOf(page: Size, slide: Size): Space {
  const scale = Math.min(slide.width / page.width, slide.height / page.height);
  return {
    scale,
    left: (slide.width - page.width * scale) / 2,
    top: (slide.height - page.height * scale) / 2,
  };
}

/** A length of the page in whole EMU. */
export function emu({ scale }: Space, px: number): number {
  return Math.round(px * scale);
}

/** A length of the page in points. */
export function points({ scale }: Space, px: number): number {
  return (px * scale) / EMU_PER_POINT;
}
