import { useState } from "react";
import { Button } from "react-aria-components";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import { forgetKept } from "../../store/browserBook.ts";
import { forgetKeptSteps } from "../../store/stepActions.ts";
import { useActions, useAppHandle } from "../appContext.tsx";
import { forgetLanguage } from "../language/keptLanguage.ts";
import { sayRich } from "../language/sayRich.tsx";
import { forgetOffline } from "../offline/forgetOffline.ts";
import { Panel } from "../Panel.tsx";
import "../help/help.css";
import "./privacy.css";

/** What this browser keeps of what somebody does here, and for how long. */
const KEPT: readonly (readonly [what: Message, of: Message])[] = [
  [
    message("Recipes"),
    message(
      "the columns you chose and your corrections, which name people by what the file says of them; only when you keep one",
    ),
  ],
  [
    message("Settings of the figures"),
    message("weights, limits and grades, under the columns of your export"),
  ],
  [
    message("Stories"),
    message("titles, notes and where each scene looks, under the columns of your export"),
  ],
  [message("Links drawn by hand"), message("between whom, under the columns of your export")],
  [
    message("Opened files"),
    message(
      "whole, with their names and day, only if you say “Keep them here”, and whether you said so",
    ),
  ],
  [message("Language"), message("which one you chose")],
  [
    message("Headstand itself"),
    message("its own files, so that it opens without a network; nothing of yours"),
  ],
];

/** What is kept where and for how long, and how to be rid of it. */
export function PrivacyPanel() {
  const { openPanel } = useActions();
  return (
    <Panel title={say("Privacy")} onClose={() => openPanel("none")}>
      <p>
        {sayRich(
          "<b>Your file never leaves this tab.</b> There is no server behind this page, and its own policy forbids it every connection. It is read in this tab’s memory and gone when you close the tab, unless you ask to keep it here.",
          { b: (words) => <strong>{words}</strong> },
        )}
      </p>
      <section className="help-part">
        <h3>{say("What this browser keeps")}</h3>
        <dl className="kept">
          {KEPT.map(([what, of]) => (
            <div key={what}>
              <dt>{sayIt(what)}</dt>
              <dd>{sayIt(of)}</dd>
            </div>
          ))}
        </dl>
        <p>
          {say(
            "All of it stays in this browser’s own storage (IndexedDB, the language in localStorage) until you delete it here or clear the site’s data; a private window forgets it when it closes. Samples leave nothing. The address in your browser’s history says where you looked, with people as ids or line numbers, never by name.",
          )}
        </p>
        <DeleteEverything />
      </section>
      <section className="help-part">
        <h3>{say("What you save")}</h3>
        <p>
          {say(
            "Exports, hand-outs and workspaces are made in this tab and are yours: whoever has the file sees what you put in; a workspace holds the whole export. Leave names or columns out before you make it, or give a hand-out or workspace a passphrase; none can be called back.",
          )}
        </p>
      </section>
      <section className="help-part">
        <h3>{say("How it works without a network")}</h3>
        <p>
          {say(
            "A service worker keeps the files of Headstand. It is the only part that may ask for anything, and it asks only the address this page came from, for these files, checks each against its hash, and sends nothing along: no cookies, not where you look.",
          )}
        </p>
      </section>
    </Panel>
  );
}

type Step = "idle" | "asked" | "deleted" | "failed";

const TOLD: Readonly<Record<Step, Message | null>> = {
  idle: null,
  asked: message(
    "Recipes, settings, stories and drawn links of all organisations will be gone. What is open stays open.",
  ),
  deleted: message("This browser keeps nothing of Headstand any more."),
  failed: message(
    "The browser did not let it be deleted. Clear the site’s data in the browser’s settings.",
  ),
};

function DeleteEverything() {
  const { store } = useAppHandle();
  const [step, setStep] = useState<Step>("idle");
  const forget = async (): Promise<void> => {
    const results = [...(await Promise.all([forgetKept(), forgetOffline()])), forgetLanguage()];
    forgetKeptSteps(store);
    setStep(results.every(Boolean) ? "deleted" : "failed");
  };
  const told = TOLD[step];
  return (
    <div className="delete-kept">
      <p role="status">{told === null ? "" : sayIt(told)}</p>
      {step === "asked" ? (
        <div className="delete-buttons">
          <Button autoFocus className="button" onPress={() => setStep("idle")}>
            {say("Keep it")}
          </Button>
          <Button className="button primary" onPress={() => void forget()}>
            {say("Delete everything")}
          </Button>
        </div>
      ) : (
        <Button className="button" onPress={() => setStep("asked")}>
          {say("Delete everything this browser keeps …")}
        </Button>
      )}
    </div>
  );
}
