import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { type BitSet, eachNumber } from "../../base/bitSet.ts";
import { say } from "../../language/say.ts";
import { type Layout, slotOf } from "../../layout/layout.ts";
import { calledOf } from "../../org/called.ts";
import type { Chosen } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import "../filter/filterNote.css";

/** Who is brought out on the chart by a figure, the way to them and the way to let them go. */
export function ChosenNote() {
  const chosen = useApp((state) => state.chosen);
  const document = useApp((state) => state.document);
  const layout = useApp((state) => state.layout);
  const { unchoose, fitChosen } = useActions();
  if (!chosen || !document) return null;
  const { top, people, product } = chosen;
  return (
    <div className="filter-row">
      <section className="filter-note card" aria-label={say("Marked people")}>
        <p className="filter-note-words">
          <strong>
            {say("{count, plural, one {# person} other {# people}} marked", {
              count: people.count,
            })}
          </strong>{" "}
          <span className="muted">
            {whoWords(
              chosen,
              layout ? notShownCount(layout, people) : 0,
              top < 0 ? null : calledOf(document.imported.org, top),
            )}
          </span>
        </p>
        {people.count > 0 && (
          <Button className="button small" onPress={fitChosen}>
            {product === undefined ? say("Fit them") : say("Show all of it")}
          </Button>
        )}
        <Button className="button small" onPress={unchoose}>
          {say("Clear")}
        </Button>
      </section>
    </div>
  );
}

/** Who they are, how many of them are not to be seen, and in whose part they were looked for. */
function whoWords({ words }: Chosen, notShown: number, boss: string | null): ReactNode {
  if (boss === null) {
    return notShown === 0
      ? words
      : say("{words}, {notShown, number} of them not shown", { words, notShown });
  }
  const person = <bdi>{boss}</bdi>;
  return notShown === 0
    ? sayRich("{words} in the part of {person}", { words, person })
    : sayRich("{words}, {notShown, number} of them not shown in the part of {person}", {
        words,
        notShown,
        person,
      });
}

/** How many of them are folded away, filtered out or in another part. */
function notShownCount(layout: Layout, people: BitSet): number {
  let count = 0;
  eachNumber(people, (node) => {
    if (Number.isNaN(slotOf(layout, node))) count++;
  });
  return count;
}
