import type { TeamFigures } from "../../metrics/ownTeam.ts";
import { calledOf } from "../../org/called.ts";
import type { Org } from "../../org/org.ts";
import type { OwnTeamShown } from "../../store/productActions.ts";
import { countText, meanText } from "../insights/figureNumber.ts";
import { peopleWords } from "../words.ts";
import { titledName } from "./productWords.ts";

type Figures = OwnTeamShown["figures"];

/** What the vacant post of a new lead is called. */
export function leadTitle(label: string): string {
  return `Lead of ${label}`;
}

/** How the team comes about, in one sentence for the lead and one for the rest. */
export function ruleWords(org: Org, label: string, lead: number, decider: number): string {
  const who =
    lead < 0
      ? `a vacant lead below ${calledOf(org, decider)}, as none of them manages anybody`
      : `${titledName(org, lead)}, the highest of them who manages already`;
  return `The people of ${label} stand together under ${who}: each reports to the nearest above them who is on it too, else to the lead. Everybody else keeps their manager.`;
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
    row("Hops between two of its people, on average", ({ hops }) => meanText(hops)),
    row("Hops between two of their managers, on average", ({ managerHops }) =>
      meanText(managerHops),
    ),
    row("Hops from who has all of them to the farthest", ({ height }) => countText(height)),
    row("Managers involved", ({ managers }) => countText(managers)),
    row("Layers they stand on", ({ layers }) => countText(layers)),
  ];
}

/** "5 hops apart on average". */
export function apartWords({ hops }: TeamFigures): string {
  return hops === null ? "" : `${meanText(hops)} ${hops === 1 ? "hop" : "hops"} apart on average`;
}

/** A picture in words: "As it is. Managers involved: 5. ..." */
export function pictureWords(
  title: string,
  rows: readonly FigureRow[],
  side: "before" | "after",
): string {
  return `${title}. ${rows.map((row) => `${row.title}: ${row[side]}.`).join(" ")}`;
}

/** "4 people would have another manager; 2 managers would lose reports, 5 in all." */
export function movedWords({ moved, spans }: Figures): string {
  if (moved === 0) return "They stand together already: nobody would have another manager.";
  const losers = spans.filter(({ before, after }) => after < before);
  const lost = losers.reduce((sum, { before, after }) => sum + before - after, 0);
  const who = losers.length === 1 ? "1 manager" : `${countText(losers.length)} managers`;
  const people = `${peopleWords(moved)} would have another manager`;
  return lost === 0 ? `${people}.` : `${people}; ${who} would lose ${countText(lost)} reports.`;
}
