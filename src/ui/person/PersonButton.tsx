import { Button } from "react-aria-components";
import type { Org } from "../../org/org.ts";
import { useActions } from "../appContext.tsx";
import { calledOf } from "./called.ts";

/** A name that leads to the person. The panel turns to them, so it keeps the focus the name had. */
export function PersonButton({ org, node }: { readonly org: Org; readonly node: number }) {
  const { goTo } = useActions();
  return (
    <Button
      className="link person-link"
      onPress={({ target }) => {
        target.closest<HTMLElement>(".panel")?.focus({ preventScroll: true });
        void goTo(node);
      }}
    >
      <bdi>{calledOf(org, node)}</bdi>
    </Button>
  );
}
