import { useMemo } from "react";
import { inTongue } from "../../../language/current.ts";
import { say, sayIt } from "../../../language/say.ts";
import { CAUTIONS, FIGURES } from "../../../metrics/figures.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { LINK_WORDS } from "../../collaboration/linkWords.ts";
import { nameBeside } from "../../saveFile.ts";
import { countText, meanText, shareText } from "../figureNumber.ts";
import type { TableColumn } from "../SortableTable.tsx";
import { LinkFigurePart } from "./LinkFigurePart.tsx";
import { type PairRow, PairTable, pairRow } from "./PairTable.tsx";
import { sampleWords } from "./togetherWords.ts";
import type { Together } from "./useCollaboration.ts";

/** More rows than anybody reads; a table of all of them would make the page stand still. */
export const MOST_ROWS = 5000;

interface SavingRow extends PairRow {
  readonly saved: number;
  readonly weight: number;
}

const columns = inTongue((): readonly TableColumn<SavingRow>[] => [
  { title: say("Weight"), value: ({ weight }) => weight, text: ({ weight }) => meanText(weight) },
  { title: say("Desks saved"), value: ({ saved }) => saved, text: ({ saved }) => countText(saved) },
]);

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
      <LinkFigurePart
        title={say("Desks saved")}
        figure={FIGURES.meanHops}
        {...{ document, source }}
      >
        <p className="muted">
          {source === "product"
            ? say(
                "To share a product is a reason to talk, not yet a way for a question: nothing is saved by it alone.",
              )
            : say(
                "To share a community is a reason to talk, not yet a way for a question: nothing is saved by it alone.",
              )}
        </p>
      </LinkFigurePart>
    );
  }
  return (
    <LinkFigurePart title={say("Desks saved")} figure={FIGURES.meanHops} {...{ document, source }}>
      <AverageWay told={told} />
      {savings.hopsBridged !== null && (
        <p>
          {say("By weight, a link bridges {hops} hops of the line.", {
            hops: meanText(savings.hopsBridged),
          })}
          {savings.acrossTrees > 0 && (
            <>
              {" "}
              {say(
                "{links, plural, one {# link} other {# links}} between separate trees, where there is no line to compare with, are left out.",
                { links: savings.acrossTrees },
              )}
            </>
          )}
        </p>
      )}
      <p className="muted caution">{sayIt(CAUTIONS.hops)}</p>
      <Savings document={document} told={told} />
    </LinkFigurePart>
  );
}

/** The mean way between two managers, by the line and with the links. */
function AverageWay({ told: { ways, figures } }: { readonly told: Together }) {
  const meanHops = ways?.meanHops;
  if (ways && !meanHops) {
    return (
      <p className="muted">
        {say("No two managers here are in one tree: there is no way to shorten.")}
      </p>
    );
  }
  return (
    <>
      <dl className="tiles" aria-busy={!ways}>
        <Tile
          title={say("Through the line")}
          value={meanText(meanHops?.line ?? null)}
          unit={say("hops ‖ unit")}
        />
        <Tile
          title={say("With these links")}
          value={meanText(meanHops?.withLinks ?? null)}
          unit={say("hops ‖ unit")}
        />
        <Tile
          title={say("Saved ‖ of a way")}
          value={shareText(meanHops?.saving ?? null)}
          unit={say("of the way")}
        />
      </dl>
      {!meanHops && <p className="muted caution">{say("Following the ways between managers …")}</p>}
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
        {say("The links that save most; each shows the way through the line on the chart.")}
        {a.length > MOST_ROWS && (
          <>
            {" "}
            {say("These are the first {rows, number} of {all, number}.", {
              rows: MOST_ROWS,
              all: a.length,
            })}
          </>
        )}
      </p>
      <PairTable
        org={org}
        caption={say("Links and the desks they save")}
        columns={columns()}
        rows={rows}
        fileName={nameBeside(document.source.name, `links-${source}`, "csv")}
        headings={[
          say("Weight ({unit})", { unit: sayIt(LINK_WORDS[source].unit) }),
          say("Desks saved"),
        ]}
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
