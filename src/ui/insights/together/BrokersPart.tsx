import { useMemo, useState } from "react";
import { ToggleButton } from "react-aria-components";
import { inTongue } from "../../../language/current.ts";
import { say } from "../../../language/say.ts";
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

const columns = inTongue((): readonly TableColumn<BrokerRow>[] => [
  {
    title: say("Pairs"),
    value: ({ pairs }) => pairs,
    text: ({ pairs }) => (pairs < 1000 ? meanText(pairs) : countText(pairs)),
  },
  { title: say("Of all"), value: ({ share }) => share, text: ({ share }) => shareText(share) },
]);

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
      <LinkFigurePart title={say("Brokers")} figure={FIGURES.brokers} {...{ document, source }}>
        <p className="muted">{say("Following the ways over links …")}</p>
      </LinkFigurePart>
    );
  }
  const { brokers } = ways;
  if (!brokers) return null;
  return (
    <LinkFigurePart title={say("Brokers")} figure={FIGURES.brokers} {...{ document, source }}>
      <p>
        {brokerSentence(brokers)} {say("A broker is a strength, and a point of fragility too.")}
      </p>
      <SampleNote sampled={brokers.sampledSources} managers={figures.managers} />
      {brokers.sampledSources !== null && (
        <p className="sample-note">
          {say("The order of those with similar numbers means nothing.")}
        </p>
      )}
      {brokers.managers.length > 0 && (
        <>
          <SettingSwitch isOn={isNamed} onChange={setIsNamed}>
            {say("Show names")}
          </SettingSwitch>
          <p className="muted caution">
            {say(
              "Names are off at first: this is about the network and what it hangs on, not about how good or how important anybody is.",
            )}
          </p>
          {isNamed && <Named document={document} told={told} brokers={brokers} />}
        </>
      )}
    </LinkFigurePart>
  );
}

function brokerSentence({ managers, pairs, sampledSources }: Brokers): string {
  const [most = 0] = pairs;
  // One with several shortest ways counts in parts.
  const told = { managers: managers.length, pairs: Math.round(most * 10) / 10 };
  if (most >= 1000) told.pairs = Math.round(most);
  if (managers.length === 0) {
    return say("No pair depends on anybody for its shortest way over links.");
  }
  if (managers.length === 1) {
    return say(
      sampledSources === null
        ? "1 manager stands on the shortest way between others: {pairs, plural, one {# pair} other {# pairs}} depend on them."
        : "1 manager stands on the shortest way between others: about {pairs, plural, one {# pair} other {# pairs}} depend on them.",
      told,
    );
  }
  return say(
    sampledSources === null
      ? "{managers, number} managers stand on the shortest way between others. Up to {pairs, plural, one {# pair} other {# pairs}} depend on one of them."
      : "{managers, number} managers stand on the shortest way between others. Up to about {pairs, plural, one {# pair} other {# pairs}} depend on one of them.",
    told,
  );
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
  const wordsFor = ({ name }: BrokerRow): string => say("on whom pairs depend: {name}", { name });
  const isChosen = (row: BrokerRow): boolean =>
    chosen?.words === wordsFor(row) && chosen.top === top;
  return (
    <SortableTable
      caption={say("Brokers and the pairs that depend on them")}
      nameTitle={say("Manager")}
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
      columns={columns()}
      rows={rows}
      keyOf={({ node }) => node}
      isChosen={isChosen}
      file={{
        name: nameBeside(document.source.name, "brokers", "csv"),
        headings: [
          say("Manager"),
          say("Title"),
          say("Pairs that depend on them"),
          say("Share of all pairs"),
        ],
        cells: ({ name, title, pairs: own, share }) => [name, title, rounded(own), rounded(share)],
        order: (p, q) => (org.line[p.node] ?? 0) - (org.line[q.node] ?? 0),
      }}
    />
  );
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
