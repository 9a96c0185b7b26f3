import { useState } from "react";
import { Button } from "react-aria-components";
import type { Field, ReviewedColumn } from "../../import/imported.ts";
import { useActions } from "../appContext.tsx";
import { FIELD_WORDS } from "../fieldWords.ts";
import { confidenceWords } from "./reviewWords.ts";

/** What the user decided and has not drawn yet; for these columns only. */
interface Choices {
  readonly columns: readonly ReviewedColumn[];
  /** Field -> header; "" = no column; a field left as it was guessed is absent. */
  readonly headers: Readonly<Partial<Record<Field, string>>>;
  /** YYYY-MM-DD; absent as long as the user leaves it. */
  readonly day?: string;
}

type SetChoices = (choices: Choices) => void;

/** The choices about these columns; none yet when others take their place. */
export function useChoices(columns: readonly ReviewedColumn[]): readonly [Choices, SetChoices] {
  const [made, setMade] = useState<Choices>({ columns, headers: {} });
  return [made.columns === columns ? made : { columns, headers: {} }, setMade];
}

const FIELDS = Object.keys(FIELD_WORDS) as readonly Field[];
/** Asked for even when the file seems to lack them. */
const ALWAYS_ASKED: readonly Field[] = ["manager", "id", "name"];

interface ColumnChoicesProps {
  readonly choices: Choices;
  readonly onChange: SetChoices;
  /** Whether all columns show what they hold: there is no chart to tell. */
  readonly isAsking: boolean;
}

/** Which column was taken for what, each to be changed. */
export function ColumnChoices({ choices, onChange, isAsking }: ColumnChoicesProps) {
  const { columns, headers } = choices;
  const isGuessed = (field: Field): boolean => columns.some((column) => column.field === field);
  const isAsked = (field: Field): boolean => ALWAYS_ASKED.includes(field) || isGuessed(field);
  const choose = (field: Field, header: string): void =>
    onChange({ ...choices, headers: { ...headers, [field]: header } });
  const rest = FIELDS.filter((field) => !isAsked(field));
  return (
    <section className="columns" aria-label="Columns">
      <h3>Which column is what</h3>
      <FieldList fields={FIELDS.filter(isAsked)} choices={choices} onChoose={choose} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more that a file can have</summary>
          <FieldList fields={rest} choices={choices} onChoose={choose} />
        </details>
      )}
      <OtherColumns columns={columns} isOpen={isAsking} />
    </section>
  );
}

interface DrawFootProps {
  readonly choices: Choices;
  readonly onChange: SetChoices;
  /** The day the chart on the page is of; absent while there is none. */
  readonly asOf?: string;
}

/** The day the rows are judged as of, and the button that draws what was chosen. */
export function DrawFoot({ choices, onChange, asOf }: DrawFootProps) {
  const { remap } = useActions();
  return (
    <form
      className="panel-foot draw"
      onSubmit={(event) => {
        event.preventDefault();
        void remap(choices.headers, choices.day || asOf);
      }}
    >
      {asOf !== undefined && (
        <label className="as-of">
          <span>As of</span>
          <input
            type="date"
            value={choices.day ?? asOf}
            onChange={({ currentTarget }) => onChange({ ...choices, day: currentTarget.value })}
          />
        </label>
      )}
      <Button type="submit" className="button primary">
        Draw the chart
      </Button>
    </form>
  );
}

interface FieldListProps {
  readonly fields: readonly Field[];
  readonly choices: Choices;
  readonly onChoose: (field: Field, header: string) => void;
}

function FieldList({ fields, choices, onChoose }: FieldListProps) {
  return (
    <ul className="column-list">
      {fields.map((field) => (
        <FieldChoice key={field} field={field} choices={choices} onChoose={onChoose} />
      ))}
    </ul>
  );
}

function FieldChoice({
  field,
  choices: { columns, headers },
  onChoose,
}: Omit<FieldListProps, "fields"> & { readonly field: Field }) {
  const guess = columns.find((column) => column.field === field);
  const header = headers[field] ?? guess?.header ?? "";
  const column = columns.find((candidate) => candidate.header === header && header !== "");
  const doubt = guess && column === guess ? confidenceWords(guess.confidence) : "";
  const offered = new Set(
    columns.filter(({ sensitive }) => !sensitive).map((candidate) => candidate.header),
  );
  return (
    <li>
      <label>
        <span>{FIELD_WORDS[field]}</span>
        <select
          value={header}
          onChange={({ currentTarget }) => onChoose(field, currentTarget.value)}
        >
          <option value="">not in the file</option>
          {[...offered].filter(Boolean).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      {column && (
        <p className="muted column-samples">
          {doubt !== "" && <span className="column-doubt">◆ {doubt}</span>}
          {column.samples.slice(0, 3).join(" · ")}
        </p>
      )}
    </li>
  );
}

/** Columns taken for nothing, with what they hold, and those that were not kept at all. */
function OtherColumns({
  columns,
  isOpen,
}: {
  readonly columns: readonly ReviewedColumn[];
  readonly isOpen: boolean;
}) {
  const others = columns.filter(
    ({ field, sensitive, header }) => field === null && !sensitive && header !== "",
  );
  const leftOut = columns.filter(({ sensitive }) => sensitive).map(({ header }) => header);
  return (
    <>
      {others.length > 0 && (
        <details open={isOpen}>
          <summary>
            {others.length === 1 ? "1 other column" : `${others.length} other columns`}
          </summary>
          <dl className="other-columns">
            {others.map(({ header, samples }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headers may stand twice
              <div key={at}>
                <dt>{header}</dt>
                <dd className="muted">{samples.slice(0, 3).join(" · ") || "empty"}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {leftOut.length > 0 && (
        <div>
          <h3>Left out</h3>
          <p className="muted">Sensitive columns were not kept: {leftOut.join(", ")}.</p>
        </div>
      )}
    </>
  );
}
