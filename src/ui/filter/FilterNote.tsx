import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { NO_FILTER } from "../../org/peopleFilter.ts";
import { filteredOf, headcountOf } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { matchWords, othersWords, wantedWords } from "./filterWords.ts";
import "./filterNote.css";

/** How many match the filter, for as long as there is one and its panel is away, and the way back to everybody. */
export function FilterNote() {
  const document = useApp((state) => state.document);
  const filter = useApp((state) => state.filter);
  const filtered = useApp(filteredOf);
  const { setFilter, openPanel } = useActions();
  const isPanelOpen = useApp((state) => state.panel === "filter");
  if (!document || !filtered || isPanelOpen) return null;
  const all = headcountOf(document).people;
  return (
    <div className="filter-row">
      <section className="filter-note card" aria-label={say("Filter ‖ what is shown")}>
        <p className="filter-note-words">
          <strong>{matchWords(filtered, all)}</strong>{" "}
          <span className="muted">{wantedWords(filter)}</span>
        </p>
        {filtered.others > 0 && (
          <p className="filter-note-others muted">
            <span className="filter-note-sign" aria-hidden="true" />
            {othersWords(filtered)}
          </p>
        )}
        <Button className="button small" onPress={() => openPanel("filter")}>
          {say("Change")}
        </Button>
        <Button className="button small" onPress={() => void setFilter(NO_FILTER)}>
          {say("Clear filter")}
        </Button>
      </section>
    </div>
  );
}
