import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useApp } from "../appContext.tsx";
import "../open/problem.css";
import { keepOffline, type TakeOver } from "./keepOffline.ts";

/** Says that a newer version waits, and what taking it over costs now. */
export function NewVersion() {
  const [waiting, setWaiting] = useState<{ readonly takeOver: TakeOver } | null>(null);
  const hasOwnFile = useApp((state) => state.document !== null && !state.document.source.isSample);
  useEffect(() => {
    void keepOffline((takeOver) => setWaiting({ takeOver }));
  }, []);
  if (!waiting) return null;
  return (
    <div className="problem notice card" role="status">
      <p>
        {say("A new version of Headstand is ready.")}
        {hasOwnFile &&
          ` ${say("To take it over, the page loads anew and your file has to be opened again. Later is as good: it takes over when you next come here.")}`}
      </p>
      <Button className="button" onPress={waiting.takeOver}>
        {say("Take it over")}
      </Button>
      <Button className="button" onPress={() => setWaiting(null)}>
        {say("Later")}
      </Button>
    </div>
  );
}
