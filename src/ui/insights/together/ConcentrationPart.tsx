import { say } from "../../../language/say.ts";
import { FIGURES } from "../../../metrics/figures.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { sayRich } from "../../language/sayRich.tsx";
import { shareText } from "../figureNumber.ts";
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
    <LinkFigurePart
      title={say("Concentration")}
      figure={FIGURES.concentration}
      {...{ document, source }}
    >
      <p>
        {sayRich(
          "The busiest twentieth, {few, plural, one {# manager} other {# managers}} of {managers, number}, carries <b>{share}</b> of the weight of all links.",
          {
            few: concentration.managers,
            managers,
            share: shareText(concentration.share),
            b: (words) => <strong>{words}</strong>,
          },
        )}
      </p>
      <p className="muted caution">
        {say(
          "A reminder, no benchmark: Cross found 20 to 35% of the ties that add value with 3 to 5% of people, and counted other ties than these.",
        )}
      </p>
    </LinkFigurePart>
  );
}
