import { useMemo } from "react";
import { ToggleButton } from "react-aria-components";
import { inTongue } from "../../../language/current.ts";
import { say } from "../../../language/say.ts";
import { type BossCohesion, cohesionByBoss } from "../../../metrics/cohesionByBoss.ts";
import { FIGURES } from "../../../metrics/figures.ts";
import { SUPPRESSION_FLOOR } from "../../../metrics/suppression.ts";
import { isManager, nameOf, type Org } from "../../../org/org.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { countedOrg } from "../../../store/selectors.ts";
import { useActions, useApp } from "../../appContext.tsx";
import { sayRich } from "../../language/sayRich.tsx";
import { nameBeside } from "../../saveFile.ts";
import { countText, shareText } from "../figureNumber.ts";
import { SortableTable, type TableColumn } from "../SortableTable.tsx";
import { LinkFigurePart } from "./LinkFigurePart.tsx";
import type { Together } from "./useCollaboration.ts";

interface BossRow extends BossCohesion {
  readonly name: string;
}

const columns = inTongue((): readonly TableColumn<BossRow>[] => [
  { title: say("Pairs"), value: ({ pairs }) => pairs, text: ({ pairs }) => countText(pairs) },
  { title: say("Linked"), value: ({ linked }) => linked, text: ({ linked }) => countText(linked) },
  { title: say("Share"), value: shareOf, text: (row) => shareText(shareOf(row)) },
]);

/** Whether managers with the same boss work with each other, in all and boss by boss. (M22) */
export function CohesionPart({
  document,
  told,
}: {
  readonly document: OrgDocument;
  readonly told: Together;
}) {
  const { source, figures } = told;
  const { cohesion } = figures;
  const { rows, managers, hidden } = useMemo(() => cohesionByBoss(cohesion), [cohesion]);
  const isTold = managers >= SUPPRESSION_FLOOR;
  return (
    <LinkFigurePart
      title={say("Same boss")}
      figure={FIGURES.peerCohesion}
      {...{ document, source }}
    >
      {isTold ? (
        <p>
          {sayRich(
            "<b>{linked, number} of {pairs, plural, one {# pair} other {# pairs}}</b> of managers with the same boss are linked ({share}). The others meet through the boss, as far as is recorded.",
            {
              linked: cohesion.allLinked,
              pairs: cohesion.allPairs,
              share: shareText(cohesion.allLinked / cohesion.allPairs),
              b: (words) => <strong>{words}</strong>,
            },
          )}
        </p>
      ) : (
        <p className="muted">
          {say(
            "Fewer than {floor} managers share a boss with another one here: nothing is told of so few.",
            { floor: SUPPRESSION_FLOOR },
          )}
        </p>
      )}
      {isTold && <Bosses {...{ document, told, rows, hidden }} />}
    </LinkFigurePart>
  );
}

function Bosses({
  document,
  told: { top },
  rows,
  hidden,
}: {
  readonly document: OrgDocument;
  readonly told: Together;
} & Pick<ReturnType<typeof cohesionByBoss>, "rows" | "hidden">) {
  const org = countedOrg(document);
  const named = useMemo(
    () =>
      rows
        .map((row): BossRow => ({ ...row, name: nameOf(org, row.boss) }))
        .sort((p, q) => shareOf(p) - shareOf(q) || q.pairs - p.pairs),
    [org, rows],
  );
  const chosen = useApp((state) => state.chosen);
  const { chooseThese } = useActions();
  const wordsFor = ({ name }: BossRow): string =>
    say("managers with the same boss, {name}", { name });
  const isChosen = (row: BossRow): boolean => chosen?.words === wordsFor(row) && chosen.top === top;
  return (
    <>
      <SortableTable
        caption={say("Pairs of managers with the same boss")}
        nameTitle={say("Boss")}
        name={(row) => (
          <ToggleButton
            className="row-button"
            isSelected={isChosen(row)}
            onChange={() => chooseThese(wordsFor(row), top, managersBelow(org, row.boss))}
          >
            <bdi>{row.name}</bdi>
          </ToggleButton>
        )}
        columns={columns()}
        rows={named}
        keyOf={({ boss }) => boss}
        isChosen={isChosen}
        file={{
          name: nameBeside(document.source.name, "same-boss", "csv"),
          headings: [say("Boss"), say("Managers"), say("Pairs"), say("Linked"), say("Share")],
          cells: (row) => [row.name, row.managers, row.pairs, row.linked, rounded(shareOf(row))],
          order: (p, q) => (org.line[p.boss] ?? 0) - (org.line[q.boss] ?? 0),
          rest: hidden
            ? [
                [
                  say("Other ({count})", { count: hidden.bosses }),
                  hidden.managers,
                  hidden.pairs,
                  hidden.linked,
                  "",
                ],
              ]
            : [],
        }}
      />
      {hidden && (
        <p className="muted caution">
          {say(
            "Other: {managers, plural, one {# manager} other {# managers}} under {bosses, plural, one {# boss} other {# bosses}} of few, hidden because small: {linked, number} of {pairs, plural, one {# pair} other {# pairs}} linked.",
            { ...hidden },
          )}
        </p>
      )}
    </>
  );
}

function shareOf({ linked, pairs }: BossCohesion): number {
  return linked / pairs;
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** Who reports to somebody and is a manager, in chart order. */
function managersBelow(org: Org, boss: number): readonly number[] {
  const found: number[] = [];
  for (let i = boss + 1; i < (org.end[boss] ?? 0); i = org.end[i] ?? org.count) {
    if (isManager(org, i)) found.push(i);
  }
  return found;
}
