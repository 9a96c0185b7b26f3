import { wordsOf } from "../base/foldText.ts";

/** A header in the two forms in which the tables of names are compared with it. */
export interface HeaderText {
  /** Folded words parted by blanks, without remarks in brackets: "supervisor name". */
  readonly words: string;
  /** The same without blanks: "supervisorname". */
  readonly squeezed: string;
}

/** Reads a header the way a person does: "ReportsTo", "REPORTS_TO" and "Reports To [Required]" are one. */
export function headerTextOf(header: string): HeaderText {
  const bare = header.replace(/\[[^[\]]*\]|\([^()]*\)/g, " ");
  const words = headerWords(bare).replace(/ (overwrite|required)$/, "");
  const orWhole = words || headerWords(header);
  return { words: orWhole, squeezed: squeeze(orWhole) };
}

/** All words of a header, those in brackets too. */
export function headerWords(header: string): string {
  const spaced = header
    .replace(/#/g, " number ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return wordsOf(spaced);
}

/** The form in which two spellings of a header are the same: no blanks. */
export function squeeze(words: string): string {
  return words.replaceAll(" ", "");
}
