import { say } from "../../language/say.ts";
import { FIGURES } from "../../metrics/figures.ts";
import { gradeRanks } from "../../metrics/grades.ts";
import type { Insights, TrackInsights } from "../../metrics/insights.ts";
import { SUPPRESSION_FLOOR } from "../../metrics/suppression.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg, markedExperts } from "../../store/selectors.ts";
import { useApp } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { WhyFigure } from "../person/WhyFigure.tsx";
import { GradeOrder } from "../settings/GradeOrder.tsx";
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
        {say(
          "The file has no column of grades, so it does not tell how far one can rise without taking on people. Any column of grades, job levels or bands would do.",
        )}
      </p>
    );
  }
  if (gradeRanks(org, order) === null) {
    return (
      <section className="expert-part" aria-label={say("Order of the grades")}>
        <p className="headline">{say("Which grade is higher?")}</p>
        <p className="job-sentence">
          {say(
            "These grades are no numbers. Put them in order, and this page tells who leads without reports.",
          )}
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
        <p className="muted">
          {say("No manager’s grade is known, so no seat is known to be senior.")}
        </p>
      )}
      <details className="why">
        <summary>{say("Order of the grades, and where senior seats begin")}</summary>
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
      <p className="job-sentence">{seniorWords(gradeOf(track.seniorFrom), track)}</p>
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
    <section className="job" aria-label={say("Lead without reports")}>
      <h3>{say("Lead without reports")}</h3>
      <p className="job-sentence">
        {view === "upside-down"
          ? say("They support others through what they know.")
          : say("They lead through what they know.")}{" "}
        {isMarked &&
          sayRich("{mark} marks them on the chart.", {
            mark: (
              <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
                <path d="M5 0l5 5-5 5-5-5Z" fill="currentColor" />
              </svg>
            ),
          })}
        {!isMarked &&
          count > 0 &&
          say("They are too many for a mark on the chart: choose below where senior seats begin.")}
      </p>
      <PickedPeople document={document} pick={{ by: "experts" }} title={say("Experts")} />
      {count > 0 && (
        <ChooseThem words={say("seniors without reports")} pick={{ by: "experts" }}>
          {say("Show on the chart")}
        </ChooseThem>
      )}
    </section>
  );
}

function TitleForPay({ document }: { readonly document: OrgDocument }) {
  if (!document.imported.org.text.title) {
    return (
      <p className="muted">{say("Without titles nobody is known to lead a team for the title.")}</p>
    );
  }
  return (
    <section className="job" aria-label={say("A team for the title")}>
      <h3>{say("Is the team there to justify the grade?")}</h3>
      <p className="job-sentence">
        {say(
          "A technical title and three reports or fewer: a question to ask, no verdict. There are good reasons for small teams.",
        )}
      </p>
      <PickedPeople document={document} pick={{ by: "titleForPay" }} title={say("Worth asking")} />
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
  return (
    <section className="job" aria-label={say("Lines within one grade")}>
      <h3>{say("Lines within one grade")}</h3>
      <p className="job-sentence">
        {view === "upside-down"
          ? say(
              "{reports, plural, =0 {Nobody} one {#} other {#}} of {lines, plural, one {# person} other {# people}} {reports, plural, =0 {is} one {is} other {are}} supported by somebody of their own grade or below it. Technical titles are left out: there it is as it should be.",
              { reports, lines },
            )
          : say(
              "{reports, plural, =0 {Nobody} one {#} other {#}} of {lines, plural, one {# person} other {# people}} {reports, plural, =0 {is} one {is} other {are}} led by somebody of their own grade or below it. Technical titles are left out: there it is as it should be.",
              { reports, lines },
            )}
      </p>
      {reports > 0 && (
        <ChooseThem words={say("people with a manager of their own grade or below")} pick={pick}>
          {say("Show on the chart")}
        </ChooseThem>
      )}
      <WhyFigure figure={FIGURES.sameGradeLines} columns={document.imported.columns} />
    </section>
  );
}

function seatWords({ withoutReports, seniorPeople }: TrackInsights): string {
  return say(
    "{count, plural, =0 {None} one {#} other {#}} of {seats, number} senior seats {count, plural, one {is held by somebody who leads} other {are held by people who lead}} without reports.",
    { count: withoutReports, seats: seniorPeople },
  );
}

function seniorWords(grade: string, { below, unknown }: TrackInsights): string {
  return unknown > 0
    ? say(
        "Senior means {grade} or higher; {below, plural, =0 {nobody stands below} one {# person stands below} other {# people stand below}}, {unknown, number} have no grade in the order.",
        { grade, below, unknown },
      )
    : say(
        "Senior means {grade} or higher; {below, plural, =0 {nobody stands below} one {# person stands below} other {# people stand below}}.",
        { grade, below },
      );
}

function fewWords(): string {
  return say("Fewer than {floor} senior seats here: no share is told.", {
    floor: SUPPRESSION_FLOOR,
  });
}

function gapWords(gap: number | null): string {
  if (gap === null) return say("One of the two ladders has nobody, so there is no gap to tell.");
  if (gap === 0) return say("Ceiling gap: none. Both ladders go equally high.");
  return gap > 0
    ? say(
        "Ceiling gap: {grades, plural, one {# grade} other {# grades}}. Whoever wants to rise beyond the technical ladder must take on people.",
        { grades: gap },
      )
    : say(
        "The technical ladder goes {grades, plural, one {# grade} other {# grades}} higher than the management one.",
        { grades: -gap },
      );
}
