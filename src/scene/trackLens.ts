import { say } from "../language/say.ts";
import { gradeRanks, seniorRank } from "../metrics/grades.ts";
import { type GradeSettings, USUAL_SETTINGS } from "../metrics/settings.ts";
import { isManager, type Org } from "../org/org.ts";
import { buildLens, notStated } from "./buildLens.ts";
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
    title: say("Technical track"),
    subject: "people",
    why: whyOf(order?.[floor] ?? floor, chosen !== null),
    groups: [
      {
        label: say("senior, no reports"),
        name: "senior, no reports",
        color: 3,
        shape: "diamond",
        sign: "E",
      },
      {
        label: say("manager ‖ one of the technical track or not"),
        name: "manager",
        color: 2,
        shape: "disc",
        sign: "M",
      },
      {
        label: say("not senior yet"),
        name: "not senior yet",
        color: "other",
        shape: "square",
        sign: "·",
      },
      notStated(),
    ],
    groupFor(i) {
      if (isManager(org, i)) return 1;
      const rank = ranks[i] ?? Number.NaN;
      if (Number.isNaN(rank)) return 3;
      return rank >= floor ? 0 : 2;
    },
  });
}

function whyOf(grade: string | number, isChosen: boolean): string {
  const floor = isChosen
    ? say("Senior means a grade of at least {grade}, as you set it.", { grade })
    : say("Senior means a grade of at least {grade}, the lowest that any manager has.", { grade });
  return `${floor} ${say("Seniors without reports lead through what they know: under every colour a small diamond on the corner marks them. People without a grade are not stated.")}`;
}
