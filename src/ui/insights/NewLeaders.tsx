import { useMemo } from "react";
import { say } from "../../language/say.ts";
import { NEW_BELOW_DAYS } from "../../metrics/newManagers.ts";
import type { PeoplePick } from "../../metrics/peoplePick.ts";
import { postSince } from "../../metrics/postSince.ts";
import type { OrgDocument } from "../../store/app.ts";
import { ChooseThem } from "./ChooseThem.tsx";
import { PickedPeople } from "./PickedPeople.tsx";

/** Managers to whom the job is new: moved into it, or hired into it. Two facts, kept apart. */
export function NewLeaders({
  document,
  asOfDay,
}: {
  readonly document: OrgDocument;
  readonly asOfDay: number;
}) {
  const { org } = document.imported;
  const since = useMemo(() => postSince(org, asOfDay), [org, asOfDay]);
  const crossed: PeoplePick = { by: "newInPost", asOfDay };
  const hired: PeoplePick = { by: "hiredToLead", asOfDay };
  return (
    <>
      <section className="job" aria-label={say("Just crossed a layer")}>
        <h3>{say("Just crossed a layer")}</h3>
        {since ? (
          <>
            <p className="job-sentence">
              {say(
                "Lead people now, and are in their post for fewer than {days} days (ours), by “{header}”. What they did before, the file does not tell.",
                { days: NEW_BELOW_DAYS, header: since.header },
              )}
            </p>
            <PickedPeople document={document} pick={crossed} title={say("New in their post")} />
            <ChooseThem words={say("managers new in their post")} pick={crossed}>
              {say("Show on the chart")}
            </ChooseThem>
          </>
        ) : (
          <p className="muted">
            {say(
              "The file does not tell since when people are in their post. A column such as “Position start date” or “Time in role (months)” would.",
            )}
          </p>
        )}
      </section>
      {org.hireDay && (
        <section className="job" aria-label={say("Hired to lead")}>
          <h3>{say("Hired to lead")}</h3>
          <p className="job-sentence">
            {say(
              "Hired fewer than {days} days ago (ours), and lead people: new to the place and to the team.",
              { days: NEW_BELOW_DAYS },
            )}
          </p>
          <PickedPeople document={document} pick={hired} title={say("New here")} />
        </section>
      )}
    </>
  );
}
