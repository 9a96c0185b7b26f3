import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { dateFormat } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import { type PresenterState, type PresenterWish, presenterChannel } from "./presenterChannel.ts";
import "./presenter.css";

/** The presenter's own window: what to say, what is shown, what comes next, and how late it is. */
export function PresenterPage({ presentation }: { readonly presentation: string }) {
  const { state, ask } = usePresentation(presentation);
  useEffect(() => {
    document.title = `${say("Notes")} · Headstand`;
  }, []);
  if (!state) return <p className="presenter-waiting">{say("Waiting for the presentation …")}</p>;
  const { scenes, at } = state;
  const next = scenes[at + 1];
  return (
    <main className="presenter">
      <header className="presenter-head">
        <h1>{scenes[at]?.title}</h1>
        <Clock began={state.began} />
      </header>
      <div className="presenter-notes">{scenes[at]?.notes || say("No notes for this scene.")}</div>
      <aside className="presenter-pictures">
        <Picture
          source={state.now}
          title={say("Now: {number} of {count}", { number: at + 1, count: scenes.length })}
        />
        <Picture
          source={state.next}
          title={
            next ? say("Next: {scene}", { scene: next.title }) : say("This is the last scene.")
          }
        />
      </aside>
      <footer className="presenter-foot">
        <Button
          className="button"
          isDisabled={at <= 0}
          onPress={() => ask({ kind: "step", by: -1 })}
        >
          {say("Back")}
        </Button>
        <Button
          className="button primary"
          isDisabled={!next}
          onPress={() => ask({ kind: "step", by: 1 })}
        >
          {say("Next")}
        </Button>
        <Button className="button plain" onPress={() => ask({ kind: "end" })}>
          {say("End ‖ of presenting")}
        </Button>
      </footer>
    </main>
  );
}

function Picture({ source, title }: { readonly source: string; readonly title: string }) {
  return (
    <figure className="presenter-picture">
      {source !== "" && <img src={source} alt="" />}
      <figcaption>{title}</figcaption>
    </figure>
  );
}

const timeOfDay = dateFormat({ hour: "2-digit", minute: "2-digit", hour12: false });

/** Time since the beginning, and time of day. */
function Clock({ began }: { readonly began: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(ticking);
  }, []);
  const seconds = Math.max(0, Math.floor((now - began) / 1000));
  const minutes = String(Math.floor(seconds / 60));
  return (
    <p className="presenter-clock">
      <strong>
        {minutes}:{String(seconds % 60).padStart(2, "0")}
      </strong>{" "}
      <span className="muted">{timeOfDay(now)}</span>
    </p>
  );
}

/** What is presented in the other window, and a way to ask for something there. */
function usePresentation(presentation: string): {
  readonly state: PresenterState | null;
  readonly ask: (wish: PresenterWish) => void;
} {
  const [state, setState] = useState<PresenterState | null>(null);
  const [channel] = useState(() => presenterChannel(presentation));
  useEffect(() => {
    const ask = (wish: PresenterWish): void => channel.postMessage(wish);
    channel.onmessage = ({ data }: MessageEvent<PresenterState>) => {
      if (data.kind === "state") setState(data);
    };
    const onKey = (event: KeyboardEvent): void => {
      const by = STEPS[event.key];
      if (by === undefined) return;
      event.preventDefault();
      ask({ kind: "step", by });
    };
    window.addEventListener("keydown", onKey);
    ask({ kind: "hello" });
    return () => window.removeEventListener("keydown", onKey);
  }, [channel]);
  return { state, ask: (wish) => channel.postMessage(wish) };
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};
