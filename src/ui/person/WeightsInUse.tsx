import { Button } from "react-aria-components";
import { say, sayIt } from "../../language/say.ts";
import { LOAD_TERMS } from "../../metrics/loadWeights.ts";
import type { LoadSettings } from "../../metrics/settings.ts";
import { useActions } from "../appContext.tsx";
import { amountWords, sourceWords, TERM_WORDS } from "../settings/settingsWords.ts";

/** What each thing adds to a load at present and whose figure that is, with the way to change it. */
export function WeightsInUse({ load: { weights, off } }: { readonly load: LoadSettings }) {
  const { openPanel } = useActions();
  return (
    <>
      <ul className="weights-in-use">
        <li>
          <span>{say("Direct reports, each")}</span>
          <span>1</span>
          <span className="muted">{sourceWords("people", weights)}</span>
        </li>
        {LOAD_TERMS.map((term) => (
          <li key={term}>
            <span>
              {say("{term}, {per}", {
                term: sayIt(TERM_WORDS[term].term),
                per: sayIt(TERM_WORDS[term].per),
              })}
            </span>
            <span>{off.has(term) ? say("off ‖ does not count") : amountWords(weights[term])}</span>
            <span className="muted">{sourceWords(term, weights)}</span>
          </li>
        ))}
      </ul>
      <Button className="link" onPress={() => openPanel("settings")}>
        {say("Change limits and weights …")}
      </Button>
    </>
  );
}
