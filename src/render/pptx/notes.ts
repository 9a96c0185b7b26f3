import { element } from "../xml.ts";
import { EMPTY_TREE, NAMESPACES } from "./parts.ts";
import type { Writing } from "./shape.ts";
import { paragraphs } from "./textShape.ts";

const SLIDE_IMAGE =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide 2"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
const NOTES =
  '<p:nvSpPr><p:cNvPr id="3" name="Notes 3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>';

/** What the presenter says, a paragraph a line. */
export function notesXml(notes: string, writing: Writing): string {
  const body = element("p:txBody", {}, "<a:bodyPr/><a:lstStyle/>", ...paragraphs(notes, writing));
  const tree = element("p:spTree", {}, EMPTY_TREE, SLIDE_IMAGE, `<p:sp>${NOTES}${body}</p:sp>`);
  return element(
    "p:notes",
    NAMESPACES,
    element("p:cSld", {}, tree),
    "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>",
  );
}
