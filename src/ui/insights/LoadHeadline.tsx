import { Button } from "react-aria-components";
import { formatPercent } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import { useActions } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { amountWords } from "../settings/settingsWords.ts";
import type { LoadSummary } from "./managerRows.ts";

/** The first thing to know: how many carry too much, and who the most. */
export function LoadHeadline({
  summary: { managers, overloaded, stretched, heaviest },
}: {
  readonly summary: LoadSummary;
}) {
  const { goToFromInsights } = useActions();
  if (!heaviest) return <p className="muted">{say("Nobody here leads anybody.")}</p>;
  return (
    <div className="load-headline">
      <p className="headline">{headline(managers, overloaded)}</p>
      <p>
        {stretched > 0 &&
          `${say("{stretched, plural, one {# more is stretched.} other {# more are stretched.}}", {
            stretched,
          })} `}
        {sayRich("The heaviest for their limit is {person} with {load}, {share} of {limit}.", {
          person: (
            <Button className="link" onPress={() => void goToFromInsights(heaviest.id)}>
              <bdi>{heaviest.name}</bdi>
            </Button>
          ),
          load: amountWords(heaviest.load),
          share: formatPercent(heaviest.ratio),
          limit: amountWords(heaviest.limit),
        })}
      </p>
    </div>
  );
}

function headline(managers: number, overloaded: number): string {
  if (managers === 1) {
    return overloaded === 0
      ? say("The manager here is not overloaded.")
      : say("The one manager here is overloaded.");
  }
  return say(
    "{overloaded, plural, =0 {None of {managers, number} managers is overloaded.} one {# of {managers, number} managers is overloaded.} other {# of {managers, number} managers are overloaded.}}",
    { managers, overloaded },
  );
}
