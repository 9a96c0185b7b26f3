import { ToggleButton } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useActions, useApp } from "../appContext.tsx";

/** Follows somebody through the flip: framed, named, and with the way they come. */
export function FollowButton({ node }: { readonly node: number }) {
  const isPinned = useApp((state) => state.pinned.includes(node));
  const { togglePinned } = useActions();
  return (
    <ToggleButton
      className="button"
      isSelected={isPinned}
      onChange={() => togglePinned(node)}
      aria-keyshortcuts="P"
    >
      {isPinned ? say("Following") : say("Follow through the flip")} <kbd>P</kbd>
    </ToggleButton>
  );
}
