import type { FontSource } from "../../render/canvas/paintProtocol.ts";

/** The fonts that the style sheets of the page name, with the address of each in full. */
export function pageFonts(): readonly FontSource[] {
  return [...document.styleSheets].flatMap(({ cssRules, href }) =>
    [...cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(({ style }) => ({
        family: style.getPropertyValue("font-family"),
        source: withFullAddresses(style.getPropertyValue("src"), href ?? document.baseURI),
        weight: style.getPropertyValue("font-weight"),
        unicodeRange: style.getPropertyValue("unicode-range"),
      })),
  );
}

function withFullAddresses(source: string, base: string): string {
  return source.replace(/url\("([^"]+)"\)/g, (_, address) => `url("${new URL(address, base)}")`);
}
