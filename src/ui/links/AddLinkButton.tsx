import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useActions } from "../appContext.tsx";

/** The way to a link for those who do not draw. */
export function AddLinkButton({ node }: { readonly node: number }) {
  const { startLink } = useActions();
  return (
    <Button className="button" onPress={() => startLink(node)}>
      {say("Add a link …")}
    </Button>
  );
}
