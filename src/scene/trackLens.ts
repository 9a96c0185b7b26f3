import { gradeRanks, seniorRank } from "../metrics/grades.ts";
import { type GradeSettings, USUAL_SETTINGS } from "../metrics/settings.ts";
import { isManager, type Org } from "../org/org.ts";
import { buildLens, NOT_STATED } from "./buildLens.ts";
import type { Lens } from "./lens.ts";

/**
 * Colours everybody by whether they are senior, and whether they lead people or through what they know.
 * Null without grades that can be ordered. (M28)
 */
export function trackLens(
  org: Org,
  { order, floor: chosen }: GradeSettings = USUAL_SETTINGS.grades,
): Lens | null {
  const ranks = gradeRanks(org, order);
  const floor = ranks && seniorRank(org, ranks, chosen);
  if (!ranks || floor === null) return null;
  return buildLens(org, {
    id: "track",
    title: "Technical track",
    subject: "people",
    why: `Senior means a grade of at least ${order?.[floor] ?? floor}, ${chosen === null ? "the lowest that any manager has" : "as you set it"}. Seniors without reports lead through what they know: under every colour a small diamond on the corner marks them. People without a grade are not stated.`,
    groups: [
      { label: "senior, no reports", color: 3, shape: "diamond", sign: "E" },
      { label: "manager", color: 2, shape: "disc", sign: "M" },
      { label: "not senior yet", color: "other", shape: "square", sign: "·" },
      NOT_STATED,
    ],
    groupFor(i) {
      if (isManager(org, i)) return 1;
      const rank = ranks[i] ?? Number.NaN;
      if (Number.isNaN(rank)) return 3;
      return rank >= floor ? 0 : 2;
    },
  });
}
