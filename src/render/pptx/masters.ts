import { say } from "../../language/say.ts";
import { element } from "../xml.ts";
import { EMPTY_TREE, NAMESPACES, PATHS, type Relation } from "./parts.ts";
import { SLIDE_SIZES, type SlideFormat } from "./space.ts";

// What slides and notes look like as long as they do not say otherwise.

const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const GROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly cx: number;
  readonly cy: number;
}

/** A place that slides fill: `values` say which. EMU. */
function placeholder(
  id: number,
  name: string,
  values: Readonly<Record<string, string | number>>,
  { x, y, cx, cy }: Place,
  content: string,
): string {
  const place = `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`;
  const about = `<p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>`;
  return element(
    "p:sp",
    {},
    element("p:nvSpPr", {}, about, element("p:nvPr", {}, element("p:ph", values))),
    element("p:spPr", {}, place, '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
    content,
  );
}

function textBody(anchor: "t" | "ctr", text: string, language: string | null): string {
  const run = `<a:p><a:r><a:rPr lang="${language ?? "en-GB"}"/><a:t>${text}</a:t></a:r></a:p>`;
  return `<p:txBody><a:bodyPr anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${run}</p:txBody>`;
}

const MARGIN = 457_200;

function titlePlaceholder(format: SlideFormat, language: string | null): string {
  const cx = SLIDE_SIZES[format].width - 2 * MARGIN;
  const place = { x: MARGIN, y: 228_600, cx, cy: 685_800 };
  const name = say("Title ‖ of a slide");
  return placeholder(2, name, { type: "title" }, place, textBody("ctr", name, language));
}

function bodyPlaceholder(format: SlideFormat, language: string | null): string {
  const { width, height } = SLIDE_SIZES[format];
  const y = 1_143_000;
  const place = { x: MARGIN, y, cx: width - 2 * MARGIN, cy: height - y - MARGIN };
  const name = say("Text ‖ on a slide");
  return placeholder(3, name, { type: "body", idx: 1 }, place, textBody("t", name, language));
}

/** How text looks: hundredths of a point, and one of the theme's two typefaces. */
function levelStyle(level: number, size: number, face: "mj" | "mn", isBold: boolean): string {
  return element(
    `a:lvl${level}pPr`,
    { marL: (level - 1) * MARGIN, indent: 0, algn: "l", rtl: 0 },
    "<a:buNone/>",
    element(
      "a:defRPr",
      { sz: size, b: isBold ? 1 : 0, kern: 1200 },
      '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>',
      `<a:latin typeface="+${face}-lt"/><a:ea typeface="+${face}-ea"/><a:cs typeface="+${face}-cs"/>`,
    ),
  );
}

function levels(size: number): readonly string[] {
  return [1, 2, 3, 4, 5].map((level) => levelStyle(level, size, "mn", false));
}

/** The master of the slides. */
export function masterXml(format: SlideFormat, language: string | null): string {
  const tree = element(
    "p:spTree",
    {},
    EMPTY_TREE,
    titlePlaceholder(format, language),
    bodyPlaceholder(format, language),
  );
  return element(
    "p:sldMaster",
    NAMESPACES,
    element("p:cSld", {}, GROUND, tree),
    COLOR_MAP,
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>',
    element(
      "p:txStyles",
      {},
      element("p:titleStyle", {}, levelStyle(1, 2400, "mj", true)),
      element("p:bodyStyle", {}, ...levels(1800)),
      element("p:otherStyle", {}, ...levels(1800)),
    ),
  );
}

export const MASTER_RELATIONS: readonly Relation[] = [
  { id: "rId1", kind: "layout", path: PATHS.layout },
  { id: "rId2", kind: "theme", path: PATHS.theme },
];

/** The one layout: a title, and room for a drawing. */
export function layoutXml(format: SlideFormat, language: string | null): string {
  const tree = element("p:spTree", {}, EMPTY_TREE, titlePlaceholder(format, language));
  return element(
    "p:sldLayout",
    { ...NAMESPACES, type: "titleOnly", preserve: 1 },
    element("p:cSld", { name: say("Title and drawing") }, tree),
    "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>",
  );
}

export const LAYOUT_RELATIONS: readonly Relation[] = [
  { id: "rId1", kind: "master", path: PATHS.master },
];

/** Of an A4 page of notes: a slide above, the text below. EMU. */
const NOTES_WIDTH = 5_486_400;
const NOTES_LEFT = 685_800;

/** The master of the notes. */
export function notesMasterXml(format: SlideFormat, language: string | null): string {
  const { width, height } = SLIDE_SIZES[format];
  const cy = Math.round((NOTES_WIDTH * height) / width);
  const slide = { x: NOTES_LEFT, y: 685_800, cx: NOTES_WIDTH, cy };
  const notes = say("Notes");
  const body = textBody("t", notes, language);
  const text = { x: NOTES_LEFT, y: 5_029_200, cx: NOTES_WIDTH, cy: 3_429_000 };
  const tree = element(
    "p:spTree",
    {},
    EMPTY_TREE,
    placeholder(2, say("Slide ‖ of a presentation"), { type: "sldImg", idx: 2 }, slide, ""),
    placeholder(3, notes, { type: "body", sz: "quarter", idx: 3 }, text, body),
  );
  return element(
    "p:notesMaster",
    NAMESPACES,
    element("p:cSld", {}, GROUND, tree),
    COLOR_MAP,
    element("p:notesStyle", {}, ...levels(1200)),
  );
}

export const NOTES_MASTER_RELATIONS: readonly Relation[] = [
  { id: "rId1", kind: "theme", path: PATHS.notesTheme },
];
