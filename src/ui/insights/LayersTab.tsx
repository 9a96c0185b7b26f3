import { ToggleButton } from "react-aria-components";
import { CAUTIONS, FIGURES } from "../../metrics/figures.ts";
import type { Insights } from "../../metrics/insights.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useApp } from "../appContext.tsx";
import { WhyFigure } from "../person/WhyFigure.tsx";
import { FigurePart } from "./FigurePart.tsx";
import { countText, shareText } from "./figureNumber.ts";
import { HeatMap } from "./HeatMap.tsx";
import { depthSentence, layerHeadline, SHAPE_MEANINGS } from "./layerWords.ts";
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
        <p className="muted">That is a floor, not a goal. {depthSentence(insights)}</p>
        <WhyFigure figure={FIGURES.fewestLayers} columns={document.imported.columns} />
      </div>
      {view === "upside-down" && <p className="muted caution">{CAUTIONS.upsideDown}</p>}
      <FigurePart title="People on each layer" figure={FIGURES.shape} document={document}>
        <ShapeChart headcountByLayer={headcountByLayer} view={view} />
        {shape && (
          <p>
            <strong className="shape-name">{shape}</strong>: {SHAPE_MEANINGS[shape]}
          </p>
        )}
        <p className="muted caution">
          Layer 1 is the top post, everybody else one more than their manager
          {headcount.roots > 1 ? `; ${countText(headcount.roots)} trees are added up` : ""}.
        </p>
      </FigurePart>
      {headcount.managers > 0 && (
        <FigurePart
          title="Where the small and the large teams are"
          figure={FIGURES.layerBySpan}
          document={document}
        >
          <HeatMap layerByBand={layerByBand} view={view} />
          <p className="muted caution">Managers by layer and direct reports. {CAUTIONS.bands}</p>
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
  const words = "people whose grade is not below their manager’s";
  return (
    <FigurePart title="Same-grade lines" figure={FIGURES.sameGradeLines} document={document}>
      {sameGrade ? (
        <>
          <p>
            {countText(sameGrade.reports)} of {countText(sameGrade.lines)} lines with both grades
            known ({shareText(sameGrade.lines > 0 ? sameGrade.reports / sameGrade.lines : null)})
            lead to a manager of the same grade or a lower one; individual contributors with a
            technical title are left out.
          </p>
          {sameGrade.reports > 0 && (
            <div className="row-of-buttons">
              <ToggleButton
                className="choice"
                isSelected={isChosen(words)}
                onChange={() => choose(words, { by: "sameGrade" })}
              >
                Show them on the chart
              </ToggleButton>
            </div>
          )}
        </>
      ) : (
        <p className="muted">
          Not known: the file has no grades, or grades whose order nobody has set.
        </p>
      )}
    </FigurePart>
  );
}
