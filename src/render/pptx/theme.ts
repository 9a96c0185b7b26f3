import { LIGHT } from "../../scene/palette.ts";
import { element } from "../xml.ts";
import { colorElement } from "./color.ts";
import { TYPEFACES } from "./typefaces.ts";

/** The colours that PowerPoint offers to whoever goes on working on the slides, in its own order. */
const COLORS: readonly (readonly [string, string])[] = [
  ["dk1", LIGHT.ink],
  ["lt1", LIGHT.card],
  ["dk2", LIGHT.muted],
  ["lt2", LIGHT.paper],
  ["accent1", LIGHT.accent],
  ["accent2", LIGHT.tones.over],
  ["accent3", LIGHT.tones.high],
  ["accent4", LIGHT.tones.low],
  ["accent5", LIGHT.links.dotted],
  ["accent6", LIGHT.other],
  ["hlink", LIGHT.accent],
  ["folHlink", LIGHT.links.dotted],
];

/**
 * Inter, which the page is set in. Where it is not there, PowerPoint takes what is most like it by these
 * ten figures, which are Arial's: everywhere at hand, and a little narrower, so that every text has room.
 */
const INTER =
  '<a:latin typeface="Inter" panose="020B0604020202020204" pitchFamily="34" charset="0"/>';

/** Colours and typefaces, once for all slides. */
export function themeXml(): string {
  const namespace = { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main" };
  const colors = COLORS.map(([name, css]) => element(`a:${name}`, {}, colorElement(css)));
  return element(
    "a:theme",
    { ...namespace, name: "Headstand" },
    element(
      "a:themeElements",
      {},
      element("a:clrScheme", { name: "Headstand" }, ...colors),
      element(
        "a:fontScheme",
        { name: "Headstand" },
        element("a:majorFont", {}, ...fonts()),
        element("a:minorFont", {}, ...fonts()),
      ),
      FORMATS,
    ),
  );
}

function fonts(): readonly string[] {
  const scripts = TYPEFACES.flatMap(({ scripts: names, face }) =>
    names.map((script) => element("a:font", { script, typeface: face })),
  );
  return [INTER, '<a:ea typeface=""/>', '<a:cs typeface=""/>', ...scripts];
}

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="12700" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`;
const EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";

/** A theme must have three of each: subtle, moderate, intense. All of ours are plain. */
const FORMATS = element(
  "a:fmtScheme",
  { name: "Headstand" },
  element("a:fillStyleLst", {}, FILL, FILL, FILL),
  element("a:lnStyleLst", {}, LINE, LINE, LINE),
  element("a:effectStyleLst", {}, EFFECT, EFFECT, EFFECT),
  element("a:bgFillStyleLst", {}, FILL, FILL, FILL),
);
