import { lazy, Suspense, useState } from "react";
import { say } from "../../language/say.ts";
import type { AppState } from "../../store/app.ts";
import { useApp } from "../appContext.tsx";
import { OpenWays } from "./OpenWays.tsx";
import "./openPlace.css";

const EmptyPage = lazy(async () => ({
  default: (await import("./EmptyPage.tsx")).EmptyPage,
}));
const KeepOffer = lazy(async () => ({
  default: (await import("../kept/KeepOffer.tsx")).KeepOffer,
}));

/** The one place to drop, choose or paste a file: a bar beside the sample, the whole page without one. */
export function OpenPlace() {
  const place = usePlace();
  const isEmpty = place === "page";
  return (
    <>
      {place === "beside" && <InvitationBar />}
      <Suspense fallback={null}>{isEmpty ? <EmptyPage /> : <KeepOffer />}</Suspense>
    </>
  );
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
    <section className="invitation card" aria-label={say("Open your own organisation")}>
      <div className="invitation-words">
        <p className="invitation-title">{say("Now yours: drop an export anywhere")}</p>
        <p className="muted">{say("Your file never leaves this tab.")}</p>
      </div>
      <OpenWays />
    </section>
  );
}
