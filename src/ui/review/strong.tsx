import type { ReactNode } from "react";

/** What stands out of a sentence. */
export function strong(words: ReactNode): ReactNode {
  return <strong>{words}</strong>;
}
