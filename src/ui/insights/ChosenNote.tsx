import { Button } from "react-aria-components";
import { useActions, useApp } from "../appContext.tsx";
import { peopleWords } from "../words.ts";
import "../filter/filterNote.css";

/** Who is brought out on the chart by a figure, and the way to let them go. */
export function ChosenNote() {
  const chosen = useApp((state) => state.chosen);
  const { unchoose } = useActions();
  if (!chosen) return null;
  return (
    <div className="filter-row">
      <section className="filter-note card" aria-label="Chosen people">
        <p className="filter-note-words">
          <strong>{peopleWords(chosen.people.count)}</strong>{" "}
          <span className="muted">{chosen.words}</span>
        </p>
        <Button className="button small" onPress={unchoose}>
          Clear
        </Button>
      </section>
    </div>
  );
}
