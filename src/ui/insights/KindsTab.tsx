import { dayNumberOf } from "../../base/dayNumber.ts";
import { say } from "../../language/say.ts";
import { FIGURES } from "../../metrics/figures.ts";
import type { JobFigures } from "../../metrics/jobs.ts";
import type { OrgDocument } from "../../store/app.ts";
import { WhyFigure } from "../person/WhyFigure.tsx";
import { JobCard } from "./JobCard.tsx";
import { JobsByLayer } from "./JobsByLayer.tsx";
import { NewLeaders } from "./NewLeaders.tsx";
import { useInsights } from "./useInsights.ts";
import "./jobs.css";

/** Each layer of management is a different job: who does which. */
export function KindsTab({ document }: { readonly document: OrgDocument }) {
  const told = useInsights("layer");
  if (!told) return null;
  const { jobs } = told.insights;
  const mixed = jobs.filter(({ job, managers }) => job === "mixed" && managers > 0);
  const managers = told.insights.headcount.managers;
  if (managers === 0) return <p className="muted">{say("Nobody here leads anybody.")}</p>;
  return (
    <>
      <p className="headline">{leadWords(jobs, managers)}</p>
      {[...mixed, ...jobs.filter(({ job }) => job !== "mixed")].map((figures) => (
        <JobCard key={figures.job} document={document} figures={figures} />
      ))}
      <JobsByLayer jobs={jobs} />
      <NewLeaders document={document} asOfDay={dayNumberOf(document.options.asOf)} />
      <WhyFigure figure={FIGURES.kindOfManager} columns={document.imported.columns} />
    </>
  );
}

function leadWords(jobs: readonly JobFigures[], managers: number): string {
  const mixed = jobs.find(({ job }) => job === "mixed")?.managers ?? 0;
  if (mixed === 0) {
    return say("Each layer of management is a different job, and nobody here does two.");
  }
  return say(
    "{mixed, plural, one {# of {managers, number} managers does two jobs at once: coaches doers and managers.} other {# of {managers, number} managers do two jobs at once: coach doers and managers.}}",
    { mixed, managers },
  );
}
