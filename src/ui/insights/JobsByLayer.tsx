import { formatNumber } from "../../language/numbers.ts";
import { say, sayIt } from "../../language/say.ts";
import { JOBS, type Job, type JobFigures } from "../../metrics/jobs.ts";
import { ChooseThem } from "./ChooseThem.tsx";
import { JOB_WORDS } from "./jobWords.ts";

/** The jobs that are not one another: every manager stands in one column. */
const APART: readonly Job[] = JOBS.filter((job) => job !== "executive");

/** On which layers each job is done; a number leads to its managers. */
export function JobsByLayer({ jobs }: { readonly jobs: readonly JobFigures[] }) {
  const shown = jobs.filter(({ job }) => APART.includes(job));
  const layers = (shown[0]?.byLayer ?? []).flatMap((_, at) =>
    shown.some(({ byLayer }) => (byLayer[at] ?? 0) > 0) ? [at] : [],
  );
  return (
    <table className="jobs-by-layer">
      <caption>{say("Managers by layer and job")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("Layer")}</th>
          {shown.map(({ job }) => (
            <th key={job} scope="col">
              {sayIt(JOB_WORDS[job].short)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {layers.map((at) => (
          <tr key={at}>
            <th scope="row">{at + 1}</th>
            {shown.map(({ job, byLayer }) => (
              <td key={job}>
                <LayerCell job={job} layer={at + 1} managers={byLayer[at] ?? 0} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LayerCell({
  job,
  layer,
  managers,
}: {
  readonly job: Job;
  readonly layer: number;
  readonly managers: number;
}) {
  if (managers === 0) return <span className="muted">–</span>;
  const { kind } = JOB_WORDS[job];
  const who = sayIt(JOB_WORDS[job].who);
  return (
    <ChooseThem
      className="count-button"
      words={say("{who} on layer {layer}", { who, layer })}
      pick={{ by: "kind", kind, layer }}
      label={say("{managers, number} {who} on layer {layer}", { managers, who, layer })}
    >
      {formatNumber(managers)}
    </ChooseThem>
  );
}
