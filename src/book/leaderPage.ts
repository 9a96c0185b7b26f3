import { formatNumber } from "../language/numbers.ts";
import { say } from "../language/say.ts";
import type { View } from "../layout/view.ts";
import { type Org, PERSON, textOf } from "../org/org.ts";
import type { PageLink, PdfPage } from "../render/pdf/pdfPage.ts";
import type { Mark } from "../scene/marks.ts";
import { calledInBook, joined, placeOf } from "./bookNames.ts";
import type { LeaderPlan } from "./bookPlan.ts";
import { BOOK_MARGIN, type BookSheet, footMarks, lineOf } from "./bookSheet.ts";

/** Where leaders are told of. */
export interface LeaderPages {
  /** The number of a leader's page; null for whoever leads nobody. */
  readonly numberOf: (node: number) => number | null;
  readonly anchorOf: (node: number) => string;
}

const COLUMNS = 3;
const BETWEEN = 10;
const CARD = 46;
const ROW = CARD + BETWEEN;
/** Room for the leader, their own manager and the line to the cards. */
const LEADER_ROOM = 124;
const PAD = 9;

/** How many who report directly fit on a page. */
export function reportsAPage({ height }: BookSheet): number {
  return COLUMNS * Math.floor((height - 2 * BOOK_MARGIN - LEADER_ROOM) / ROW);
}

/** A page about a leader: conventional above those who report, upside down below them. */
export function leaderPage(
  org: Org,
  plan: LeaderPlan,
  number: number,
  view: View,
  sheet: BookSheet,
  pages: LeaderPages,
): PdfPage {
  const { leader, reports, part, parts } = plan;
  const { width, height, palette } = sheet;
  const rows = Math.ceil(reports.length / COLUMNS);
  const cardsTop = view === "conventional" ? BOOK_MARGIN + LEADER_ROOM : BOOK_MARGIN;
  const leaderTop = view === "conventional" ? BOOK_MARGIN : BOOK_MARGIN + rows * ROW + 14;
  const links: PageLink[] = [];
  const cards = reports.flatMap((report, i) => {
    const cardWidth = (width - 2 * BOOK_MARGIN - (COLUMNS - 1) * BETWEEN) / COLUMNS;
    const x = BOOK_MARGIN + (i % COLUMNS) * (cardWidth + BETWEEN);
    const y = cardsTop + Math.floor(i / COLUMNS) * ROW;
    const page = pages.numberOf(report);
    const box = { x, y, width: cardWidth, height: CARD };
    if (page !== null) links.push({ ...box, to: pages.anchorOf(report) });
    return cardMarks(org, report, page, view, sheet, box);
  });
  const manager = org.parent[leader] ?? -1;
  const managerPage = manager < 0 ? null : pages.numberOf(manager);
  const room = width - 2 * BOOK_MARGIN;
  const at = (y: number, size: number) => ({ x: BOOK_MARGIN, y: leaderTop + y, size });
  const name = calledInBook(org, leader);
  const marks: Mark[] = [lineOf(name, room, { ...at(12, 20), weight: 600, fill: palette.ink })];
  const post = joined(textOf(org, "title", leader), placeOf(org, leader));
  const said = [post, leadsWords(org, leader, view), partWords(part, parts)].filter(Boolean);
  said.forEach((words, i) => {
    marks.push(lineOf(words, room, { ...at(34 + 15 * i, 10), fill: palette.muted }));
  });
  if (manager >= 0 && managerPage !== null) {
    const words = managerWords(calledInBook(org, manager), managerPage, view);
    const y = 38 + 15 * said.length;
    marks.push(lineOf(words, room, { ...at(y, 10), fill: palette.accent }));
    const link = { x: BOOK_MARGIN, y: leaderTop + y - 8, width: room, height: 16 };
    links.push({ ...link, to: pages.anchorOf(manager) });
  }
  const rule = view === "conventional" ? cardsTop - 14 : leaderTop - 6;
  marks.push({
    type: "segments",
    segments: [BOOK_MARGIN, rule, width - BOOK_MARGIN, rule],
    stroke: palette.funnel,
    lineWidth: 1.5,
    alpha: 1,
  });
  return {
    marks: [...marks, ...cards, ...footMarks(sheet, number)],
    width,
    height,
    ground: null,
    title: part === 0 ? name : "",
    notes: "",
    names: [leader, ...reports].map((node) => calledInBook(org, node)),
    links,
    anchor: part === 0 ? pages.anchorOf(leader) : `${pages.anchorOf(leader)}-${part}`,
    depth: depthOf(org, leader),
  };
}

function pageWords(page: number): string {
  return say("page {page}", { page });
}

function partWords(part: number, parts: number): string {
  return parts > 1 ? say("Part {part} of {parts}", { part: part + 1, parts }) : "";
}

function managerWords(manager: string, page: number, view: View): string {
  return view === "upside-down"
    ? say("Supported by {manager}, page {page}", { manager, page })
    : say("Reports to {manager}, page {page}", { manager, page });
}

function leadsWords(org: Org, leader: number, view: View): string {
  const values = {
    total: formatNumber(org.totalSpan[leader] ?? 0),
    span: formatNumber(org.span[leader] ?? 0),
  };
  return view === "upside-down"
    ? say("supports {total} · span {span}", values)
    : say("leads {total} · span {span}", values);
}

/** How many stand above. */
function depthOf(org: Org, node: number): number {
  let depth = 0;
  for (let i = org.parent[node] ?? -1; i >= 0; i = org.parent[i] ?? -1) depth++;
  return depth;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Somebody who reports: name, post, and where their own people are told of. */
function cardMarks(
  org: Org,
  node: number,
  page: number | null,
  view: View,
  { palette }: BookSheet,
  box: Box,
): readonly Mark[] {
  const room = box.width - 2 * PAD;
  const at = (y: number, size: number) => ({ x: box.x + PAD, y: box.y + y, size });
  const below = page === null ? "" : joined(leadsWords(org, node, view), pageWords(page));
  const lines = [textOf(org, "title", node), below || placeOf(org, node)].filter(Boolean);
  return [
    {
      type: "rectangle",
      ...box,
      radius: 5,
      fill: palette.card,
      stroke: page === null ? palette.rule : palette.funnel,
      lineWidth: page === null ? 0.75 : 1.25,
      dash: org.kind[node] === PERSON ? [] : [3, 2],
      alpha: 1,
    },
    lineOf(calledInBook(org, node), room, { ...at(12, 10), weight: 600, fill: palette.ink }),
    ...lines.map((words, i) => lineOf(words, room, { ...at(25 + 12 * i, 8), fill: palette.muted })),
  ];
}
