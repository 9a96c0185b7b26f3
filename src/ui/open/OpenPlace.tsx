import { useState } from "react";
import { Button } from "react-aria-components";
import type { AppState } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { ChooseButton } from "./ChooseButton.tsx";
import { SAMPLES } from "./samples.ts";
import "./openPlace.css";

/** The one place to drop, choose or paste a file: a bar beside the sample, the whole page without one. */
export function OpenPlace() {
  const place = usePlace();
  if (place === "beside") return <InvitationBar />;
  return place === "page" ? <EmptyPage /> : null;
}

/** What is there stays while a file is read: neither does the page vanish nor flash at the start. */
function usePlace(): "none" | "beside" | "page" {
  const now = useApp(placeNow);
  const [before, setBefore] = useState<"none" | "beside" | "page">("none");
  if (now !== "as before" && now !== before) setBefore(now);
  return now === "as before" ? before : now;
}

function placeNow({ document, phase }: AppState): "none" | "beside" | "page" | "as before" {
  if (document) return document.source.isSample ? "beside" : "none";
  return phase === "importing" ? "as before" : "page";
}

function InvitationBar() {
  return (
    <section className="invitation card" aria-label="Open your own organisation">
      <div className="invitation-words">
        <p className="invitation-title">Now yours: drop an export anywhere</p>
        <p className="muted">Your file never leaves this tab.</p>
      </div>
      <Ways />
    </section>
  );
}

function Ways() {
  const { openPanel } = useActions();
  return (
    <div className="invitation-ways">
      <ChooseButton />
      <Button className="button" onPress={() => openPanel("paste")}>
        Paste rows
      </Button>
    </div>
  );
}

function EmptyPage() {
  const actions = useActions();
  return (
    <main className="empty">
      <section className="empty-place card" aria-label="Open an organisation">
        <svg width="72" height="60" viewBox="0 0 72 60" aria-hidden="true">
          <polygon points="2,2 70,2 36,58" fill="var(--accent)" opacity="0.16" />
          <polygon points="2,2 35,2 18.5,30" fill="var(--accent)" opacity="0.55" />
          <polygon points="37,2 70,2 53.5,30" fill="var(--accent)" opacity="0.85" />
        </svg>
        <h1>Stand your organisation on its head</h1>
        <p className="muted">
          Drop an HRIS export here: CSV, Excel or text, one row a person, with a column that names
          the manager.
        </p>
        <Ways />
        <p className="empty-promise">Your file never leaves this tab.</p>
      </section>
      <section className="empty-samples" aria-label="Samples">
        <h2>Or look at an invented one</h2>
        <div className="empty-sample-list">
          {SAMPLES.map(({ title, people, load }) => (
            <Button
              key={title}
              className="button empty-sample"
              onPress={() => void load().then((source) => actions.open(source))}
            >
              <strong>{title}</strong>
              <span className="muted">{people}</span>
            </Button>
          ))}
        </div>
      </section>
    </main>
  );
}
