import type { ReactNode } from "react";
import { Popover } from "react-aria-components";

/** So narrow a page has no room beside a menu. */
const NARROW = "(max-width: 700px)";

/** A menu that opens from an entry of another: beside it, or over it where there is no room. */
export function SubmenuPopover({ children }: { readonly children: ReactNode }) {
  return (
    <Popover
      className="popover more"
      placement={matchMedia(NARROW).matches ? "top end" : "end top"}
    >
      {children}
    </Popover>
  );
}
