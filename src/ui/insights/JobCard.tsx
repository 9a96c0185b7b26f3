import { useState } from "react";
import { Button, Disclosure, DisclosurePanel } from "react-aria-components";
import { numberFormat } from "../../language/numbers.ts";
import { say, sayIt } from "../../language/say.ts";
import type { Job, JobFigures } from "../../metrics/jobs.ts";
import type { PeoplePick } from "../../metrics/peoplePick.ts";
import { SUPPRESSION_FLOOR } from "../../metrics/suppression.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useApp } from "../appContext.tsx";
import { ChooseThem } from "./ChooseThem.tsx";
import { HOLDERS_WORDS, JOB_WORDS, jobSentence } from "./jobWords.ts";
import { MixedManagers } from "./MixedManagers.tsx";
import { PickedPeople } from "./PickedPeople.tsx";

const number = numberFormat({ maximumFractionDigits: 1 });

/** One job: what it is for, what it takes, and who has it. */
export function JobCard({
  document,
  figures: { job, managers, medianSpan, medianLoad },
}: {
  readonly document: OrgDocument;
  readonly figures: JobFigures;
}) {
  const view = useApp((state) => state.view);
  const [isOpen, setIsOpen] = useState(false);
  const { title, who, kind } = JOB_WORDS[job];
  const pick: PeoplePick = { by: "kind", kind };
  return (
    <section className="job" aria-label={sayIt(title)}>
      <h3 className="job-title">
        {sayIt(title)} <span className="job-count">{number(managers)}</span>
      </h3>
      <p className="job-sentence">{jobSentence(job, view)}</p>
      {managers > 0 && (
        <>
          <p className="muted job-typical">
            {managers < SUPPRESSION_FLOOR || medianSpan === null || medianLoad === null
              ? say("Fewer than {floor}: no typical span or load is told.", {
                  floor: SUPPRESSION_FLOOR,
                })
              : say("Typical span {span}, typical load {load}", {
                  span: number(medianSpan),
                  load: number(medianLoad),
                })}
          </p>
          <Disclosure className="job-who" isExpanded={isOpen} onExpandedChange={setIsOpen}>
            <div className="job-actions">
              <Button slot="trigger" className="button small">
                {isOpen ? say("Hide the list") : say("Who they are")}
              </Button>
              <ChooseThem words={sayIt(who)} pick={pick}>
                {say("Show on the chart")}
              </ChooseThem>
            </div>
            <DisclosurePanel className="job-people">
              {isOpen && <Holders document={document} job={job} pick={pick} />}
            </DisclosurePanel>
          </Disclosure>
        </>
      )}
    </section>
  );
}

function Holders({
  document,
  job,
  pick,
}: {
  readonly document: OrgDocument;
  readonly job: Job;
  readonly pick: PeoplePick;
}) {
  if (job === "mixed") return <MixedManagers document={document} />;
  return <PickedPeople document={document} pick={pick} title={sayIt(HOLDERS_WORDS[job])} />;
}
