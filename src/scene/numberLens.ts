import { type Org, PERSON } from "../org/org.ts";
import { buildLens, NOT_STATED, stepGroups } from "./buildLens.ts";
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
  const of = classes.labels.length;
  const how =
    of === counted.size
      ? "Each value is a step of its own"
      : "The steps hold about as many people each, with round numbers between them";
  const unknown =
    blank === 0 ? "Nobody’s is blank." : `${blank.toLocaleString("en")} people have no number.`;
  return buildLens(org, {
    id,
    title,
    subject: "people",
    why: `Takes the numbers of ${title} in their order, more = farther from the ground. ${how}. ${unknown}`,
    groups: stepGroups(classes.labels),
    groupFor(i) {
      const value = values[i] ?? Number.NaN;
      return Number.isNaN(value) ? of : classOf(classes, value);
    },
    figureOf: (i) => shortFigure(values[i] ?? Number.NaN) || NOT_STATED.sign,
  });
}
