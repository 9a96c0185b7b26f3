import { element } from "../xml.ts";

interface Color {
  /** Six hexadecimal digits. */
  readonly digits: string;
  /** 0 to 1. */
  readonly alpha: number;
}

const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const CHANNELS = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+)(%?))?\s*\)$/i;

/** A CSS colour, written as hexadecimal digits or as rgb(). */
function readColor(css: string): Color {
  const hex = HEX.exec(css)?.[1];
  if (hex !== undefined) {
    const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
    const alpha = long.length === 8 ? Number.parseInt(long.slice(6), 16) / 255 : 1;
    return { digits: long.slice(0, 6).toUpperCase(), alpha };
  }
  const [, red, green, blue, share, percent] = CHANNELS.exec(css) ?? [];
  if (red === undefined) throw new Error(`a colour that no slide can have: ${css}`);
  const digits = [red, green, blue]
    .map((channel) => Math.round(Number(channel)).toString(16).padStart(2, "0"))
    .join("");
  const alpha = Number(share ?? 1) / (percent === "%" ? 100 : 1);
  return { digits: digits.toUpperCase(), alpha };
}

/** A CSS colour as DrawingML has it, `alpha` (0 to 1) times as opaque as it says. */
export function colorElement(css: string, alpha = 1): string {
  const color = readColor(css);
  const opaque = color.alpha * alpha;
  const thousandths = Math.round(opaque * 100_000);
  const faded = opaque < 1 ? element("a:alpha", { val: thousandths }) : "";
  return element("a:srgbClr", { val: color.digits }, faded);
}

/** A filling of one colour; none for null. */
export function fillElement(css: string | null, alpha = 1): string {
  return css === null ? "<a:noFill/>" : element("a:solidFill", {}, colorElement(css, alpha));
}
