import { expect, test } from "vitest";
import { drawingOf } from "../../tests/drawings.ts";
import { workedExample } from "../../tests/smallOrgs.ts";
import { PERSON } from "../org/org.ts";
import type { Mark } from "./marks.ts";
import { scene } from "./scene.ts";

const LOOK = {
  isUpsideDown: true,
  width: 6000,
  height: 3000,
  zoom: 0,
  at: { across: 50, down: 50 },
  hasFaces: true,
};
const doers = [...workedExample.level.keys()].filter(
  (i) => workedExample.level[i] === 0 && workedExample.kind[i] === PERSON,
);

/** Everything on the wall where a person takes so many px. */
function drawnAt(kx: number, ky: number): { readonly marks: readonly Mark[]; withPhoto: number } {
  const drawing = drawingOf(workedExample, LOOK);
  const camera = { x: 200, y: 100, kx, ky };
  const withPhoto = doers.filter((i) => (drawing.photoOf?.[i] ?? -1) >= 0);
  const { marks } = scene({ ...drawing, camera });
  return { marks, withPhoto: withPhoto.length };
}

test("a photo on the wall stays from the chip to the full card, whatever room a person has", () => {
  for (let kx = 24; kx <= 192; kx += 6) {
    for (const ky of [24, 30, 38, 46, 54, 66, 74]) {
      const { marks, withPhoto } = drawnAt(kx, ky);
      const photos = new Set(marks.flatMap((mark) => (mark.type === "image" ? [mark.photo] : [])));
      const onWall = doers.filter((i) => photos.has(i));
      expect(onWall.length, `${kx} by ${ky} px`).toBe(withPhoto);
    }
  }
});

test("where a photo takes the room of a name, whoever has none still has the name", () => {
  const { marks } = drawnAt(60, 26);
  const texts = marks.flatMap((mark) => (mark.type === "text" ? [mark.text] : []));
  const photos = new Set(marks.flatMap((mark) => (mark.type === "image" ? [mark.photo] : [])));
  const without = doers.filter((i) => !photos.has(i));
  expect(without.length).toBeGreaterThan(3);
  expect(texts.length).toBeGreaterThanOrEqual(without.length);
});
