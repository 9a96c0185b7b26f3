import { ToggleButton } from "react-aria-components";
import { useActions, useApp } from "../../appContext.tsx";
import { countText, managersText } from "../figureNumber.ts";
import type { Together } from "./useCollaboration.ts";

const WORDS = "managers without a recorded link";

/** Managers of whom nothing is recorded: who to ask, not who to blame. (M22) */
export function UnlinkedPart({ told: { top, figures } }: { readonly told: Together }) {
  const { unlinked, managers } = figures;
  const isChosen = useApp(({ chosen }) => chosen?.words === WORDS && chosen.top === top);
  const { chooseThese } = useActions();
  return (
    <section className="figure-part" aria-label="Without a recorded link">
      <h3>Without a recorded link</h3>
      <ToggleButton
        className="flagged-button"
        isDisabled={unlinked.length === 0}
        isSelected={isChosen}
        onChange={() => chooseThese(WORDS, top, unlinked)}
      >
        <strong>{countText(unlinked.length)}</strong> <span>of {managersText(managers)}</span>
        {unlinked.length > 0 && <span className="flagged-show">Show on the chart</span>}
      </ToggleButton>
    </section>
  );
}
