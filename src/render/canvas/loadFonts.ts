import type { FontSource } from "./paintProtocol.ts";

/** Letters that every chart has. */
const USUAL = "Aa1";

/**
 * Makes the fonts of the page known to this worker and loads those for the usual letters; the others
 * come when they are drawn for the first time, and `onLater` tells that they are there.
 */
export async function loadFonts(faces: readonly FontSource[], onLater: () => void): Promise<void> {
  if (!("fonts" in self) || !(self.fonts instanceof FontFaceSet)) return;
  const { fonts } = self;
  for (const { family, source, weight, unicodeRange } of faces) {
    fonts.add(new FontFace(family, source, { weight, unicodeRange }));
  }
  const looks = new Set(faces.map(({ family, weight }) => `${weight} 12px ${family}`));
  await Promise.allSettled([...looks].map((look) => fonts.load(look, USUAL)));
  fonts.addEventListener("loadingdone", onLater);
}
