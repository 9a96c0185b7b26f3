import { FIGURES } from "../../../metrics/figures.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { managersText, shareText } from "../figureNumber.ts";
import { LinkFigurePart } from "./LinkFigurePart.tsx";
import type { Together } from "./useCollaboration.ts";

/** How much of the collaboration a few carry: a reminder, no benchmark. (M21) */
export function ConcentrationPart({
  document,
  told: { source, figures },
}: {
  readonly document: OrgDocument;
  readonly told: Together;
}) {
  const { concentration, managers } = figures;
  if (!concentration) return null;
  return (
    <LinkFigurePart title="Concentration" figure={FIGURES.concentration} {...{ document, source }}>
      <p>
        The busiest twentieth, {managersText(concentration.managers)} of{" "}
        {managers.toLocaleString("en")}, carries <strong>{shareText(concentration.share)}</strong>{" "}
        of the weight of all links.
      </p>
      <p className="muted caution">
        A reminder, no benchmark: Cross found 20 to 35% of the ties that add value with 3 to 5% of
        people, and counted other ties than these.
      </p>
    </LinkFigurePart>
  );
}
