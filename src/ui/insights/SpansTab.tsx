import { useState } from "react";
import { ToggleButton } from "react-aria-components";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { SpanLimits } from "../../metrics/directSpan.ts";
import { CAUTIONS, FIGURES } from "../../metrics/figures.ts";
import type { Dimension } from "../../metrics/groupRows.ts";
import type { Insights } from "../../metrics/insights.ts";
import { icsPerManager, managerShare } from "../../metrics/ratios.ts";
import type { OrgDocument } from "../../store/app.ts";
import { insightTop } from "../../store/selectors.ts";
import { useApp } from "../appContext.tsx";
import { WhyFigure } from "../person/WhyFigure.tsx";
import { BandRows } from "./BandRows.tsx";
import { Disclosure } from "./Disclosure.tsx";
import { FigurePart } from "./FigurePart.tsx";
import { countText, meanText, shareText } from "./figureNumber.ts";
import { GroupTablePart } from "./GroupTablePart.tsx";
import { ManagerList } from "./ManagerList.tsx";
import { managersFlagged, managersOfOne } from "./managerLists.ts";
import { SPAN_TONES, SpanHistogram } from "./SpanHistogram.tsx";
import { flagWords, spanHeadline } from "./spanWords.ts";
import { useChoose } from "./useChoose.ts";
import { useInsights } from "./useInsights.ts";
import "./figures.css";

/** How many report to each manager: the sentence first, then the bands, then who stands out. */
export function SpansTab({ document }: { readonly document: OrgDocument }) {
  const [dimension, setDimension] = useState<Dimension>(
    document.imported.org.text.department ? "department" : "leader",
  );
  const view = useApp((state) => state.view);
  const told = useInsights(dimension);
  if (!told) return null;
  const { insights } = told;
  const limits = document.settings.spanLimits;
  return (
    <div className="figures">
      <div>
        <p className="headline">{spanHeadline(insights, limits, view)}</p>
        <WhyFigure figure={FIGURES.medianSpan} columns={document.imported.columns} />
      </div>
      {insights.headcount.managers > 0 && (
        <>
          <FigurePart
            title={say("Managers by team size")}
            figure={FIGURES.bands}
            document={document}
          >
            <BandRows insights={insights} />
            <p className="muted caution">{sayIt(CAUTIONS.bands)}</p>
          </FigurePart>
          <StandingOut document={document} insights={insights} />
          <FigurePart
            title={say("Every size of team")}
            figure={FIGURES.managersBySpan}
            document={document}
          >
            <SpanHistogram managersBySpan={insights.managersBySpan} limits={limits} />
            <SpanKey limits={limits} />
          </FigurePart>
          <OneToOnes document={document} insights={insights} />
          <Ratios document={document} insights={insights} />
        </>
      )}
      <GroupTablePart
        document={document}
        told={told}
        dimension={dimension}
        onDimension={setDimension}
      />
    </div>
  );
}

/** What the colours of the bars mean; they are those of the chart. */
function SpanKey({ limits: { narrow, wide } }: { readonly limits: SpanLimits }) {
  const keys = [
    { tone: "narrow", words: say("{limit} or fewer", { limit: narrow }) },
    { tone: "in range", words: say("{from} to {to}", { from: narrow + 1, to: wide }) },
    { tone: "wide", words: say("more than {limit}", { limit: wide }) },
  ] as const;
  return (
    <p className="span-key muted">
      {say("Direct reports:")}
      {keys.map(({ tone, words }) => (
        <span key={tone} className="span-tone">
          <span
            className="span-swatch"
            style={{ background: SPAN_TONES[tone] }}
            aria-hidden="true"
          />
          {words}
        </span>
      ))}
    </p>
  );
}

interface PartProps {
  readonly document: OrgDocument;
  readonly insights: Insights;
}

/** Narrow and wide spans: how many, brought out by a press, and by name. */
function StandingOut({ document, insights }: PartProps) {
  return (
    <FigurePart title={say("Wide and narrow")} figure={FIGURES.directSpan} document={document}>
      <Flagged flag="wide" count={insights.span.wide} document={document} />
      <Flagged flag="narrow" count={insights.span.narrow} document={document} />
      <p className="muted caution">{sayIt(CAUTIONS.span)}</p>
    </FigurePart>
  );
}

interface ByName {
  readonly summary: Message;
  readonly caption: Message;
}

const BY_NAME: Readonly<Record<"narrow" | "wide", ByName>> = {
  narrow: {
    summary: message("Narrow spans by name"),
    caption: message("Managers with narrow spans"),
  },
  wide: { summary: message("Wide spans by name"), caption: message("Managers with wide spans") },
};

