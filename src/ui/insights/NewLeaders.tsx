import { useMemo } from "react";
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
      <section className="job" aria-label="Just crossed a layer">
        <h3>Just crossed a layer</h3>
        {since ? (
          <>
            <p className="job-sentence">
              Lead people now, and are in their post for fewer than {NEW_BELOW_DAYS} days (ours), by
              “{since.header}”. What they did before, the file does not tell.
            </p>
            <PickedPeople document={document} pick={crossed} title="New in their post" />
            <ChooseThem words="managers new in their post" pick={crossed}>
              Show on the chart
            </ChooseThem>
          </>
        ) : (
          <p className="muted">
            The file does not tell since when people are in their post. A column such as “Position
            start date” or “Time in role (months)” would.
          </p>
        )}
      </section>
      {org.hireDay && (
        <section className="job" aria-label="Hired to lead">
          <h3>Hired to lead</h3>
          <p className="job-sentence">
            Hired fewer than {NEW_BELOW_DAYS} days ago (ours), and lead people: new to the place and
            to the team.
          </p>
          <PickedPeople document={document} pick={hired} title="New here" />
        </section>
      )}
    </>
  );
}
