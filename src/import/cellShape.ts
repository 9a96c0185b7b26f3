import { isPictureAddress } from "./dataAddress.ts";

/** What a text looks like, whatever its column is called. */
export type CellShape = "email" | "dn" | "date" | "number" | "yesNo" | "url" | "text";

const EMAIL = /^\S[^@]*@[^\s@]+\.[^\s@]+$/;
const DISTINGUISHED_NAME = /^(cn|uid|ou|dc|o|e)\s*=.*,\s*\w+\s*=/i;
const NUMBER = /^[+-]?(\d{1,3}([,.' ]\d{3})+|\d+)([.,]\d+)?\s*%?$/;
const DATE =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([T ].*)?|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})( .*)?|\d{1,2}[- ]\p{L}{3,9}\.?[- ]\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4}年\d{1,2}月\d{1,2}日)$/u;
const YES_OR_NO = /^(y|n|yes|no|true|false|ja|nein|oui|non|s[ií]|não|nee|tak|nie|да|нет)$/i;
const URL = /^(https?:\/\/|data:|\\\\)|\.(jpe?g|png|gif|webp)$/i;

/** In this order: a text has the first shape that fits. */
const SHAPES: readonly (readonly [CellShape, RegExp])[] = [
  ["number", NUMBER],
  ["date", DATE],
  ["yesNo", YES_OR_NO],
  ["dn", DISTINGUISHED_NAME],
  ["url", URL],
  ["email", EMAIL],
];

const LONGEST_SHAPED = 2000;

/** The shape of a text that is not blank. */
export function cellShapeOf(text: string): CellShape {
  if (text.length > LONGEST_SHAPED) return isPictureAddress(text) ? "url" : "text";
  return SHAPES.find(([, pattern]) => pattern.test(text))?.[0] ?? "text";
}

/** Whether a text is the value of somebody's rather than the name of a column. */
export function isData(text: string): boolean {
  const shape = cellShapeOf(text);
  return shape !== "text" && shape !== "url";
}
