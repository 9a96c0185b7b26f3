import { ToggleButton } from "react-aria-components";
import { say, sayIt } from "../../language/say.ts";
import { CAUTIONS, FIGURES } from "../../metrics/figures.ts";
import type { Insights } from "../../metrics/insights.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useApp } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { WhyFigure } from "../person/WhyFigure.tsx";
import { FigurePart } from "./FigurePart.tsx";
import { shareText } from "./figureNumber.ts";
import { HeatMap } from "./HeatMap.tsx";
import { depthSentence, layerHeadline, SHAPE_MEANINGS, SHAPE_NAMES } from "./layerWords.ts";
import { ShapeChart } from "./ShapeChart.tsx";
import { useChoose } from "./useChoose.ts";
import { useInsights } from "./useInsights.ts";
import "./figures.css";

/** How many layers there are, where the people are, and which layers have the small teams. */
export function LayersTab({ document }: { readonly document: OrgDocument }) {
  const view = useApp((state) => state.view);
  const told = useInsights("layer");
  if (!told) return null;
  const { insights } = told;
  const { headcountByLayer, layerByBand, shape, headcount } = insights;
  return (
    <div className="figures">
      <div>
        <p className="headline">{layerHeadline(insights, document.settings.targetSpan)}</p>
        <p className="muted">
          {say("That is a floor, not a goal.")} {depthSentence(insights)}
        </p>
        <WhyFigure figure={FIGURES.fewestLayers} columns={document.imported.columns} />
      </div>
      {view === "upside-down" && <p className="muted caution">{sayIt(CAUTIONS.upsideDown)}</p>}
      <FigurePart title={say("People on each layer")} figure={FIGURES.shape} document={document}>
        <ShapeChart headcountByLayer={headcountByLayer} view={view} />
        {shape && (
          <p>
            {sayRich("<name>{shape}</name>: {meaning}", {
              shape: sayIt(SHAPE_NAMES[shape]),
              meaning: sayIt(SHAPE_MEANINGS[shape]),
              name: (words) => <strong className="shape-name">{words}</strong>,
            })}
          </p>
        )}
        <p className="muted caution">
          {headcount.roots > 1
            ? say(
                "Layer 1 is the top post, everybody else one more than their manager; {trees, number} trees are added up.",
                { trees: headcount.roots },
              )
            : say("Layer 1 is the top post, everybody else one more than their manager.")}
        </p>
      </FigurePart>
      {headcount.managers > 0 && (
        <FigurePart
          title={say("Where the small and the large teams are")}
          figure={FIGURES.layerBySpan}
          document={document}
        >
          <HeatMap layerByBand={layerByBand} view={view} />
          <p className="muted caution">
            {say("Managers by layer and direct reports.")} {sayIt(CAUTIONS.bands)}
          </p>
        </FigurePart>
      )}
      <SameGrade document={document} insights={insights} />
    </div>
  );
}

/** People whose grade is not below their manager's. (M13) */
function SameGrade({
  document,
  insights: { sameGrade },
}: {
  readonly document: OrgDocument;
  readonly insights: Insights;
}) {
  const { isChosen, choose } = useChoose();
  const words = say("people whose grade is not below their manager’s");
  return (
    <FigurePart title={say("Same-grade lines")} figure={FIGURES.sameGradeLines} document={document}>
      {sameGrade ? (
        <>
          <p>
            {say(
              "{reports, number} of {lines, number} lines with both grades known ({share}) lead to a manager of the same grade or a lower one; individual contributors with a technical title are left out.",
              {
                ...sameGrade,
                share: shareText(sameGrade.lines > 0 ? sameGrade.reports / sameGrade.lines : null),
              },
            )}
          </p>
          {sameGrade.reports > 0 && (
            <div className="row-of-buttons">
              <ToggleButton
                className="choice"
                isSelected={isChosen(words)}
                onChange={() => choose(words, { by: "sameGrade" })}
              >
                {say("Show them on the chart")}
              </ToggleButton>
            </div>
          )}
        </>
      ) : (
        <p className="muted">
          {say("Not known: the file has no grades, or grades whose order nobody has set.")}
        </p>
      )}
    </FigurePart>
  );
}
