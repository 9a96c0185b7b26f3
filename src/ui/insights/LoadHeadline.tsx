import { Button } from "react-aria-components";
import { useActions } from "../appContext.tsx";
import { amountWords } from "../settings/settingsWords.ts";
import type { LoadSummary } from "./managerRows.ts";

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** The first thing to know: how many carry too much, and who the most. */
export function LoadHeadline({
  summary: { managers, overloaded, stretched, heaviest },
}: {
  readonly summary: LoadSummary;
}) {
  const { goToFromInsights } = useActions();
  if (!heaviest) return <p className="muted">Nobody here leads anybody.</p>;
  return (
    <div className="load-headline">
      <p className="headline">{headline(managers, overloaded)}</p>
      <p>
        {stretched > 0 &&
          `${whole.format(stretched)} more ${stretched === 1 ? "is" : "are"} stretched. `}
        {"The heaviest for their limit is "}
        <Button className="link" onPress={() => void goToFromInsights(heaviest.id)}>
          <bdi>{heaviest.name}</bdi>
        </Button>
        {` with ${amountWords(heaviest.load)}, ${whole.format(100 * heaviest.ratio)}% of ${amountWords(heaviest.limit)}.`}
      </p>
    </div>
  );
}

function headline(managers: number, overloaded: number): string {
  const all = managers === 1 ? "the one manager here" : `${whole.format(managers)} managers`;
  if (overloaded === 0)
    return managers === 1 ? "The manager here is not overloaded." : `None of ${all} is overloaded.`;
  if (managers === 1) return "The one manager here is overloaded.";
  return `${whole.format(overloaded)} of ${all} ${overloaded === 1 ? "is" : "are"} overloaded.`;
}