function Flagged({
  flag,
  count,
  document,
}: {
  readonly flag: "narrow" | "wide";
  readonly count: number;
  readonly document: OrgDocument;
}) {
  const top = useApp(insightTop);
  const { isChosen, choose } = useChoose();
  const limits = document.settings.spanLimits;
  const words = flagWords(flag, limits);
  const called =
    flag === "wide"
      ? say("wide, more than {limit}", { limit: limits.wide })
      : say("narrow, {limit} or fewer", { limit: limits.narrow });
  return (
    <div className="flagged">
      <ToggleButton
        className="flagged-button"
        isDisabled={count === 0}
        isSelected={isChosen(words)}
        onChange={() => choose(words, { by: "spanFlag", flag })}
      >
        <strong>{countText(count)}</strong> <span>{called}</span>
        {count > 0 && <span className="flagged-show">{say("Show on the chart")}</span>}
      </ToggleButton>
      {count > 0 && (
        <Disclosure summary={sayIt(BY_NAME[flag].summary)}>
          {() => (
            <ManagerList
              caption={sayIt(BY_NAME[flag].caption)}
              figure={say("Span")}
              managers={managersFlagged(document, top, flag)}
            />
          )}
        </Disclosure>
      )}
    </div>
  );
}

/** Managers of one, and where they stand on top of each other. (M10) */
function OneToOnes({ document, insights: { oneToOnes, longestChain } }: PartProps) {
  const top = useApp(insightTop);
  const { isChosen, choose } = useChoose();
  if (oneToOnes === 0) return null;
  const words = say("managers with exactly one direct report");
  const chains = say("managers of one in a row of {length}", { length: longestChain });
  return (
    <Disclosure summary={say("One-to-one lines: {count, number}", { count: oneToOnes })}>
      {() => (
        <>
          <p>
            {say(
              "{count, plural, one {# manager has exactly one direct report.} other {# managers have exactly one direct report.}}",
              { count: oneToOnes },
            )}{" "}
            {longestChain > 1 &&
              `${say("The longest row of them, one below the other, is {length}.", {
                length: longestChain,
              })} `}
            {say(
              "Cases to look at, not to remove: a chief of staff or a handover is a good reason.",
            )}
          </p>
          <div className="row-of-buttons">
            <ToggleButton
              className="choice"
              isSelected={isChosen(words)}
              onChange={() => choose(words, { by: "chain", length: 1 })}
            >
              {say("Show all")}
            </ToggleButton>
            {longestChain > 1 && (
              <ToggleButton
                className="choice"
                isSelected={isChosen(chains)}
                onChange={() => choose(chains, { by: "chain", length: longestChain })}
              >
                {say("Show where the longest rows begin")}
              </ToggleButton>
            )}
          </div>
          <ManagerList
            caption={say("Managers with exactly one direct report")}
            figure={say("In a row")}
            managers={managersOfOne(document, top)}
          />
          <WhyFigure figure={FIGURES.oneToOne} columns={document.imported.columns} />
        </>
      )}
    </Disclosure>
  );
}

/** What others ask for: averages and ratios. (M5) */
function Ratios({ document, insights }: PartProps) {
  const { span, headcount, fte, dottedShare } = insights;
  const rows = [
    { title: say("Average span"), value: meanText(span.mean), figure: FIGURES.meanSpan },
    {
      title: say("Individual contributors per manager"),
      value: meanText(icsPerManager(headcount)),
      figure: FIGURES.icsPerManager,
    },
    {
      title: say("Managers among all people"),
      value: shareText(managerShare(headcount)),
      figure: FIGURES.managerShare,
    },
    ...(fte
      ? [
          {
            title:
              fte.assumed > 0
                ? say("FTE ratio, {blanks, number} blanks counted as 1", { blanks: fte.assumed })
                : say("FTE ratio"),
            value: meanText(fte.ratio),
            figure: FIGURES.fteRatio,
          },
        ]
      : []),
    ...(dottedShare === null
      ? []
      : [
          {
            title: say("People with a dotted line"),
            value: shareText(dottedShare),
            figure: FIGURES.dottedShare,
          },
        ]),
  ];
  return (
    <Disclosure summary={say("Averages and ratios")}>
      {() => (
        <ul className="ratios">
          {rows.map(({ title, value, figure }) => (
            <li key={title}>
              <p className="ratio">
                <span>{title}</span> <strong>{value}</strong>
              </p>
              <WhyFigure figure={figure} columns={document.imported.columns} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
