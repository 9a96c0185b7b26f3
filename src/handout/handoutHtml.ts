import { currentTongue } from "../language/current.ts";
import { say } from "../language/say.ts";
import type { PackedContent } from "./handoutContent.ts";

/** Where the template has its title, its content, its language and what it says without scripts. */
export const TITLE_PLACE = "Headstand hand-out";
export const CONTENT_PLACE = "{&quot;kind&quot;:&quot;none&quot;}";

const ROOT_PLACE = '<html lang="en">';
const NO_SCRIPT_PLACE =
  "This hand-out draws its chart in your browser and needs JavaScript for it.";

/** The file, in the language that is spoken now: the viewer with its content in it. */
export function handoutHtml(template: string, title: string, packed: PackedContent): string {
  // Of the pieces only the title is written by somebody; the content is letters, figures and signs of base 64.
  const content = JSON.stringify(packed);
  const { tag, direction } = currentTongue().language;
  const root = tag === "en" ? ROOT_PLACE : `<html lang="${tag}" dir="${direction}">`;
  const noScript = say(
    "This hand-out draws its chart in your browser and needs JavaScript for it.",
  );
  return template
    .replace(ROOT_PLACE, () => root)
    .replace(TITLE_PLACE, () => escaped(title || say("Headstand hand-out")))
    .replace(NO_SCRIPT_PLACE, () => escaped(noScript))
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
