import { type Message, message, sayIt } from "../../language/say.ts";
import type { View } from "../../layout/view.ts";
import type { Job } from "../../metrics/jobs.ts";
import type { PeoplePick } from "../../metrics/peoplePick.ts";

/** A job of managers, in words. Sentences turn with the view: [conventional, upside-down]. */
interface JobWords {
  readonly title: Message;
  /** Over a narrow column. */
  readonly short: Message;
  /** Of those who have it: "managers who coach doers". */
  readonly who: Message;
  readonly sentence: readonly [Message, Message];
  readonly kind: Extract<PeoplePick, { by: "kind" }>["kind"];
}

export const JOB_WORDS: Readonly<Record<Job, JobWords>> = {
  doers: {
    title: message("Coach doers"),
    short: message("Doers"),
    who: message("managers who coach doers"),
    sentence: [
      message("Leads individual contributors, and coaches each of them in the work itself."),
      message("Supports individual contributors: coaches them, and clears what is in their way."),
    ],
    kind: "coach of doers",
  },
  managers: {
    title: message("Coach managers"),
    short: message("Managers"),
    who: message("managers who coach managers"),
    sentence: [
      message("Leads managers, and coaches them so that each of them coaches well."),
      message("Supports managers, so that each of them supports their people well."),
    ],
    kind: "coach of managers",
  },
  executive: {
    title: message("Hire and set direction"),
    short: message("Executive"),
    who: message("executives"),
    sentence: [
      message(
        "Stands on one of the two top layers: must be great at hiring managers, and says where everybody is going.",
      ),
      message(
        "Stands at the point, on the last two layers: must be great at hiring managers, and says where everybody is going.",
      ),
    ],
    kind: "executive",
  },
  mixed: {
    title: message("Two jobs at once"),
    short: message("Both"),
    who: message("managers who do two jobs at once"),
    sentence: [
      message("Leads doers and managers side by side: two kinds of coaching in one week."),
      message("Supports doers and managers side by side: two kinds of coaching in one week."),
    ],
    kind: "mixed",
  },
};

export function jobSentence(job: Job, view: View): string {
  return sayIt(JOB_WORDS[job].sentence[view === "upside-down" ? 1 : 0]);
}

/** Over the list of those who have a job. */
export const HOLDERS_WORDS: Readonly<Record<Exclude<Job, "mixed">, Message>> = {
  doers: message("All managers who coach doers"),
  managers: message("All managers who coach managers"),
  executive: message("All executives"),
};
