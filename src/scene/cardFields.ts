import { textOf } from "../org/org.ts";
import { sideBySide } from "./direction.ts";
import { fitWords, textWidth } from "./measure.ts";
import type { SceneInput } from "./sceneInput.ts";

/**
 * What a card says of somebody from the field at `first` on: as many whole fields as fit into `room` px,
 * one of them at least, shortened by words.
 */
export function cardFieldsIn(
  { org, cardFields }: SceneInput,
  node: number,
  first: number,
  room: number,
  size: number,
): string {
  const said = cardFields
    .slice(first)
    .map((field) => textOf(org, field, node))
    .filter((text) => text !== "");
  for (let count = said.length; count > 1; count--) {
    const line = sideBySide(said.slice(0, count), " · ");
    if (textWidth(line, size, 400) <= room) return line;
  }
  return fitWords(said[0] ?? "", room, size, 400);
}
