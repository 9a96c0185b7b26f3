import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { numbersOf } from "../../base/bitSet.ts";
import { say } from "../../language/say.ts";
import { FIGURES } from "../../metrics/figures.ts";
import { calledOf } from "../../org/called.ts";
import type { SceneProduct } from "../../scene/sceneInput.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { countText } from "../insights/figureNumber.ts";
import { LongTable } from "../insights/LongTable.tsx";
import { PeopleList } from "../person/PeopleList.tsx";
import { PersonButton } from "../person/PersonButton.tsx";
import { WhyFigure } from "../person/WhyFigure.tsx";
import { OwnTeamDialog } from "./OwnTeamDialog.tsx";
import { decidersNote, titledName } from "./productWords.ts";
import "../person/person.css";

/** One product: who has all its people under them, whose people they are, and what would be if. */
export function ProductDetail({
  document,
  code,
  product,
}: {
  readonly document: OrgDocument;
  readonly code: number;
  readonly product: SceneProduct;
}) {
  const { org, columns } = document.imported;
  const view = useApp((state) => state.view);
  const chosen = useApp((state) => state.chosen);
  const { unchoose, fitChosen } = useActions();
  const [isAsking, setIsAsking] = useState(false);
  const people = useMemo(() => (chosen ? numbersOf(chosen.people) : []), [chosen]);
  const note = decidersNote(product.managers.length);
  return (
    <section className="figure-part product" aria-label={product.label}>
      <Button className="link product-back" onPress={unchoose}>
        ‹ {say("All products")}
      </Button>
      <h3 className="product-name">
        <bdi>{product.label}</bdi>
      </h3>
      <p className="headline">{meetingWords(org, product)}</p>
      {note && <p className="muted">{note}</p>}
      <WhyFigure figure={FIGURES.decisionHeight} columns={columns} />
      <div className="row-of-buttons">
        <Button className="button small" onPress={fitChosen}>
          {say("Show all of it")}
        </Button>
        {product.decider >= 0 && product.people > 1 && (
          <Button className="button small" onPress={() => setIsAsking(true)}>
            {say("What if it were a team of its own?")}
          </Button>
        )}
      </div>
      <Managers document={document} people={people} />
      <PeopleList
        org={org}
        title={say("On it ‖ people on a product")}
        people={people}
        view={view}
      />
      {isAsking && (
        <OwnTeamDialog
          document={document}
          code={code}
          label={product.label}
          onClose={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}

function meetingWords(org: OrgDocument["imported"]["org"], product: SceneProduct): string {
  const { people, decider, height, managers } = product;
  const who = say(
    "{people, plural, one {# person} other {# people}} with {managers, plural, one {# manager} other {# managers}}.",
    { people, managers: managers.length },
  );
  const where =
    decider < 0
      ? say("Nobody has all of them: they stand in several trees.")
      : say(
          "A dispute ends up with {decider}, {hops, plural, one {# hop} other {# hops}} above the farthest of them.",
          { decider: titledName(org, decider), hops: height },
        );
  return `${who} ${where}`;
}

/** The managers involved, who has the most of its people first. */
function Managers({
  document,
  people,
}: {
  readonly document: OrgDocument;
  readonly people: readonly number[];
}) {
  const { org } = document.imported;
  const managers = useMemo(() => {
    const counts = new Map<number, number>();
    for (const i of people) {
      const manager = org.parent[i] ?? -1;
      if (manager >= 0) counts.set(manager, (counts.get(manager) ?? 0) + 1);
    }
    return [...counts].sort(([a, most], [b, fewer]) => fewer - most || a - b);
  }, [org, people]);
  if (managers.length === 0) return null;
  return (
    <LongTable
      caption={say("Managers involved")}
      count={managers.length}
      head={
        <>
          <th scope="col" className="column-name">
            {say("Managers involved")}
          </th>
          <th scope="col">{say("On it ‖ people on a product")}</th>
        </>
      }
      row={(index) => {
        const [manager = -1, count = 0] = managers[index] ?? [];
        return (
          <tr key={manager} aria-rowindex={index + 2}>
            <th scope="row" className="column-name" title={calledOf(org, manager)}>
              <PersonButton org={org} node={manager} />
            </th>
            <td>{countText(count)}</td>
          </tr>
        );
      }}
    />
  );
}
