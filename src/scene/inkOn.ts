/** Dark or light text, whichever reads better on a ground given as #rrggbb. */
export function inkOn(ground: string): string {
  const channel = (at: number): number => Number.parseInt(ground.slice(at, at + 2), 16) / 255;
  const luminance =
    0.2126 * channel(1) ** 2.2 + 0.7152 * channel(3) ** 2.2 + 0.0722 * channel(5) ** 2.2;
  // Half way between black and white as contrast goes.
  return luminance > 0.2 ? "#14181d" : "#ffffff";
}
