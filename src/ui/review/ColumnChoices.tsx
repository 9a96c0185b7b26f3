import { useId } from "react";
import type { Field, ReviewedColumn } from "../../import/imported.ts";
import { say } from "../../language/say.ts";
import { FIELDS, fieldWord } from "../fieldWords.ts";
import { HeaderChooser } from "./HeaderChooser.tsx";
import { confidenceWords, isDoubtful } from "./reviewWords.ts";
import type { Pending, PendingHandle } from "./usePending.ts";

/** Asked for even when the file seems to lack them. */
const ALWAYS_ASKED: readonly Field[] = ["manager", "id", "name"];

interface ColumnChoicesProps {
  readonly handle: PendingHandle;
  /** Whether all columns show what they hold: there is no chart to tell. */
  readonly isAsking: boolean;
}

/** Which column was taken for what, each to be changed. */
export function ColumnChoices({ handle, isAsking }: ColumnChoicesProps) {
  const { columns } = handle.pending;
  const isGuessed = (field: Field): boolean => columns.some((column) => column.field === field);
  const isAsked = (field: Field): boolean => ALWAYS_ASKED.includes(field) || isGuessed(field);
  const rest = FIELDS.filter((field) => !isAsked(field));
  return (
    <section className="columns" aria-label={say("Columns")}>
      <h3>{say("Which column is what")}</h3>
      <FieldList fields={FIELDS.filter(isAsked)} handle={handle} />
      {rest.length > 0 && (
        <details>
          <summary>
            {say("{count, number} more that a file can have", { count: rest.length })}
          </summary>
          <FieldList fields={rest} handle={handle} />
        </details>
      )}
      <OtherColumns columns={columns} isOpen={isAsking} />
    </section>
  );
}

interface FieldListProps {
  readonly fields: readonly Field[];
  readonly handle: PendingHandle;
}

function FieldList({ fields, handle }: FieldListProps) {
  return (
    <ul className="column-list">
      {fields.map((field) => (
        <FieldChoice key={field} field={field} handle={handle} />
      ))}
    </ul>
  );
}

function FieldChoice({
  field,
  handle: { pending, choose },
}: {
  readonly field: Field;
  readonly handle: PendingHandle;
}) {
  const id = useId();
  const { columns } = pending;
  const header = chosenHeader(pending, field);
  const column = columns.find((candidate) => candidate.header === header && header !== "");
  const isGuess = column !== undefined && column.field === field;
  return (
    <li>
      <div className="column-choice">
        <label htmlFor={id}>{fieldWord(field)}</label>
        <HeaderChooser
          id={id}
          columns={columns}
          header={header}
          onChoose={(chosen) => choose({ map: { [field]: chosen } })}
        />
      </div>
      {column && (
        <p className="muted column-samples">
          {isGuess && (
            <span className="column-sure" data-doubtful={isDoubtful(column.confidence)}>
              {confidenceWords(column.confidence)}
            </span>
          )}
          {column.samples.slice(0, 3).join(" · ")}
        </p>
      )}
    </li>
  );
}

function chosenHeader({ columns, choices }: Pending, field: Field): string {
  const guess = columns.find((column) => column.field === field);
  return choices.map?.[field] ?? guess?.header ?? "";
}

/** Nobody reads further; all are in the chart's own list of columns. */
const MOST_LISTED = 200;

/** Columns taken for nothing, with what they hold. */
function OtherColumns({
  columns,
  isOpen,
}: {
  readonly columns: readonly ReviewedColumn[];
  readonly isOpen: boolean;
}) {
  const others = columns.filter(
    ({ field, leftOut, header }) => field === null && !leftOut && header !== "",
  );
  if (others.length === 0) return null;
  const listed = others.slice(0, MOST_LISTED);
  return (
    <details open={isOpen}>
      <summary>
        {say("{count, plural, one {# other column} other {# other columns}}, kept as they are", {
          count: others.length,
        })}
      </summary>
      <dl className="other-columns">
        {listed.map(({ header, samples }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: headers may stand twice
          <div key={at}>
            <dt>{header}</dt>
            <dd className="muted">{samples.slice(0, 3).join(" · ") || say("empty ‖ a column")}</dd>
          </div>
        ))}
      </dl>
      {others.length > listed.length && (
        <p className="muted">
          {say("and {count, number} more", { count: others.length - listed.length })}
        </p>
      )}
    </details>
  );
}
