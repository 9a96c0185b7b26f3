import { say } from "../language/say.ts";
import { type Org, PERSON } from "../org/org.ts";
import { buildLens, NOT_STATED_SIGN, stepGroups } from "./buildLens.ts";
import type { Lens } from "./lens.ts";
import { classOf, numberClasses } from "./numberClasses.ts";
import { shortFigure } from "./shortFigure.ts";

/** Colours everybody by a number (`values` by node, NaN when blank), in ordered classes. */
export function numberLens(org: Org, id: string, title: string, values: Float64Array): Lens {
  const counted = new Map<number, number>();
  let blank = 0;
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] !== PERSON) continue;
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) blank++;
    else counted.set(value, (counted.get(value) ?? 0) + 1);
  }
  const classes = numberClasses(counted);
  const of = classes.from.length;
  const taken = say(
    "Takes the numbers of {column} in their order, more = farther from the ground.",
    { column: title },
  );
  const how =
    of === counted.size
      ? say("Each value is a step of its own.")
      : say("The steps hold about as many people each, with round numbers between them.");
  const unknown =
    blank === 0
      ? say("Nobody’s is blank.")
      : say("{blank, number} people have no number.", { blank });
  return buildLens(org, {
    id,
    title,
    subject: "people",
    why: `${taken} ${how} ${unknown}`,
    groups: stepGroups(classes.groups),
    groupFor(i) {
      const value = values[i] ?? Number.NaN;
      return Number.isNaN(value) ? of : classOf(classes, value);
    },
    figureOf: (i) => shortFigure(values[i] ?? Number.NaN) || NOT_STATED_SIGN,
  });
}
