import { Button } from "react-aria-components";
import { type BitSet, eachNumber } from "../../base/bitSet.ts";
import { type Layout, slotOf } from "../../layout/layout.ts";
import { calledOf } from "../../org/called.ts";
import { useActions, useApp } from "../appContext.tsx";
import { peopleWords } from "../words.ts";
import "../filter/filterNote.css";

/** Who is brought out on the chart by a figure, the way to them and the way to let them go. */
export function ChosenNote() {
  const chosen = useApp((state) => state.chosen);
  const document = useApp((state) => state.document);
  const layout = useApp((state) => state.layout);
  const { unchoose, fitChosen } = useActions();
  if (!chosen || !document) return null;
  const { words, top, people, product } = chosen;
  const notShown = layout ? notShownCount(layout, people) : 0;
  return (
    <div className="filter-row">
      <section className="filter-note card" aria-label="Marked people">
        <p className="filter-note-words">
          <strong>{peopleWords(people.count)} marked</strong>{" "}
          <span className="muted">
            {words}
            {notShown > 0 && `, ${notShown.toLocaleString("en")} of them not shown`}
            {top >= 0 && (
              <>
                {" "}
                in the part of <bdi>{calledOf(document.imported.org, top)}</bdi>
              </>
            )}
          </span>
        </p>
        {people.count > 0 && (
          <Button className="button small" onPress={fitChosen}>
            {product === undefined ? "Fit them" : "Show all of it"}
          </Button>
        )}
        <Button className="button small" onPress={unchoose}>
          Clear
        </Button>
      </section>
    </div>
  );
}

/** How many of them are folded away, filtered out or in another part. */
function notShownCount(layout: Layout, people: BitSet): number {
  let count = 0;
  eachNumber(people, (node) => {
    if (Number.isNaN(slotOf(layout, node))) count++;
  });
  return count;
}
