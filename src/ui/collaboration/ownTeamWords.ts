import { say } from "../../language/say.ts";
import type { TeamFigures } from "../../metrics/ownTeam.ts";
import { calledOf } from "../../org/called.ts";
import type { Org } from "../../org/org.ts";
import type { OwnTeamShown } from "../../store/productActions.ts";
import { countText, meanText } from "../insights/figureNumber.ts";
import { titledName } from "./productWords.ts";

type Figures = OwnTeamShown["figures"];

/** What the vacant post of a new lead is called. */
export function leadTitle(label: string): string {
  return say("Lead of {product}", { product: label });
}

/** How the team comes about, in one sentence for the lead and one for the rest. */
export function ruleWords(org: Org, label: string, lead: number, decider: number): string {
  return lead < 0
    ? say(
        "The people of {product} stand together under a vacant lead below {decider}, as none of them manages anybody: each reports to the nearest above them who is on it too, else to the lead. Everybody else keeps their manager.",
        { product: label, decider: calledOf(org, decider) },
      )
    : say(
        "The people of {product} stand together under {lead}, the highest of them who manages already: each reports to the nearest above them who is on it too, else to the lead. Everybody else keeps their manager.",
        { product: label, lead: titledName(org, lead) },
      );
}

/** A figure as it is and as it would be. */
export interface FigureRow {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

export function figureRows({ before, after }: Figures): readonly FigureRow[] {
  const row = (title: string, figure: (team: TeamFigures) => string): FigureRow => ({
    title,
    before: figure(before),
    after: figure(after),
  });
  return [
    row(say("Hops between two of its people, on average"), ({ hops }) => meanText(hops)),
    row(say("Hops between two of their managers, on average"), ({ managerHops }) =>
      meanText(managerHops),
    ),
    row(say("Hops from who has all of them to the farthest"), ({ height }) => countText(height)),
    row(say("Managers involved"), ({ managers }) => countText(managers)),
    row(say("Layers they stand on"), ({ layers }) => countText(layers)),
  ];
}

/** "5 hops apart on average". */
export function apartWords({ hops }: TeamFigures): string {
  if (hops === null) return "";
  return say("{hops, plural, one {# hop} other {# hops}} apart on average", {
    hops: Math.round(hops * 10) / 10,
  });
}

/** A picture in words: "As it is. Managers involved: 5. ..." */
export function pictureWords(
  title: string,
  rows: readonly FigureRow[],
  side: "before" | "after",
): string {
  const figures = rows.map((row) =>
    say("{title}: {figure}.", { title: row.title, figure: row[side] }),
  );
  return [say("{words}.", { words: title }), ...figures].join(" ");
}

/** "4 people would have another manager; 2 managers would lose reports, 5 in all." */
export function movedWords({ moved, spans }: Figures): string {
  if (moved === 0) {
    return say("They stand together already: nobody would have another manager.");
  }
  const losers = spans.filter(({ before, after }) => after < before);
  const lost = losers.reduce((sum, { before, after }) => sum + before - after, 0);
  return lost === 0
    ? say("{people, plural, one {# person} other {# people}} would have another manager.", {
        people: moved,
      })
    : say(
        "{people, plural, one {# person} other {# people}} would have another manager; {managers, plural, one {# manager} other {# managers}} would lose {reports, number} reports.",
        { people: moved, managers: losers.length, reports: lost },
      );
}
