import type { ReactNode } from "react";
import type { Field } from "../../import/imported.ts";
import { say, sayIt } from "../../language/say.ts";
import { withinSentence } from "../../language/within.ts";
import { CAUTIONS, type Figure } from "../../metrics/figures.ts";
import { FIELDS, fieldWord } from "../fieldWords.ts";

interface WhyFigureProps {
  readonly figure: Figure;
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** As it is counted now, in place of the usual one. */
  readonly formula?: string;
  /** What it is counted with, in place of whose default that is. */
  readonly inUse?: ReactNode;
}

/** How a figure comes about: formula, the columns it reads, whose weights, and what it must not be taken for. */
export function WhyFigure({ figure, columns, formula, inUse }: WhyFigureProps) {
  const { meaning, inputs, source, caution } = figure;
  return (
    <details className="why">
      <summary>{say("Why this figure?")}</summary>
      <p>{sayIt(meaning)}</p>
      <dl>
        <dt>{say("Formula")}</dt>
        <dd>{formula ?? sayIt(figure.formula)}</dd>
        <dt>{say("Reads ‖ columns")}</dt>
        <dd>{inputs.map((input) => inputWords(input, columns)).join(", ")}</dd>
        <dt>{say("Weights and limits")}</dt>
        <dd>{inUse ?? sayIt(source)}</dd>
      </dl>
      {caution && <p className="muted">{sayIt(CAUTIONS[caution])}</p>}
    </details>
  );
}

/** "hire date (column “Start”)", or that the file has no such column. */
function inputWords(input: string, columns: Readonly<Record<string, string>>): string {
  const words = wordOf(input);
  const header = columns[input];
  return header
    ? say("{field} (“{column}”)", { field: words, column: header })
    : say("{field} (not in the file)", { field: words });
}

/** A field as it is called, and anything else as it is. */
function wordOf(input: string): string {
  const field = FIELDS.find((each) => each === input);
  return field ? withinSentence(fieldWord(field)) : input;
}
