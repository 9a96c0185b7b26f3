import { Button } from "react-aria-components";
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
        Paste rows
      </Button>
      {hasKept && (
        <Button className="button" onPress={() => openPanel("kept")}>
          Opened before
        </Button>
      )}
    </div>
  );
}
