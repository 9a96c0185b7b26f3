import { isManager, PERSON } from "../org/org.ts";
import { bandOf } from "./bands.ts";
import type { Counted } from "./counted.ts";
import { type SpanFlag, spanFlag } from "./directSpan.ts";
import { expertsIn } from "./experts.ts";
import { type Dimension, groupsOf } from "./groupRows.ts";
import { isExecutive, type KindOfManager, kindOfManager, kindsOfManager } from "./kindOfManager.ts";
import { flagOfCode, type LoadFlag } from "./loadFlag.ts";
import { hiredToLeadTest, newInPostTest } from "./newManagers.ts";
import { oneToOnes } from "./oneToOne.ts";
import { codesOf, handsTest } from "./products.ts";
import { sameGradeLines } from "./sameGradeLines.ts";
import { titlesForPay } from "./titleForPay.ts";

/** The people behind a figure: what a bar, a cell or a row stands for. */
export type PeoplePick =
  | { readonly by: "layer"; readonly layer: number }
  /** Managers with so many direct reports, both numbers included. */
  | { readonly by: "span"; readonly from: number; readonly to: number }
  | { readonly by: "spanFlag"; readonly flag: SpanFlag }
  /** Managers of a band (its place in BANDS), on one layer or, with null, on all. */
  | { readonly by: "band"; readonly band: number; readonly layer: number | null }
  /** Managers with one report, where so many or more follow each other. */
  | { readonly by: "chain"; readonly length: number }
  /** Managers of a kind; with a layer, those on it. */
  | { readonly by: "kind"; readonly kind: KindOfManager | "executive"; readonly layer?: number }
  | { readonly by: "loadFlag"; readonly flag: LoadFlag }
  /** Reports whose grade is not lower than their manager's, without the technical track. */
  | { readonly by: "sameGrade" }
  /** Seniors without reports. */
  | { readonly by: "experts" }
  | { readonly by: "titleForPay" }
  /** ICs or managers of one grade, by its rank. */
  | { readonly by: "grade"; readonly rank: number; readonly side: "ics" | "managers" }
  /** Who leads people in a post that is new to them; who was hired to lead. As of a day number. */
  | { readonly by: "newInPost" | "hiredToLead"; readonly asOfDay: number }
  | { readonly by: "product"; readonly product: number }
  /** People whose manager is on none of their products: all, or those right below the top alone. */
  | { readonly by: "split"; readonly where: "anywhere" | "right below the top" }
  /** Everybody in a community, by the code of its label. */
  | { readonly by: "community"; readonly code: number }
  /** Everybody of a row of the table by this dimension. */
  | { readonly by: "group"; readonly dimension: Dimension; readonly group: number };

/** The people a pick stands for, as nodes of the whole organisation, in chart order. */
export function pickedPeople(counted: Counted, pick: PeoplePick): Int32Array {
  const { org, top } = counted;
  const test = testFor(counted, pick);
  const found = new Int32Array(org.count);
  let count = 0;
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] === PERSON && test(i)) found[count++] = i + top;
  }
  return found.slice(0, count);
}

/** A test of the nodes that are people. */
function testFor(counted: Counted, pick: PeoplePick): (i: number) => boolean {
  const { org, settings, load, ranks, seniorFrom } = counted;
  const spanOf = (i: number): number => org.span[i] ?? 0;
  switch (pick.by) {
    case "layer":
      return (i) => org.layer[i] === pick.layer;
    case "span":
      return (i) => isManager(org, i) && spanOf(i) >= pick.from && spanOf(i) <= pick.to;
    case "spanFlag":
      return (i) => spanFlag(spanOf(i), settings.spanLimits) === pick.flag;
    case "band":
      return (i) =>
        bandOf(spanOf(i)) === pick.band && (pick.layer === null || org.layer[i] === pick.layer);
    case "chain":
      return isAmong(
        oneToOnes(org).flatMap((each) => (each.chainLength >= pick.length ? [each.manager] : [])),
      );
    case "kind": {
      const { kind, layer } = pick;
      const kinds = kindsOfManager(org);
      const isOfKind = (i: number): boolean =>
        kind === "executive" ? isExecutive(org, i) : kindOfManager(kinds[i] ?? 0) === kind;
      return (i) => isOfKind(i) && (layer === undefined || org.layer[i] === layer);
    }
    case "loadFlag":
      return (i) => flagOfCode(load.flag[i]) === pick.flag;
    case "sameGrade":
      return isAmong(
        ranks ? sameGradeLines(org, ranks, { withoutTechnicalTrack: true }).reports : [],
      );
    case "community": {
      const { communities } = org;
      if (!communities) return NOBODY;
      const { offsets, codes } = communities;
      return (i) => codes.subarray(offsets[i], offsets[i + 1]).includes(pick.code);
    }
    case "experts": {
      const experts = ranks && seniorFrom !== null ? expertsIn(org, ranks, seniorFrom) : null;
      return (i) => experts?.[i] === 1;
    }
    case "titleForPay":
      return isAmong(titlesForPay(org) ?? []);
    case "grade":
      return (i) => ranks?.[i] === pick.rank && isManager(org, i) === (pick.side === "managers");
    case "newInPost":
      return newInPostTest(org, pick.asOfDay) ?? NOBODY;
    case "hiredToLead":
      return hiredToLeadTest(org, pick.asOfDay) ?? NOBODY;
    case "product": {
      const { products } = org;
      return (i) => products !== null && codesOf(products, i).includes(pick.product);
    }
    case "split": {
      const handsOf = handsTest(org);
      const isAsked = (i: number): boolean =>
        pick.where === "anywhere" || (org.parent[org.parent[i] ?? -1] ?? -1) < 0;
      return (i) => handsOf?.(i) === "two" && isAsked(i);
    }
    case "group": {
      const groupOf = groupsOf(counted, pick.dimension)?.groupOf;
      return (i) => groupOf?.[i] === pick.group;
    }
  }
}

const NOBODY = (): boolean => false;

function isAmong(nodes: readonly number[]): (i: number) => boolean {
  const among = new Set(nodes);
  return (i) => among.has(i);
}
