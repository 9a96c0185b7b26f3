import type { PackedContent } from "./handoutContent.ts";

/** Where the template has its title and its content. */
export const TITLE_PLACE = "Headstand hand-out";
export const CONTENT_PLACE = "{&quot;kind&quot;:&quot;none&quot;}";

/** The file: the viewer with its content in it. */
export function handoutHtml(template: string, title: string, packed: PackedContent): string {
  // Of the pieces only the title is written by somebody; the content is letters, figures and signs of base 64.
  const content = JSON.stringify(packed);
  return template
    .replace(TITLE_PLACE, () => escaped(title || TITLE_PLACE))
    .replace(CONTENT_PLACE, () => content);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
