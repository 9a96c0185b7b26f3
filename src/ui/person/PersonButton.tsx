import { useContext } from "react";
import { Button } from "react-aria-components";
import { calledOf } from "../../org/called.ts";
import type { Org } from "../../org/org.ts";
import { useActions } from "../appContext.tsx";
import { PersonLink } from "./personLink.ts";

/** A name that leads to the person. A panel that turns to them keeps the focus the name had. */
export function PersonButton({ org, node }: { readonly org: Org; readonly node: number }) {
  const { goTo } = useActions();
  const goThere = useContext(PersonLink);
  return (
    <Button
      className="link person-link"
      onPress={({ target }) => {
        if (goThere) {
          goThere(node);
          return;
        }
        target.closest<HTMLElement>(".panel")?.focus({ preventScroll: true });
        void goTo(node);
      }}
    >
      <bdi>{calledOf(org, node)}</bdi>
    </Button>
  );
}
