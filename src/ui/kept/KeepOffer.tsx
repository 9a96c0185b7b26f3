import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useApp } from "../appContext.tsx";
import { useKeeping } from "./useKeeping.ts";
import { useKeptActions } from "./useKeptActions.ts";
import "./keepOffer.css";

/** Asks once, after a file was opened, whether such files may stay in this browser. Nothing does before. */
export function KeepOffer() {
  useKeeping();
  const { setKeeping } = useKeptActions();
  const isAsked = useApp(
    ({ keeping, document }) =>
      keeping === "unasked" && document !== null && !document.source.isSample,
  );
  if (!isAsked) return null;
  return (
    <section className="keep-offer card" aria-label={say("Keep opened files")}>
      <p>{say("Keep opened files in this browser?")}</p>
      <Button className="button small" onPress={() => void setKeeping(true)}>
        {say("Keep them here")}
      </Button>
      <Button className="button plain small" onPress={() => void setKeeping(false)}>
        {say("No ‖ an answer")}
      </Button>
    </section>
  );
}
