import { useMemo } from "react";
import { CAUTIONS, FIGURES } from "../../../metrics/figures.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { LINK_WORDS } from "../../collaboration/linkWords.ts";
import { nameBeside } from "../../saveFile.ts";
import { countText, meanText, shareText } from "../figureNumber.ts";
import type { TableColumn } from "../SortableTable.tsx";
import { LinkFigurePart } from "./LinkFigurePart.tsx";
import { type PairRow, PairTable, pairRow } from "./PairTable.tsx";
import { linksText, sampleWords } from "./togetherWords.ts";
import type { Together } from "./useCollaboration.ts";

/** More rows than anybody reads; a table of all of them would make the page stand still. */
export const MOST_ROWS = 5000;

interface SavingRow extends PairRow {
  readonly saved: number;
  readonly weight: number;
}

const COLUMNS: readonly TableColumn<SavingRow>[] = [
  { title: "Weight", value: ({ weight }) => weight, text: ({ weight }) => meanText(weight) },
  { title: "Desks saved", value: ({ saved }) => saved, text: ({ saved }) => countText(saved) },
];

/** How much shorter links make the ways between managers, on average and link by link. (M18) */
export function GangPlankPart({
  document,
  told,
}: {
  readonly document: OrgDocument;
  readonly told: Together;
}) {
  const { source, figures } = told;
  const { savings } = figures;
  if (source === "product" || source === "community") {
    return (
      <LinkFigurePart title="Desks saved" figure={FIGURES.meanHops} {...{ document, source }}>
        <p className="muted">
          To share a {source} is a reason to talk, not yet a way for a question: nothing is saved by
          it alone.
        </p>
      </LinkFigurePart>
    );
  }
  return (
    <LinkFigurePart title="Desks saved" figure={FIGURES.meanHops} {...{ document, source }}>
      <AverageWay told={told} />
      {savings.hopsBridged !== null && (
        <p>
          By weight, a link bridges {meanText(savings.hopsBridged)} hops of the line.
          {savings.acrossTrees > 0 &&
            ` ${linksText(savings.acrossTrees)} between separate trees, where there is no line to compare with, are left out.`}
        </p>
      )}
      <p className="muted caution">{CAUTIONS.hops}</p>
      <Savings document={document} told={told} />
    </LinkFigurePart>
  );
}

/** The mean way between two managers, by the line and with the links. */
function AverageWay({ told: { ways, figures } }: { readonly told: Together }) {
  const meanHops = ways?.meanHops;
  if (ways && !meanHops) {
    return (
      <p className="muted">No two managers here are in one tree: there is no way to shorten.</p>
    );
  }
  return (
    <>
      <dl className="tiles" aria-busy={!ways}>
        <Tile title="Through the line" value={meanText(meanHops?.line ?? null)} unit="hops" />
        <Tile title="With these links" value={meanText(meanHops?.withLinks ?? null)} unit="hops" />
        <Tile title="Saved" value={shareText(meanHops?.saving ?? null)} unit="of the way" />
      </dl>
      {!meanHops && <p className="muted caution">Following the ways between managers …</p>}
      {meanHops && <SampleNote sampled={meanHops.sampledSources} managers={figures.managers} />}
    </>
  );
}

function Savings({
  document,
  told: { figures, source },
}: {
  readonly document: OrgDocument;
  readonly told: Together;
}) {
  const { a, b, saved, weight } = figures.savings;
  const { org } = document.imported;
  const rows = useMemo(
    () =>
      Array.from(
        a.subarray(0, MOST_ROWS),
        (from, k): SavingRow =>
          pairRow(org, from, b[k] ?? 0, { saved: saved[k] ?? 0, weight: weight[k] ?? 0 }),
      ),
    [org, a, b, saved, weight],
  );
  return (
    <>
      <p className="table-words">
        The links that save most; each shows the way through the line on the chart.
        {a.length > MOST_ROWS &&
          ` These are the first ${countText(MOST_ROWS)} of ${countText(a.length)}.`}
      </p>
      <PairTable
        org={org}
        caption="Links and the desks they save"
        columns={COLUMNS}
        rows={rows}
        fileName={nameBeside(document.source.name, `links-${source}`, "csv")}
        headings={[`Weight (${LINK_WORDS[source].unit})`, "Desks saved"]}
        cells={({ weight: own, saved: desks }) => [own, desks]}
      />
    </>
  );
}

function Tile({
  title,
  value,
  unit,
}: {
  readonly title: string;
  readonly value: string;
  readonly unit: string;
}) {
  return (
    <div className="tile">
      <dt>{title}</dt>
      <dd>
        <strong>{value}</strong> <span className="muted">{unit}</span>
      </dd>
    </div>
  );
}

/** That a figure is an estimate, where it is one. */
export function SampleNote({
  sampled,
  managers,
}: {
  readonly sampled: number | null;
  readonly managers: number;
}) {
  const words = sampleWords(sampled, managers);
  return words && <p className="sample-note">{words}</p>;
}
