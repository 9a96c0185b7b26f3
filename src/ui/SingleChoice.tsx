import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

/** Several buttons of which exactly one is pressed. */
export function SingleChoice<Key extends string>({
  label,
  className = "choices",
  choices,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly className?: string;
  /** What may be chosen, and what stands on its button. */
  readonly choices: readonly (readonly [Key, ReactNode])[];
  readonly chosen: Key;
  readonly onChange: (chosen: Key) => void;
}) {
  return (
    <ToggleButtonGroup
      className={className}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const next = choices.find(([key]) => keys.has(key));
        if (next) onChange(next[0]);
      }}
    >
      {choices.map(([key, words]) => (
        <ToggleButton key={key} id={key} className="choice">
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
