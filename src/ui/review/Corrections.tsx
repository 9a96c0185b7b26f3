import { Button } from "react-aria-components";
import { type Correction, subjectOf } from "../../import/choices.ts";
import { useActions } from "../appContext.tsx";
import { correctionWords } from "./reviewWords.ts";

/** What the user corrected, each to be undone. */
export function Corrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  const { uncorrect } = useActions();
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" aria-label="Your corrections">
      <h3>What you corrected</h3>
      <ul>
        {corrections.map((correction) => (
          <li key={subjectOf(correction)}>
            <span>{correctionWords(correction)}</span>
            <Button
              className="button small"
              aria-label={`Undo: ${correctionWords(correction)}`}
              onPress={() => void uncorrect(correction)}
            >
              Undo
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
