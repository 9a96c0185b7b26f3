import { Button, Group, Input, Label, NumberField, Text } from "react-aria-components";
import { amountStep, leastOnStep } from "./amountStep.ts";

interface AmountFieldProps {
  readonly label: string;
  /** What stands beside the field for the eye only, where the label is told but not shown. */
  readonly isLabelHidden?: boolean;
  readonly unit?: string;
  /** null: nothing was entered. */
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly format?: Intl.NumberFormatOptions;
  readonly isDisabled?: boolean;
  /** null when the field was emptied. */
  readonly onChange: (value: number | null) => void;
}

/** A number with a step up and down; whatever is typed ends between least and most. */
export function AmountField({
  label,
  isLabelHidden = false,
  unit,
  value,
  least,
  most,
  step: usualStep,
  format,
  isDisabled = false,
  onChange,
}: AmountFieldProps) {
  const amount = value ?? Number.NaN;
  const step = amountStep(amount, usualStep);
  return (
    <NumberField
      className="amount"
      value={amount}
      minValue={leastOnStep(least, step)}
      // Down from an empty field would begin at the most.
      {...(value === null ? {} : { maxValue: most })}
      step={step}
      isDisabled={isDisabled}
      {...(format ? { formatOptions: format } : {})}
      onChange={(entered) => onChange(Number.isNaN(entered) ? null : Math.min(entered, most))}
    >
      <Label className={isLabelHidden ? "visually-hidden" : "amount-label"}>{label}</Label>
      <Group className="amount-field">
        <Button slot="decrement" className="amount-step">
          −
        </Button>
        <Input className="amount-input" />
        <Button slot="increment" className="amount-step">
          +
        </Button>
      </Group>
      {unit !== undefined && (
        <Text slot="description" className="muted amount-unit">
          {unit}
        </Text>
      )}
    </NumberField>
  );
}
