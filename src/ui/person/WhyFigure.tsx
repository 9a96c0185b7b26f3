import type { ReactNode } from "react";
import type { Field } from "../../import/imported.ts";
import { say } from "../../language/say.ts";
import { withinSentence } from "../../language/within.ts";
import { CAUTIONS, type Figure } from "../../metrics/figures.ts";
import { FIELDS, fieldWord } from "../fieldWords.ts";

interface WhyFigureProps {
  readonly figure: Figure;
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** What it is counted with, in place of whose default that is. */
  readonly inUse?: ReactNode;
}

/** How a figure comes about: formula, the columns it reads, whose weights, and what it must not be taken for. */
export function WhyFigure({ figure, columns, inUse }: WhyFigureProps) {
  const { meaning, formula, inputs, source, caution } = figure;
  return (
    <details className="why">
      <summary>{say("Why this figure?")}</summary>
      <p>{meaning}</p>
      <dl>
        <dt>{say("Formula")}</dt>
        <dd>{formula}</dd>
        <dt>{say("Reads ‖ columns")}</dt>
        <dd>{inputs.map((input) => inputWords(input, columns)).join(", ")}</dd>
        <dt>{say("Weights and limits")}</dt>
        <dd>{inUse ?? source}</dd>
      </dl>
      {caution && <p className="muted">{CAUTIONS[caution]}</p>}
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
