import { useEffect } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useActions, useApp } from "../appContext.tsx";
import { KeptList } from "../kept/KeptList.tsx";
import { useKeptActions } from "../kept/useKeptActions.ts";
import { peopleWords } from "../words.ts";
import { OpenWays } from "./OpenWays.tsx";
import { SAMPLES, type Sample } from "./samples.ts";

/** The whole page as the place to open an organisation. */
export function EmptyPage() {
  const actions = useActions();
  const hasKept = useApp(({ kept, keeping }) => kept.length > 0 || keeping === "on");
  const { readKept } = useKeptActions();
  useEffect(() => {
    void readKept();
  }, [readKept]);
  const openSample = async (load: Sample["load"]): Promise<void> => {
    const source = await load().catch(() => null);
    if (source) await actions.open(source);
    else {
      actions.fail(
        say(
          "The sample could not be loaded: the connection or the server of this page is gone, or there is a newer version of it. Load the page anew.",
        ),
      );
    }
  };
  return (
    <main className="empty">
      <section className="empty-place card" aria-label={say("Open an organisation")}>
        <svg width="72" height="60" viewBox="0 0 72 60" aria-hidden="true">
          <polygon points="2,2 70,2 36,58" fill="var(--accent)" opacity="0.16" />
          <polygon points="2,2 35,2 18.5,30" fill="var(--accent)" opacity="0.55" />
          <polygon points="37,2 70,2 53.5,30" fill="var(--accent)" opacity="0.85" />
        </svg>
        <h1>{say("Stand your organisation on its head")}</h1>
        <p className="muted">
          {say(
            "Drop an HRIS export here: CSV, Excel or text, one row a person, with a column that names the manager.",
          )}
        </p>
        <OpenWays />
        <p className="empty-promise">{say("Your file never leaves this tab.")}</p>
      </section>
      {hasKept && (
        <section className="empty-kept card" aria-label={say("Opened here before")}>
          <h2>{say("Opened here before")}</h2>
          <KeptList />
        </section>
      )}
      <section className="empty-samples" aria-label={say("Samples")}>
        <h2>{say("Or look at an invented one")}</h2>
        <div className="empty-sample-list">
          {SAMPLES.map(({ title, people, load }) => (
            <Button
              key={people}
              className="button empty-sample"
              onPress={() => void openSample(load)}
            >
              <strong>{title()}</strong>
              <span className="muted">{peopleWords(people)}</span>
            </Button>
          ))}
        </div>
      </section>
    </main>
  );
}
