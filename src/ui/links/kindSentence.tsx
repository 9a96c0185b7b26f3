import type { ReactNode } from "react";
import { sayRich } from "../language/sayRich.tsx";

/** "Hugo works with Ines": what a link says of two, by its kind or in words of somebody's own; "" for none. */
export function kindSentence(kind: string, one: ReactNode, other: ReactNode): ReactNode {
  switch (kind) {
    case "":
      return sayRich("{one} and {other}", { one, other });
    case "works with":
      return sayRich("{one} works with {other}", { one, other });
    case "decides with":
      return sayRich("{one} decides with {other}", { one, other });
    case "hands over to":
      return sayRich("{one} hands over to {other}", { one, other });
    case "advises":
      return sayRich("{one} advises {other}", { one, other });
    default:
      return sayRich("{one} {kind} {other}", { one, kind, other });
  }
}
