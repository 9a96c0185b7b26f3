import type { LoadFlag } from "../../metrics/loadFlag.ts";
import { FLAG_COLORS, FLAG_SIGNS } from "../words.ts";

/** The sign of a load in its colour; the word stands beside it. */
export function FlagSign({ flag }: { readonly flag: LoadFlag }) {
  return (
    <span aria-hidden="true" style={{ color: FLAG_COLORS[flag] }}>
      {FLAG_SIGNS[flag]}
    </span>
  );
}
