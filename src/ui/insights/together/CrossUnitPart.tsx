import {
  type CrossUnit,
  type ExternalInternal,
  externalShare,
} from "../../../metrics/crossUnit.ts";
import { FIGURES } from "../../../metrics/figures.ts";
import type { Dimension } from "../../../metrics/groupRows.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { DimensionChoice } from "../DimensionChoice.tsx";
import { countText, managersText, shareText } from "../figureNumber.ts";
import { LinkFigurePart } from "./LinkFigurePart.tsx";
import { indexText, linksText, opennessSentence, UNIT_WORDS } from "./togetherWords.ts";
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
  const units = UNIT_WORDS[dimension];
  return (
    <LinkFigurePart title={`Across ${units}`} figure={FIGURES.crossUnit} {...{ document, source }}>
      <DimensionChoice dimensions={dimensions} dimension={dimension} onChange={onDimension} />
      {crossUnit ? (
        <>
          <Comparison crossUnit={crossUnit} />
          <p>{opennessSentence(crossUnit)}</p>
          <WithoutUnit crossUnit={crossUnit} units={units} />
        </>
      ) : (
        <p className="muted">Not known: the file has no such column.</p>
      )}
      {matrix && <UnitMatrixPart document={document} told={told} matrix={matrix} />}
    </LinkFigurePart>
  );
}

/** Shares across units as bars, chance hatched beneath them. */
function Comparison({ crossUnit }: { readonly crossUnit: CrossUnit }) {
  const { links, weight, eligible } = crossUnit;
  const rows: readonly (readonly [string, string, ExternalInternal])[] = [
    ["Links", "of-links", links],
    ["By weight", "of-weight", weight],
    ["By chance", "of-chance", eligible],
  ];
  const chance = externalShare(eligible) ?? 0;
  return (
    <table className="openness">
      <caption className="visually-hidden">Share across units, beside chance</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Counted</span>
          </th>
          <th scope="col" colSpan={2}>
            Across
          </th>
          <th scope="col">E-I</th>
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
  const counted = links.external + links.internal;
  return (
    <p className="muted caution">
      {countText(links.external)} of {linksText(counted)} lead across.
      {withoutUnit.managers > 0 &&
        ` ${managersText(withoutUnit.managers)} in none of the ${units} and ${linksText(withoutUnit.links)} at them are not counted.`}
    </p>
  );
}
