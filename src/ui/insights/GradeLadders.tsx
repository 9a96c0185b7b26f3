import { formatNumber } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import type { GradeParity } from "../../metrics/gradeParity.ts";
import type { TrackInsights } from "../../metrics/insights.ts";
import { ChooseThem } from "./ChooseThem.tsx";

/** ICs beside managers on each senior grade, the highest on top, and where the technical ladder ends. */
export function GradeLadders({
  track: { parity, ceilingGap },
  gradeOf,
}: {
  readonly track: TrackInsights;
  /** What the grade of a rank is called. */
  readonly gradeOf: (rank: number) => string;
}) {
  const longest = Math.max(
    ...parity.map((row) => Math.max(row.individualContributors, row.managers)),
  );
  const top = parity.findLast(({ managers }) => managers > 0)?.grade ?? Number.NaN;
  const ceiling = top - (ceilingGap ?? 0);
  return (
    <table className="ladders">
      <caption className="visually-hidden">{say("People on each senior grade")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("Without reports")}</th>
          <th scope="col">{say("Grade")}</th>
          <th scope="col">{say("Managers")}</th>
        </tr>
      </thead>
      <tbody>
        {parity.toReversed().map((row) => (
          <LadderRow
            key={row.grade}
            row={row}
            grade={gradeOf(row.grade)}
            longest={longest}
            isAboveCeiling={row.grade > ceiling}
          />
        ))}
      </tbody>
    </table>
  );
}

function LadderRow({
  row,
  grade,
  longest,
  isAboveCeiling,
}: {
  readonly row: GradeParity;
  readonly grade: string;
  readonly longest: number;
  readonly isAboveCeiling: boolean;
}) {
  const rank = row.grade;
  return (
    <tr data-gap={isAboveCeiling}>
      <td>
        <span className="ladder-side ladder-ics">
          <Side
            people={row.individualContributors}
            longest={longest}
            words={say("without reports on grade {grade}", { grade })}
            label={say("{people, number} without reports on grade {grade}", {
              people: row.individualContributors,
              grade,
            })}
            pick={{ by: "grade", rank, side: "ics" }}
          />
        </span>
      </td>
      <th scope="row">{grade}</th>
      <td>
        <span className="ladder-side">
          <Side
            people={row.managers}
            longest={longest}
            words={say("managers on grade {grade}", { grade })}
            label={say("{people, number} managers on grade {grade}", {
              people: row.managers,
              grade,
            })}
            pick={{ by: "grade", rank, side: "managers" }}
          />
        </span>
      </td>
    </tr>
  );
}

function Side({
  people,
  longest,
  words,
  label,
  pick,
}: {
  readonly people: number;
  readonly longest: number;
  readonly words: string;
  readonly label: string;
  readonly pick: Parameters<typeof ChooseThem>[0]["pick"];
}) {
  if (people === 0) return <span className="muted ladder-none">–</span>;
  return (
    <>
      <span className="ladder-bar" style={{ width: `${(70 * people) / longest}%` }} />
      <ChooseThem className="count-button" words={words} pick={pick} label={label}>
        {formatNumber(people)}
      </ChooseThem>
    </>
  );
}
