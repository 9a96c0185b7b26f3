import { say } from "../../../language/say.ts";
import {
  type CrossUnit,
  type ExternalInternal,
  externalShare,
} from "../../../metrics/crossUnit.ts";
import { FIGURES } from "../../../metrics/figures.ts";
import type { Dimension } from "../../../metrics/groupRows.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { DimensionChoice } from "../DimensionChoice.tsx";
import { shareText } from "../figureNumber.ts";
import { LinkFigurePart } from "./LinkFigurePart.tsx";
import { indexText, opennessSentence, unitsWord } from "./togetherWords.ts";
import { UnitMatrixPart } from "./UnitMatrixPart.tsx";
import type { Together } from "./useCollaboration.ts";

/** How much managers work across units, always beside what chance would give. (M19) */
export function CrossUnitPart({
  document,
  told,
  dimensions,
  onDimension,
}: {
  readonly document: OrgDocument;
  readonly told: Together;
  readonly dimensions: readonly Dimension[];
  readonly onDimension: (dimension: Dimension) => void;
}) {
  const { dimension, source, figures } = told;
  const { crossUnit, matrix } = figures;
  const units = unitsWord(dimension);
  return (
    <LinkFigurePart
      title={say("Across {units}", { units })}
      figure={FIGURES.crossUnit}
      {...{ document, source }}
    >
      <DimensionChoice dimensions={dimensions} dimension={dimension} onChange={onDimension} />
      {crossUnit ? (
        <>
          <Comparison crossUnit={crossUnit} />
          <p>{opennessSentence(crossUnit)}</p>
          <WithoutUnit crossUnit={crossUnit} units={units} />
        </>
      ) : (
        <p className="muted">{say("Not known: the file has no such column.")}</p>
      )}
      {matrix && <UnitMatrixPart document={document} told={told} matrix={matrix} />}
    </LinkFigurePart>
  );
}

/** Shares across units as bars, chance hatched beneath them. */
function Comparison({ crossUnit }: { readonly crossUnit: CrossUnit }) {
  const { links, weight, eligible } = crossUnit;
  const rows: readonly (readonly [string, string, ExternalInternal])[] = [
    [say("Links"), "of-links", links],
    [say("By weight"), "of-weight", weight],
    [say("By chance"), "of-chance", eligible],
  ];
  const chance = externalShare(eligible) ?? 0;
  return (
    <table className="openness">
      <caption className="visually-hidden">{say("Share across units, beside chance")}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{say("Counted ‖ heading")}</span>
          </th>
          <th scope="col" colSpan={2}>
            {say("Across ‖ heading of a share")}
          </th>
          <th scope="col">{say("E-I")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([title, kind, counts]) => (
          <tr key={kind} className={kind}>
            <th scope="row">{title}</th>
            <td aria-hidden="true" className="openness-track">
              <span
                className="openness-bar"
                style={{ width: `${100 * (externalShare(counts) ?? 0)}%` }}
              />
              <span className="openness-chance" style={{ insetInlineStart: `${100 * chance}%` }} />
            </td>
            <td>
              <strong>{shareText(externalShare(counts))}</strong>
            </td>
            <td>{indexText(counts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WithoutUnit({
  crossUnit: { withoutUnit, links },
  units,
}: {
  readonly crossUnit: CrossUnit;
  readonly units: string;
}) {
  return (
    <p className="muted caution">
      {say("{external, number} of {links, plural, one {# link} other {# links}} lead across.", {
        external: links.external,
        links: links.external + links.internal,
      })}
      {withoutUnit.managers > 0 && (
        <>
          {" "}
          {say(
            "{managers, plural, one {# manager} other {# managers}} in none of the {units} and {links, plural, one {# link} other {# links}} at them are not counted.",
            { ...withoutUnit, units },
          )}
        </>
      )}
    </p>
  );
}
