import { useEffect } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { type AppHandle, useAppHandle } from "../appContext.tsx";
import { saveFile } from "../saveFile.ts";
import { type SavedWork, workOf } from "./savedWork.ts";
import "./faultPage.css";

export interface FaultPageProps {
  readonly reason: unknown;
  readonly onGoOn: () => void;
}

/** Says what happened, and hands out whatever the user has. */
export function FaultPage({ reason, onGoOn }: FaultPageProps) {
  const handle = useAppHandle();
  const work = workOf(handle.store.getState());
  useEffect(() => {
    document.documentElement.dataset.state = "failed";
  }, []);
  const goOn = (): void => {
    putAway(handle);
    onGoOn();
  };
  return (
    <main className="fault">
      <section className="card" role="alert" aria-labelledby="fault-title">
        <h1 id="fault-title">{say("A part of the page failed")}</h1>
        <p>
          {whatHappened(reason)} {say("Your organisation and what you did are still here.")}
        </p>
        <div className="fault-ways">
          <Button className="button primary" onPress={goOn}>
            {say("Try again")}
          </Button>
          <Button className="button" onPress={() => location.reload()}>
            {say("Load the page anew")}
          </Button>
        </div>
      </section>
      {work.length > 0 && <SaveWork work={work} />}
    </main>
  );
}

function SaveWork({ work }: { readonly work: readonly SavedWork[] }) {
  return (
    <section className="card" aria-label={say("Save what you have")}>
      <h2>{say("Save what you have as a file")}</h2>
      <p className="muted">
        {say("Before you load the page anew: it begins with nothing but what this browser keeps.")}
      </p>
      <div className="fault-ways">
        {work.map(({ title, name, type, text }) => (
          <Button key={name} className="button" onPress={() => saveFile(name, text(), type)}>
            {title}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** Whatever was open may be what failed; the chart and what was made of it stay. */
function putAway({ actions }: AppHandle): void {
  actions.openPanel("none");
  actions.select(-1);
  actions.endPath();
  actions.dropLinkDraft();
  actions.endPresenting();
}

function whatHappened(reason: unknown): string {
  const said = reason instanceof Error ? reason.message : String(reason);
  if (/dynamically imported module|importing a module|module script/i.test(said)) {
    return say(
      "Its script could not be loaded: the connection or the server of this page is gone, or there is a newer version of it.",
    );
  }
  return say("That is a mistake of ours ({reason}).", { reason: said });
}
