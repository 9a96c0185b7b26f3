import { say } from "../language/say.ts";

/** "A, B, C": what only stands side by side. */
export function commaList(texts: readonly string[]): string {
  return texts.length === 0
    ? ""
    : texts.reduce((list, item) => say("{list}, {item}", { list, item }));
}
