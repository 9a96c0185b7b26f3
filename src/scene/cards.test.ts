import { expect, test } from "vitest";
import { drawingOf } from "../../tests/drawings.ts";
import { nodeOf, orgOf } from "../../tests/smallOrgs.ts";
import { EVERYBODY } from "../layout/layout.ts";
import { withManagersAbove } from "../layout/withManagersAbove.ts";
import { scene } from "./scene.ts";

test("a manager who is only there above those who match has quieter letters and no ground", () => {
  const org = orgOf("ann bo<ann cy<bo di<bo ed<ann flo<ed", {});
  const look = {
    isUpsideDown: true,
    width: 1200,
    height: 700,
    zoom: 0,
    at: { across: 50, down: 50 },
  };
  const matching = new Uint8Array(org.count);
  for (const id of ["bo", "cy", "di", "flo"]) matching[nodeOf(org, id)] = 1;
  const filter = withManagersAbove(org, matching);
  const drawing = drawingOf(org, look, { ...EVERYBODY, filter });
  const { marks, placed } = scene({ ...drawing, matching });
  const drawn = Object.fromEntries(
    placed.map(({ unit, left }) => {
      const card = marks.find((mark) => mark.type === "rectangle" && mark.x === left);
      const inside = marks.find(
        (mark) => mark.type === "text" && mark.x > left && mark.x < left + 20,
      );
      return [
        unit.node,
        {
          ground: card?.type === "rectangle" ? card.fill : "no card",
          weight: inside?.type === "text" ? inside.weight : 0,
        },
      ];
    }),
  );
  const { paper, card } = drawing.palette;
  expect(drawn).toEqual({
    [nodeOf(org, "ann")]: { ground: paper, weight: 400 },
    [nodeOf(org, "bo")]: { ground: card, weight: 600 },
    [nodeOf(org, "ed")]: { ground: paper, weight: 400 },
  });
});
