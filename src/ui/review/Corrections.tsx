import { Button } from "react-aria-components";
import { type Correction, subjectOf } from "../../import/choices.ts";
import { say } from "../../language/say.ts";
import { useActions } from "../appContext.tsx";
import { correctionWords } from "./reviewWords.ts";

/** What the user corrected, each to be undone. */
export function Corrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  const { uncorrect } = useActions();
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" aria-label={say("Your corrections")}>
      <h3>{say("What you corrected")}</h3>
      <ul>
        {corrections.map((correction) => (
          <li key={subjectOf(correction)}>
            <span>{correctionWords(correction)}</span>
            <Button
              className="button small"
              aria-label={say("Undo: {what}", { what: correctionWords(correction) })}
              onPress={() => void uncorrect(correction)}
            >
              {say("Undo")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
