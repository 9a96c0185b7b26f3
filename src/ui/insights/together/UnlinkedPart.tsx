import { ToggleButton } from "react-aria-components";
import { say } from "../../../language/say.ts";
import { useActions, useApp } from "../../appContext.tsx";
import { sayRich } from "../../language/sayRich.tsx";
import type { Together } from "./useCollaboration.ts";

/** Managers of whom nothing is recorded: who to ask, not who to blame. (M22) */
export function UnlinkedPart({ told: { top, figures } }: { readonly told: Together }) {
  const { unlinked, managers } = figures;
  const words = say("managers without a recorded link");
  const isChosen = useApp(({ chosen }) => chosen?.words === words && chosen.top === top);
  const { chooseThese } = useActions();
  return (
    <section className="figure-part" aria-label={say("Without a recorded link")}>
      <h3>{say("Without a recorded link")}</h3>
      <ToggleButton
        className="flagged-button"
        isDisabled={unlinked.length === 0}
        isSelected={isChosen}
        onChange={() => chooseThese(words, top, unlinked)}
      >
        {sayRich(
          "<b>{unlinked, number}</b> <all>of {managers, plural, one {# manager} other {# managers}}</all>",
          {
            unlinked: unlinked.length,
            managers,
            b: (figure) => <strong>{figure}</strong>,
            all: (rest) => <span>{rest}</span>,
          },
        )}
        {unlinked.length > 0 && <span className="flagged-show">{say("Show on the chart")}</span>}
      </ToggleButton>
    </section>
  );
}
