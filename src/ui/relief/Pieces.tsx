import type { Org } from "../../org/org.ts";
import type { Piece } from "../../relief/proposalWords.ts";
import { PersonButton } from "../person/PersonButton.tsx";

/** A sentence in which every name leads to the person. */
export function Pieces({ org, pieces }: { readonly org: Org; readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, at) =>
    typeof piece === "string" ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: somebody may be named twice in a sentence, whose pieces never change places
      <PersonButton key={at} org={org} node={piece.person} />
    ),
  );
}
