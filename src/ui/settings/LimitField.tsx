import { useId } from "react";
import { say } from "../../language/say.ts";
import { ARCHETYPES, type LimitChoice, upperOf } from "../../metrics/loadLimits.ts";
import { AmountField } from "./AmountField.tsx";
import { archetypesWithReports } from "./settingsWords.ts";

const AS_USUAL = "usual";
const OWN_NUMBER = "number";
const LARGEST_LIMIT = 200;

interface LimitFieldProps {
  readonly label: string;
  /** What counts without a choice: "as usual, 8". */
  readonly otherwise: string;
  /** The upper limit that counts without one, where a number of one's own begins. */
  readonly usual: number;
  readonly value: LimitChoice | null;
  readonly onChange: (choice: LimitChoice | null) => void;
}

/** A limit: one of McKinsey's archetypes, or a number of one's own. */
export function LimitField({ label, otherwise, usual, value, onChange }: LimitFieldProps) {
  const id = useId();
  const choice = typeof value === "number" ? OWN_NUMBER : value;
  const choose = (wanted: string): void => {
    const archetype = ARCHETYPES.find(({ name }) => name === wanted)?.name;
    const number = wanted === OWN_NUMBER ? upperOf(value ?? usual) : null;
    onChange(archetype ?? number);
  };
  return (
    <div className="limit">
      <label className="limit-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="limit-choice"
        value={choice ?? AS_USUAL}
        onChange={({ target }) => choose(target.value)}
      >
        <option value={AS_USUAL}>{otherwise}</option>
        <optgroup label={say("As one of McKinsey’s archetypes")}>
          {archetypesWithReports().map(({ name, words }) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </optgroup>
        <option value={OWN_NUMBER}>{say("a number of one’s own")}</option>
      </select>
      {typeof value === "number" && (
        <AmountField
          label={say("{whose}: up to", { whose: label })}
          isLabelHidden
          value={value}
          least={1}
          most={LARGEST_LIMIT}
          step={1}
          onChange={(entered) => onChange(entered ?? usual)}
        />
      )}
    </div>
  );
}
