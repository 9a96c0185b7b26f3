import { useMemo, useState } from "react";
import { ToggleButton } from "react-aria-components";
import type { Brokers } from "../../../metrics/brokers.ts";
import { FIGURES } from "../../../metrics/figures.ts";
import { nameOf, textOf } from "../../../org/org.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { useActions, useApp } from "../../appContext.tsx";
import { nameBeside } from "../../saveFile.ts";
import { SettingSwitch } from "../../settings/SettingSwitch.tsx";
import { countText, meanText, shareText } from "../figureNumber.ts";
import { SortableTable, type TableColumn } from "../SortableTable.tsx";
import { SampleNote } from "./GangPlankPart.tsx";
import { LinkFigurePart } from "./LinkFigurePart.tsx";
import type { Together } from "./useCollaboration.ts";

interface BrokerRow {
  readonly node: number;
  readonly name: string;
  readonly title: string;
  readonly pairs: number;
  readonly share: number;
}

const COLUMNS: readonly TableColumn<BrokerRow>[] = [
  {
    title: "Pairs",
    value: ({ pairs }) => pairs,
    text: ({ pairs }) => (pairs < 1000 ? meanText(pairs) : countText(pairs)),
  },
  { title: "Of all", value: ({ share }) => share, text: ({ share }) => shareText(share) },
];

/** Managers over whom others reach each other; by name only on demand. (M20) */
export function BrokersPart({
  document,
  told,
}: {
  readonly document: OrgDocument;
  readonly told: Together;
}) {
  const { source, figures, ways } = told;
  const [isNamed, setIsNamed] = useState(false);
  if (!ways) {
    return (
      <LinkFigurePart title="Brokers" figure={FIGURES.brokers} {...{ document, source }}>
        <p className="muted">Following the ways over links …</p>
      </LinkFigurePart>
    );
  }
  const { brokers } = ways;
  if (!brokers) return null;
  return (
    <LinkFigurePart title="Brokers" figure={FIGURES.brokers} {...{ document, source }}>
      <p>{brokerSentence(brokers)} A broker is a strength, and a point of fragility too.</p>
      <SampleNote sampled={brokers.sampledSources} managers={figures.managers} />
      {brokers.sampledSources !== null && (
        <p className="sample-note">The order of those with similar numbers means nothing.</p>
      )}
      {brokers.managers.length > 0 && (
        <>
          <SettingSwitch isOn={isNamed} onChange={setIsNamed}>
            Show names
          </SettingSwitch>
          <p className="muted caution">
            Names are off at first: this is about the network and what it hangs on, not about how
            good or how important anybody is.
          </p>
          {isNamed && <Named document={document} told={told} brokers={brokers} />}
        </>
      )}
    </LinkFigurePart>
  );
}

function brokerSentence({ managers, pairs, sampledSources }: Brokers): string {
  const [most = 0] = pairs;
  const about = sampledSources === null ? "" : "about ";
  if (managers.length === 0) return "No pair depends on anybody for its shortest way over links.";
  return managers.length === 1
    ? `1 manager stands on the shortest way between others: ${about}${pairCount(most)} depend on them.`
    : `${countText(managers.length)} managers stand on the shortest way between others. Up to ${about}${pairCount(most)} depend on one of them.`;
}

/** "2 pairs", "528.9 pairs": one with several shortest ways counts in parts. */
function pairCount(pairs: number): string {
  const count = pairs < 1000 ? meanText(pairs) : countText(pairs);
  return `${count} ${pairs === 1 ? "pair" : "pairs"}`;
}

function Named({
  document,
  told: { top },
  brokers: { managers, pairs, possiblePairs },
}: {
  readonly document: OrgDocument;
  readonly told: Together;
  readonly brokers: Brokers;
}) {
  const { org } = document.imported;
  const rows = useMemo(
    () =>
      Array.from(managers, (node, k): BrokerRow => {
        const own = pairs[k] ?? 0;
        return {
          node,
          name: nameOf(org, node),
          title: textOf(org, "title", node),
          pairs: own,
          share: own / possiblePairs,
        };
      }),
    [org, managers, pairs, possiblePairs],
  );
  const chosen = useApp((state) => state.chosen);
  const { chooseThese } = useActions();
  const wordsFor = ({ name }: BrokerRow): string => `on whom pairs depend: ${name}`;
  const isChosen = (row: BrokerRow): boolean =>
    chosen?.words === wordsFor(row) && chosen.top === top;
  return (
    <SortableTable
      caption="Brokers and the pairs that depend on them"
      nameTitle="Manager"
      name={(row) => (
        <ToggleButton
          className="row-button"
          isSelected={isChosen(row)}
          onChange={() => chooseThese(wordsFor(row), top, [row.node])}
        >
          <bdi>{row.name}</bdi>
          {row.title !== "" && <span className="muted"> {row.title}</span>}
        </ToggleButton>
      )}
      columns={COLUMNS}
      rows={rows}
      keyOf={({ node }) => node}
      isChosen={isChosen}
      file={{
        name: nameBeside(document.source.name, "brokers", "csv"),
        headings: ["Manager", "Title", "Pairs that depend on them", "Share of all pairs"],
        cells: ({ name, title, pairs: own, share }) => [name, title, rounded(own), rounded(share)],
        order: (p, q) => (org.line[p.node] ?? 0) - (org.line[q.node] ?? 0),
      }}
    />
  );
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
