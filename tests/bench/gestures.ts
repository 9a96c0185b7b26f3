import { drag, type Gesture, turnWheel } from "./watch.ts";

const X = 800;
const Y = 420;
/** d3-zoom, under both pages, doubles the scale with so many px of the wheel. */
const PX_TO_DOUBLE = 500;
const CARD_PX = 190;
const WIDTH_PX = 1600;

/** From the whole to a card and back: the wheel turns just as far as an organisation of this size needs. */
export function gesturesFor(people: number): readonly Gesture[] {
  const peopleAcross = people / 4;
  const doublings = Math.max(1, Math.log2((peopleAcross * CARD_PX) / WIDTH_PX) + 0.7);
  const deltaY = (doublings * PX_TO_DOUBLE) / 120;
  return [
    drag("pan at fit", 120, X, Y),
    turnWheel("zoom in to a card", 120, -deltaY, X, Y),
    drag("pan at cards", 120, X, Y),
    turnWheel("zoom out half way", 60, deltaY, X, Y),
    drag("pan half way", 120, X, Y),
    turnWheel("zoom out to fit", 60, deltaY, X, Y),
  ];
}
