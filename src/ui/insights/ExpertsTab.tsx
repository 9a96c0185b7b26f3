import { FIGURES } from "../../metrics/figures.ts";
import { gradeRanks } from "../../metrics/grades.ts";
import type { Insights, TrackInsights } from "../../metrics/insights.ts";
import { SUPPRESSION_FLOOR } from "../../metrics/suppression.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg, markedExperts } from "../../store/selectors.ts";
import { useApp } from "../appContext.tsx";
import { WhyFigure } from "../person/WhyFigure.tsx";
import { GradeOrder } from "../settings/GradeOrder.tsx";
import { peopleWords } from "../words.ts";
import { ChooseThem } from "./ChooseThem.tsx";
import { GradeLadders } from "./GradeLadders.tsx";
import { PickedPeople } from "./PickedPeople.tsx";
import { useInsights } from "./useInsights.ts";
import "./jobs.css";
import "./experts.css";

/** Who leads without managing. */
export function ExpertsTab({ document }: { readonly document: OrgDocument }) {
  const told = useInsights("grade");
  if (!told) return null;
  return (
    <>
      <Track document={document} track={told.insights.track} />
      <TitleForPay document={document} />
      <SameGrade document={document} lines={told.insights.sameGrade} />
    </>
  );
}

function Track({
  document,
  track,
}: {
  readonly document: OrgDocument;
  readonly track: TrackInsights | null;
}) {
  const org = countedOrg(document);
  const { order } = document.settings.grades;
  if (!org.text.grade) {
    return (
      <p className="muted">
        The file has no column of grades, so it does not tell how far one can rise without taking on
        people. Any column of grades, job levels or bands would do.
      </p>
    );
  }
  if (gradeRanks(org, order) === null) {
    return (
      <section className="expert-part" aria-label="Order of the grades">
        <p className="headline">Which grade is higher?</p>
        <p className="job-sentence">
          These grades are no numbers. Put them in order, and this page tells who leads without
          reports.
        </p>
        <GradeOrder document={document} />
      </section>
    );
  }
  return (
    <>
      {track ? (
        <Ladders document={document} track={track} />
      ) : (
        <p className="muted">No manager’s grade is known, so no seat is known to be senior.</p>
      )}
      <details className="why">
        <summary>Order of the grades, and where senior seats begin</summary>
        <GradeOrder document={document} />
      </details>
    </>
  );
}

function Ladders({
  document,
  track,
}: {
  readonly document: OrgDocument;
  readonly track: TrackInsights;
}) {
  const { order } = document.settings.grades;
  const { columns } = document.imported;
  const gradeOf = (rank: number): string => order?.[rank] ?? String(rank);
  const isFew = track.seniorPeople < SUPPRESSION_FLOOR;
  return (
    <>
      <p className="headline">{isFew ? fewWords() : seatWords(track)}</p>
      <p className="job-sentence">
        Senior means {gradeOf(track.seniorFrom)} or higher; {belowWords(track.below)}
        {track.unknown > 0 && `, ${track.unknown.toLocaleString("en")} have no grade in the order`}.
      </p>
      <WhyFigure figure={FIGURES.withoutReports} columns={columns} />
      <GradeLadders track={track} gradeOf={gradeOf} />
      <p className="ladder-gap">{gapWords(track.ceilingGap)}</p>
      <WhyFigure figure={FIGURES.ceilingGap} columns={columns} />
      <Experts document={document} count={track.withoutReports} />
    </>
  );
}

function Experts({ document, count }: { readonly document: OrgDocument; readonly count: number }) {
  const view = useApp((state) => state.view);
  const isMarked = markedExperts(document) !== null;
  return (
    <section className="job" aria-label="Lead without reports">
      <h3>Lead without reports</h3>
      <p className="job-sentence">
        {view === "upside-down" ? "They support others" : "They lead"} through what they know.{" "}
        {isMarked && (
          <>
            <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
              <path d="M5 0l5 5-5 5-5-5Z" fill="currentColor" />
            </svg>{" "}
            marks them on the chart.
          </>
        )}
        {!isMarked &&
          count > 0 &&
          "They are too many for a mark on the chart: choose below where senior seats begin."}
      </p>
      <PickedPeople document={document} pick={{ by: "experts" }} title="Experts" />
      {count > 0 && (
        <ChooseThem words="seniors without reports" pick={{ by: "experts" }}>
          Show on the chart
        </ChooseThem>
      )}
    </section>
  );
}

function TitleForPay({ document }: { readonly document: OrgDocument }) {
  if (!document.imported.org.text.title) {
    return <p className="muted">Without titles nobody is known to lead a team for the title.</p>;
  }
  return (
    <section className="job" aria-label="A team for the title">
      <h3>Is the team there to justify the grade?</h3>
      <p className="job-sentence">
        A technical title and three reports or fewer: a question to ask, no verdict. There are good
        reasons for small teams.
      </p>
      <PickedPeople document={document} pick={{ by: "titleForPay" }} title="Worth asking" />
      <WhyFigure figure={FIGURES.titleForPay} columns={document.imported.columns} />
    </section>
  );
}

/** People whose manager's grade is not above theirs; experts apart, for whom that is as it should be. */
function SameGrade({
  document,
  lines: found,
}: {
  readonly document: OrgDocument;
  readonly lines: Insights["sameGrade"];
}) {
  const view = useApp((state) => state.view);
  if (!found || found.lines < SUPPRESSION_FLOOR) return null;
  const { reports, lines } = found;
  const pick = { by: "sameGrade" } as const;
  const up = view === "upside-down" ? "supported by" : "led by";
  return (
    <section className="job" aria-label="Lines within one grade">
      <h3>Lines within one grade</h3>
      <p className="job-sentence">
        {reports === 0 ? "Nobody" : reports.toLocaleString("en")} of {peopleWords(lines)}{" "}
        {reports > 1 ? "are" : "is"} {up} somebody of their own grade or below it. Technical titles
        are left out: there it is as it should be.
      </p>
      {reports > 0 && (
        <ChooseThem words="people with a manager of their own grade or below" pick={pick}>
          Show on the chart
        </ChooseThem>
      )}
      <WhyFigure figure={FIGURES.sameGradeLines} columns={document.imported.columns} />
    </section>
  );
}

function seatWords({ withoutReports, seniorPeople }: TrackInsights): string {
  const is = withoutReports === 1 ? "is held by somebody who leads" : "are held by people who lead";
  const count = withoutReports === 0 ? "None" : withoutReports.toLocaleString("en");
  return `${count} of ${seniorPeople.toLocaleString("en")} senior seats ${is} without reports.`;
}

function belowWords(below: number): string {
  if (below === 0) return "nobody stands below";
  return below === 1 ? "1 person stands below" : `${peopleWords(below)} stand below`;
}

function fewWords(): string {
  return `Fewer than ${SUPPRESSION_FLOOR} senior seats here: no share is told.`;
}

function gapWords(gap: number | null): string {
  if (gap === null) return "One of the two ladders has nobody, so there is no gap to tell.";
  const grades = `${Math.abs(gap).toLocaleString("en")} grade${Math.abs(gap) === 1 ? "" : "s"}`;
  if (gap === 0) return "Ceiling gap: none. Both ladders go equally high.";
  return gap > 0
    ? `Ceiling gap: ${grades}. Whoever wants to rise beyond the technical ladder must take on people.`
    : `The technical ladder goes ${grades} higher than the management one.`;
}
