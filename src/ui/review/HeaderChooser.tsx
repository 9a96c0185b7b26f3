import { useId } from "react";
import type { ReviewedColumn } from "../../import/imported.ts";
import { say } from "../../language/say.ts";

interface HeaderChooserProps {
  readonly id: string;
  readonly columns: readonly ReviewedColumn[];
  /** "" = no column. */
  readonly header: string;
  readonly onChoose: (header: string) => void;
}

/** More than this no list can offer twenty times over; the header is typed, with suggestions. */
const MOST_IN_LIST = 300;
const MOST_SUGGESTED = 2_000;

/** Chooses one of the columns by its header. */
export function HeaderChooser({ id, columns, header, onChoose }: HeaderChooserProps) {
  const headers = (isLeftOut: boolean): string[] => [
    ...new Set(columns.filter((each) => each.leftOut === isLeftOut).map((each) => each.header)),
  ];
  const open = headers(false).filter(Boolean);
  const leftOut = headers(true);
  if (open.length + leftOut.length > MOST_IN_LIST) {
    return (
      <HeaderField id={id} headers={[...open, ...leftOut]} header={header} onChoose={onChoose} />
    );
  }
  return (
    <select
      id={id}
      className="field-input"
      value={header}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      <option value="">{say("not in the file")}</option>
      <Options headers={open} />
      {leftOut.length > 0 && (
        <optgroup label={say("Left out as sensitive")}>
          <Options headers={leftOut} />
        </optgroup>
      )}
    </select>
  );
}

interface HeaderFieldProps extends Pick<HeaderChooserProps, "id" | "header" | "onChoose"> {
  readonly headers: readonly string[];
}

function HeaderField({ id, headers, header, onChoose }: HeaderFieldProps) {
  const list = useId();
  return (
    <>
      <input
        id={id}
        className="field-input"
        list={list}
        defaultValue={header}
        placeholder={say("not in the file")}
        onChange={({ currentTarget: { value } }) => {
          if (value === "" || headers.includes(value)) onChoose(value);
        }}
      />
      <datalist id={list}>
        <Options headers={headers.slice(0, MOST_SUGGESTED)} />
      </datalist>
    </>
  );
}

function Options({ headers }: { readonly headers: readonly string[] }) {
  return headers.map((header) => (
    <option key={header} value={header}>
      {header}
    </option>
  ));
}
