import { scaleSqrt } from "@visx/scale";
import { Button, ToggleButton } from "react-aria-components";
import { csvText } from "../../../base/csvText.ts";
import { numberFormat } from "../../../language/numbers.ts";
import { say } from "../../../language/say.ts";
import { managerUnits } from "../../../metrics/managerUnits.ts";
import { type MatrixCell, managersInCell } from "../../../metrics/matrixCell.ts";
import type { UnitMatrix } from "../../../metrics/unitMatrix.ts";
import { orgPart } from "../../../org/orgPart.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { countedOrg } from "../../../store/selectors.ts";
import { useActions, useApp } from "../../appContext.tsx";
import { sayRich } from "../../language/sayRich.tsx";
import { nameBeside, saveFile } from "../../saveFile.ts";
import { countText } from "../figureNumber.ts";
import { groupName } from "../groupWords.ts";
import { matrixCsvRows, matrixNames } from "./matrixWords.ts";
import { unitsWord } from "./togetherWords.ts";
import type { Together } from "./useCollaboration.ts";

/** How strong the colour of a cell is, percent; numbers stay readable on it in both themes. */
const WEAKEST = 6;
const STRONGEST = 46;
const BYTE_ORDER_MARK = "\uFEFF";
const short = numberFormat({ notation: "compact", maximumSignificantDigits: 2 });

/** Which units work with which; a cell brings the managers at its links out on the chart. (M19, M33) */
export function UnitMatrixPart({
  document,
  told,
  matrix,
}: {
  readonly document: OrgDocument;
  readonly told: Together;
  readonly matrix: UnitMatrix;
}) {
  const { dimension } = told;
  if (matrix.units.length === 0) {
    return (
      <p className="muted">
        {say("No matrix of {units}: each has fewer than 5 managers, and so few are hidden.", {
          units: unitsWord(dimension),
        })}
      </p>
    );
  }
  const names = matrixNames(matrix, (label) => groupName(dimension, label));
  const download = (): void => {
    const file = nameBeside(document.source.name, `links-by-${dimension}`, "csv");
    saveFile(file, `${BYTE_ORDER_MARK}${csvText(matrixCsvRows(matrix, names))}`, "text/csv");
  };
  return (
    <>
      <p className="table-words">
        {say(
          "Links between each two, and within one on the hatched diagonal. A number brings its managers out on the chart.",
        )}
      </p>
      <MatrixTable {...{ document, told, matrix, names }} />
      <div className="figure-foot end">
        <Button className="button small" onPress={download}>
          {sayRich("Download CSV<hidden>: links by {units}</hidden>", {
            units: unitsWord(dimension),
            hidden: (words) => <span className="visually-hidden">{words}</span>,
          })}
        </Button>
      </div>
    </>
  );
}

interface MatrixProps {
  readonly document: OrgDocument;
  readonly told: Together;
  readonly matrix: UnitMatrix;
  readonly names: readonly string[];
}

function MatrixTable({ document, told, matrix, names }: MatrixProps) {
  const most = matrix.links.reduce((max, links) => Math.max(max, links), 1);
  // By the root, so that a few links show beside very many.
  const strengthOf = scaleSqrt({ domain: [0, most], range: [WEAKEST, STRONGEST] });
  return (
    <div className="matrix-scroller">
      <table className="heat matrix">
        <caption className="visually-hidden">
          {say("Links between {units}, and within each", { units: unitsWord(told.dimension) })}
        </caption>
        <thead>
          <tr>
            <td />
            {names.map((name, column) => (
              <th scope="col" key={name} title={name}>
                <span aria-hidden="true">{column + 1}</span>
                <span className="visually-hidden">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, row) => (
            <tr key={name}>
              <th scope="row" title={name}>
                <span aria-hidden="true" className="muted">
                  {row + 1}{" "}
                </span>
                <bdi>{name}</bdi>
              </th>
              {names.map((other, column) => {
                const links = matrix.links[row * matrix.size + column] ?? 0;
                return (
                  <td key={other} data-within={row === column}>
                    {links > 0 && (
                      <Cell
                        {...{ document, told, matrix, links }}
                        cell={{ row, column }}
                        units={unitsOf(names, row, column)}
                        strength={Math.round(strengthOf(links))}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  document,
  told,
  matrix,
  cell,
  links,
  units: [one, other],
  strength,
}: Omit<MatrixProps, "names"> & {
  readonly cell: MatrixCell;
  readonly links: number;
  readonly units: UnitsOfCell;
  readonly strength: number;
}) {
  const { chooseThese } = useActions();
  const { top, dimension, ends } = told;
  const words =
    other === undefined
      ? say("managers linked within {unit}", { unit: one })
      : say("managers linked between {one} and {other}", { one, other });
  const isChosen = useApp(({ chosen }) => chosen?.words === words && chosen.top === top);
  const bringOut = (): void => {
    const whole = countedOrg(document);
    const units = managerUnits(top < 0 ? whole : orgPart(whole, top), dimension);
    if (!units) return;
    chooseThese(words, top, managersInCell(ends, units, matrix, cell, Math.max(0, top)));
  };
  const said = links < 1000 ? countText(links) : short(links);
  const label =
    other === undefined
      ? say("{links, plural, one {# link} other {# links}} within {unit}", { links, unit: one })
      : say("{links, plural, one {# link} other {# links}} between {one} and {other}", {
          links,
          one,
          other,
        });
  return (
    <ToggleButton
      className="heat-cell"
      // What is seen comes first.
      aria-label={links < 1000 ? label : say("{short}, {words}", { short: said, words: label })}
      style={{ background: `color-mix(in srgb, var(--accent) ${strength}%, transparent)` }}
      isSelected={isChosen}
      onChange={bringOut}
    >
      {said}
    </ToggleButton>
  );
}

/** Whom a cell stands for: one unit, or two in their order. */
type UnitsOfCell = readonly [one: string, other?: string];

function unitsOf(names: readonly string[], row: number, column: number): UnitsOfCell {
  const one = names[Math.min(row, column)] ?? "";
  return row === column ? [one] : [one, names[Math.max(row, column)] ?? ""];
}
