import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useActions, useApp } from "../appContext.tsx";
import { ChooseButton } from "./ChooseButton.tsx";

/** How to open an organisation of one's own, but for dropping it. */
export function OpenWays() {
  const { openPanel } = useActions();
  const hasKept = useApp(({ document, kept }) => document !== null && kept.length > 0);
  return (
    <div className="invitation-ways">
      <ChooseButton />
      <Button className="button" onPress={() => openPanel("paste")}>
        {say("Paste rows")}
      </Button>
      {hasKept && (
        <Button className="button" onPress={() => openPanel("kept")}>
          {say("Opened before")}
        </Button>
      )}
    </div>
  );
}
