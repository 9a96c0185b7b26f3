import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { plainWords, proposalPieces } from "../../relief/proposalWords.ts";
import { useActions, useApp } from "../appContext.tsx";
import "../filter/filterNote.css";
import "./ghostNote.css";

/** Which proposal the chart shows, the way to it and the way to put it away. */
export function GhostNote() {
  const ghost = useApp((state) => state.ghost);
  const document = useApp((state) => state.document);
  const { fitGhost, putGhostAway } = useActions();
  if (!ghost || !document) return null;
  const { org } = document.imported;
  return (
    <div className="filter-row">
      <section className="filter-note ghost-note card" aria-label={say("Proposal")}>
        <p className="filter-note-words">
          <strong>{say("Proposal, nothing is changed")}</strong>{" "}
          <span className="muted">{plainWords(org, proposalPieces(org, ghost))}</span>
        </p>
        <Button className="button small" onPress={fitGhost}>
          {say("Fit ‖ on the screen")}
        </Button>
        <Button className="button small" onPress={putGhostAway}>
          {say("Put away")}
        </Button>
      </section>
    </div>
  );
}
