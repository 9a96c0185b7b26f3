import { useDeferredValue, useEffect, useRef, useState } from "react";
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Input,
  Label,
  SearchField,
  TextField,
} from "react-aria-components";
import { formatNumber } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import { type Facet, NO_FILTER } from "../../org/peopleFilter.ts";
import { facetsFor, filteredOf, headcountOf } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { facetTitle, optionWord } from "./facetWords.ts";
import { matchWords } from "./filterWords.ts";
import "./filter.css";

/** More values than this are looked through by typing. */
const LONG_LIST = 12;
const MOST_LISTED = 60;

/** Whom to show: several values of each column, several columns, a word of the title. */
export function FilterPanel() {
  const document = useApp((state) => state.document);
  const { openPanel } = useActions();
  return (
    <Panel title={say("Filter people")} onClose={() => openPanel("none")} foot={<Foot />}>
      <p className="muted">
        {say(
          "Whoever matches stays, with the managers above them; those who do not match themselves are drawn quietly. Ticks in one list widen it, ticks in several narrow it.",
        )}
      </p>
      <TitleField />
      {document &&
        facetsFor(document.imported.org).map((facet) => <FacetList key={facet.id} facet={facet} />)}
    </Panel>
  );
}

/** The text is asked for when typing rests, since every change draws the chart anew. */
function TitleField() {
  const filter = useApp((state) => state.filter);
  const { setFilter } = useActions();
  const [title, setTitle] = useState(filter.title);
  const asked = filter.title;
  const sent = useRef(asked);
  useEffect(() => {
    if (asked === sent.current) return;
    // Cleared, or taken back, elsewhere.
    sent.current = asked;
    setTitle(asked);
  }, [asked]);
  useEffect(() => {
    if (title === asked) return;
    const rest = setTimeout(() => {
      sent.current = title;
      void setFilter({ ...filter, title });
    }, REST_MS);
    return () => clearTimeout(rest);
  }, [title, asked, filter, setFilter]);
  return (
    <TextField className="filter-title" value={title} onChange={setTitle}>
      <Label>{say("Title contains")}</Label>
      <Input className="panel-input" placeholder={say("engineer, director …")} />
    </TextField>
  );
}

const REST_MS = 250;

function FacetList({ facet }: { readonly facet: Facet }) {
  const filter = useApp((state) => state.filter);
  const { setFilter } = useActions();
  const [query, setQuery] = useState("");
  const wanted = useDeferredValue(query).trim().toLocaleLowerCase("en");
  const chosen = filter.wanted[facet.id] ?? [];
  const title = facetTitle(facet);
  const listed = facet.options
    .map((option) => ({ ...option, word: optionWord(facet.id, option.label) }))
    .filter(({ word }) => wanted === "" || word.toLocaleLowerCase("en").includes(wanted))
    .slice(0, MOST_LISTED);
  const choose = (labels: readonly string[]): void => {
    const { [facet.id]: _before, ...others } = filter.wanted;
    const now = labels.length > 0 ? { ...others, [facet.id]: labels } : others;
    void setFilter({ ...filter, wanted: now });
  };
  return (
    <details className="facet" open={chosen.length > 0 || facet.id === "department"}>
      <summary>
        {title}
        {chosen.length > 0 && (
          <span className="facet-chosen">{say("{count} chosen", { count: chosen.length })}</span>
        )}
      </summary>
      {facet.options.length > LONG_LIST && (
        <SearchField
          className="facet-search"
          aria-label={say("Look through {column}", { column: title })}
          value={query}
          onChange={setQuery}
        >
          <Input
            className="panel-input"
            placeholder={say("{count} values", { count: facet.options.length })}
          />
        </SearchField>
      )}
      <CheckboxGroup
        className="facet-options"
        aria-label={title}
        value={[...chosen]}
        onChange={choose}
      >
        {listed.map(({ label, word, count }) => (
          <Checkbox key={label} className="facet-option" value={label} isDisabled={count === 0}>
            <span className="facet-box" aria-hidden="true" />
            <span className="facet-label">{word}</span>
            <span className="muted">{formatNumber(count)}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
    </details>
  );
}

function Foot() {
  const document = useApp((state) => state.document);
  const filtered = useApp(filteredOf);
  const { setFilter } = useActions();
  if (!document) return null;
  const all = headcountOf(document).people;
  return (
    <div className="panel-foot filter-foot">
      <p>{filtered ? matchWords(filtered, all) : say("Everybody is shown.")}</p>
      <Button className="button" isDisabled={!filtered} onPress={() => void setFilter(NO_FILTER)}>
        {say("Clear ‖ the filter")}
      </Button>
    </div>
  );
}
