import { useState } from "react";
import { type ImportChoices, withChoices } from "../../import/choices.ts";
import type { ReviewedColumn } from "../../import/imported.ts";

/** What the user chose and has not drawn yet; about these columns only. */
export interface Pending {
  readonly columns: readonly ReviewedColumn[];
  readonly choices: ImportChoices;
  /** YYYY-MM-DD; absent as long as the user leaves it. */
  readonly day?: string;
}

export interface PendingHandle {
  readonly pending: Pending;
  /** Chooses something else; what was chosen before stays. */
  readonly choose: (choices: ImportChoices) => void;
  readonly chooseDay: (day: string) => void;
}

/** The choices about these columns; none yet when others take their place. */
export function usePending(columns: readonly ReviewedColumn[]): PendingHandle {
  const [made, setMade] = useState<Pending>({ columns, choices: {} });
  const pending = made.columns === columns ? made : { columns, choices: {} };
  return {
    pending,
    choose: (choices) => setMade({ ...pending, choices: withChoices(pending.choices, choices) }),
    chooseDay: (day) => setMade({ ...pending, day }),
  };
}

/** How many things were chosen and are not drawn yet. */
export function pendingCount({ choices: { map = {}, keep, ...rest }, day }: Pending): number {
  const others = ["encoding", "sheet"].filter((name) => name in rest).length;
  return Object.keys(map).length + (keep ? 1 : 0) + others + (day === undefined ? 0 : 1);
}
