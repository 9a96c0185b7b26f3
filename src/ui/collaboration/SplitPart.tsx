import { Button, ToggleButton } from "react-aria-components";
import { numbersOf } from "../../base/bitSet.ts";
import { message, say, sayIt } from "../../language/say.ts";
import { CAUTIONS, FIGURES } from "../../metrics/figures.ts";
import type { PeoplePick } from "../../metrics/peoplePick.ts";
import type { LineSplit, SplitTable } from "../../metrics/splitByLine.ts";
import { SUPPRESSION_FLOOR } from "../../metrics/suppression.ts";
import type { Org } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { FigurePart } from "../insights/FigurePart.tsx";
import { countText, shareText } from "../insights/figureNumber.ts";
import { LongTable } from "../insights/LongTable.tsx";
import { PickedPeople } from "../insights/PickedPeople.tsx";
import { PeopleList } from "../person/PeopleList.tsx";
import { nameBeside, saveFile } from "../saveFile.ts";
import { hiddenLinesSentence, lineName, splitCsv, splitHeadline } from "./productWords.ts";
import "../person/person.css";

const BYTE_ORDER_MARK = "\uFEFF";
const SPLIT = message("whose manager is on none of their products");
const SPLIT_AT_TOP = message("whose manager is on none of their products, right below the top");

interface SplitPartProps {
  readonly document: OrgDocument;
  readonly split: SplitTable;
}

/** People whose manager is on none of their products, by leader's line. (M24) */
export function SplitPart({ document, split }: SplitPartProps) {
  const { org } = document.imported;
  const top = useApp(insightTop);
  if (split.onProducts === 0) return null;
  const download = (): void => {
    const name = nameBeside(document.source.name, "leading-and-serving", "csv");
    saveFile(name, `${BYTE_ORDER_MARK}${splitCsv(org, split, top)}`, "text/csv");
  };
  return (
    <FigurePart
      title={say("Leading and serving in one hand")}
      figure={FIGURES.splitManagement}
      document={document}
    >
      <p>{splitHeadline(split)}</p>
      <p className="muted">
        {say("Not bad in itself: it says that leading and serving are in different hands.")}
      </p>
      {split.onProducts >= SUPPRESSION_FLOOR && <Lines org={org} split={split} top={top} />}
      {split.hidden && <p className="muted">{hiddenLinesSentence(split.hidden)}</p>}
      <SplitPeople document={document} />
      <div className="figure-foot">
        <p className="muted caution">{sayIt(CAUTIONS.smallGroups)}</p>
        <Button className="button small" onPress={download}>
          {say("Download CSV")}
        </Button>
      </div>
    </FigurePart>
  );
}

function Lines({
  org,
  split: { lines, onProducts, split },
  top,
}: {
  readonly org: Org;
  readonly split: SplitTable;
  readonly top: number;
}) {
  return (
    <LongTable
      caption={say("Leading and serving by leader’s line")}
      count={lines.length + 1}
      head={
        <>
          <th scope="col" className="column-name">
            {say("Leader’s line")}
          </th>
          <th scope="col">{say("On products")}</th>
          <th scope="col">{say("In two hands")}</th>
          <th scope="col">{say("Share")}</th>
        </>
      }
      row={(index) => {
        const line = lines[index - 1];
        return line ? (
          <Line
            key={line.line}
            index={index}
            counts={line}
            name={lineName(org, line, top)}
            {...lineChoice(line, top)}
          />
        ) : (
          index === 0 && (
            <Line
              key="all"
              index={index}
              counts={{ onProducts, split }}
              name={say("Everybody here")}
              words={sayIt(SPLIT)}
              below={top}
              pick={{ by: "split", where: "anywhere" }}
            />
          )
        );
      }}
    />
  );
}

/** What a press on a line brings out, and in which part it is looked for. */
interface LineChoice {
  readonly words: string;
  readonly below: number;
  readonly pick: PeoplePick;
}

function lineChoice({ line }: LineSplit, top: number): LineChoice {
  return line >= 0
    ? { words: sayIt(SPLIT), below: line, pick: { by: "split", where: "anywhere" } }
    : {
        words: sayIt(SPLIT_AT_TOP),
        below: top,
        pick: { by: "split", where: "right below the top" },
      };
}

function Line({
  index,
  counts: { onProducts, split },
  name,
  words,
  below,
  pick,
}: LineChoice & {
  readonly index: number;
  readonly counts: Pick<LineSplit, "onProducts" | "split">;
  readonly name: string;
}) {
  const { choose } = useActions();
  const isChosen = useApp(({ chosen }) => chosen?.words === words && chosen.top === below);
  return (
    <tr aria-rowindex={index + 2} data-chosen={isChosen}>
      <th scope="row" className="column-name">
        <ToggleButton
          className="row-button"
          isSelected={isChosen}
          isDisabled={split === 0}
          onChange={() => void choose(words, below, pick)}
        >
          <bdi>{name}</bdi>
        </ToggleButton>
      </th>
      <td>{countText(onProducts)}</td>
      <td>{countText(split)}</td>
      <td>{shareText(split / onProducts)}</td>
    </tr>
  );
}

/** By name: those of the line that was chosen, else all of them. */
function SplitPeople({ document }: { readonly document: OrgDocument }) {
  const view = useApp((state) => state.view);
  const chosen = useApp((state) => state.chosen);
  if (chosen?.words === sayIt(SPLIT) || chosen?.words === sayIt(SPLIT_AT_TOP)) {
    const people = numbersOf(chosen.people);
    return (
      <PeopleList
        org={document.imported.org}
        title={say("On the chart")}
        people={people}
        view={view}
      />
    );
  }
  return (
    <PickedPeople
      document={document}
      pick={{ by: "split", where: "anywhere" }}
      title={say("In two hands")}
    />
  );
}
