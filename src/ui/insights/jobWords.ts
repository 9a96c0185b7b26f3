import type { View } from "../../layout/view.ts";
import type { Job } from "../../metrics/jobs.ts";
import type { PeoplePick } from "../../metrics/peoplePick.ts";

/** A job of managers, in words. Sentences turn with the view: [conventional, upside-down]. */
interface JobWords {
  readonly title: string;
  /** Over a narrow column. */
  readonly short: string;
  /** Of those who have it: "managers who coach doers". */
  readonly who: string;
  readonly sentence: readonly [string, string];
  readonly kind: Extract<PeoplePick, { by: "kind" }>["kind"];
}

export const JOB_WORDS: Readonly<Record<Job, JobWords>> = {
  doers: {
    title: "Coach doers",
    short: "Doers",
    who: "managers who coach doers",
    sentence: [
      "Leads individual contributors, and coaches each of them in the work itself.",
      "Supports individual contributors: coaches them, and clears what is in their way.",
    ],
    kind: "coach of doers",
  },
  managers: {
    title: "Coach managers",
    short: "Managers",
    who: "managers who coach managers",
    sentence: [
      "Leads managers, and coaches them so that each of them coaches well.",
      "Supports managers, so that each of them supports their people well.",
    ],
    kind: "coach of managers",
  },
  executive: {
    title: "Hire and set direction",
    short: "Executive",
    who: "executives",
    sentence: [
      "Stands on one of the two top layers: must be great at hiring managers, and says where everybody is going.",
      "Stands at the point, on the last two layers: must be great at hiring managers, and says where everybody is going.",
    ],
    kind: "executive",
  },
  mixed: {
    title: "Two jobs at once",
    short: "Both",
    who: "managers who do two jobs at once",
    sentence: [
      "Leads doers and managers side by side: two kinds of coaching in one week.",
      "Supports doers and managers side by side: two kinds of coaching in one week.",
    ],
    kind: "mixed",
  },
};

export function jobSentence(job: Job, view: View): string {
  return JOB_WORDS[job].sentence[view === "upside-down" ? 1 : 0];
}
