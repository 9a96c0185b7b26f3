import { compareTexts } from "../language/numbers.ts";
import { say } from "../language/say.ts";
import type { View } from "../layout/view.ts";
import { type Org, PERSON } from "../org/org.ts";
import type { PdfPage } from "../render/pdf/pdfPage.ts";
import { calledInBook } from "./bookNames.ts";
import { bookPlan } from "./bookPlan.ts";
import type { BookSheet } from "./bookSheet.ts";
import { type LeaderPages, leaderPage, reportsAPage } from "./leaderPage.ts";
import { type ListEntry, type ListStyle, listPageCount, listPages } from "./listPages.ts";

/** The contents name leaders down to this layer of the book: all would be a second book. */
const CONTENTS_DEPTH = 3;
const INDEX_COLUMNS = 3;

/**
 * An organisation as a book: contents, a page for each leader with those who report to them, and all names
 * with their pages. Each mention leads to the page it names.
 */
export function bookOf(org: Org, view: View, sheet: BookSheet): readonly PdfPage[] {
  const plan = bookPlan(org, reportsAPage(sheet));
  const contentsStyle: ListStyle = { title: sheet.title || say("Contents"), columns: 2 };
  const listed = leadersIn(org, plan.pageOf);
  const index: ListStyle = { title: say("Names"), columns: INDEX_COLUMNS };
  const before = listPageCount(listed.length, sheet, contentsStyle);
  const pages: LeaderPages = {
    numberOf(node) {
      const place = plan.pageOf[node] ?? -1;
      return place < 0 ? null : before + place + 1;
    },
    anchorOf: (node) => `leader-${node}`,
  };
  const contents = listed.map(({ node, depth }) => entryOf(org, node, node, depth, pages));
  const leaders = plan.pages.map((one, i) =>
    leaderPage(org, one, before + i + 1, view, sheet, pages),
  );
  return [
    ...listPages(contents, sheet, contentsStyle, 1),
    ...leaders,
    ...listPages(indexOf(org, pages), sheet, index, before + leaders.length + 1),
  ];
}

interface Listed {
  readonly node: number;
  readonly depth: number;
}

/** Leaders near the top, in chart order, each with how many leaders stand above them. */
function leadersIn(org: Org, pageOf: Int32Array): readonly Listed[] {
  const depths = new Int32Array(org.count);
  const listed: Listed[] = [];
  for (let node = 0; node < org.count; node++) {
    const manager = org.parent[node] ?? -1;
    const depth = manager < 0 ? 0 : (depths[manager] ?? 0) + 1;
    depths[node] = depth;
    if ((pageOf[node] ?? -1) >= 0 && depth < CONTENTS_DEPTH) listed.push({ node, depth });
  }
  return listed;
}

/** A line about somebody that leads to the page of a leader. */
function entryOf(
  org: Org,
  node: number,
  leader: number,
  depth: number,
  { numberOf, anchorOf }: LeaderPages,
): ListEntry {
  const page = leader < 0 ? null : numberOf(leader);
  return { text: calledInBook(org, node), depth, page, anchor: anchorOf(leader) };
}

/** Everybody by name: leaders with their own page, all others with that of whom they report to. */
function indexOf(org: Org, pages: LeaderPages): readonly ListEntry[] {
  const people: ListEntry[] = [];
  for (let node = 0; node < org.count; node++) {
    if (org.kind[node] !== PERSON) continue;
    const leader = pages.numberOf(node) === null ? (org.parent[node] ?? -1) : node;
    people.push(entryOf(org, node, leader, 0, pages));
  }
  return people.sort((a, b) => compareTexts(a.text, b.text));
}
