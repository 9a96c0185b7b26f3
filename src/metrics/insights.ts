import { isManager, type Org, PERSON } from "../org/org.ts";
import { managersByBand } from "./bands.ts";
import type { Counted } from "./counted.ts";
import { managersBySpan, type SpanSummary, spanSummary } from "./directSpan.ts";
import { dottedShare } from "./dottedSpan.ts";
import { type FteRatio, fteRatio } from "./fteSpan.ts";
import { type GradeParity, gradeParity } from "./gradeParity.ts";
import { ceilingGap } from "./grades.ts";
import { type Headcount, headcount } from "./headcount.ts";
import { type JobFigures, jobsOf } from "./jobs.ts";
import { isExecutive, kindOfManager, kindsOfManager } from "./kindOfManager.ts";
import { managersByLayerAndBand } from "./layerBySpan.ts";
import { fewestLayers, type Layers, layersOf } from "./layers.ts";
import { managersByLoadFlag } from "./loadFlag.ts";
import { oneToOnes } from "./oneToOne.ts";
import { sameGradeLines } from "./sameGradeLines.ts";
import { headcountByLayer, type Shape, shapeOf } from "./shape.ts";
import { titlesForPay } from "./titleForPay.ts";

/** How many managers are of each kind; executives are counted in their kind as well. */
export interface KindCounts {
  readonly doers: number;
  readonly managers: number;
  readonly mixed: number;
  /** Only assistants report. */
  readonly none: number;
  readonly executives: number;
}

/** The senior seats: who has them, and how high either ladder goes. */
export interface TrackInsights {
  /** The rank from which on a seat is senior. */
  readonly seniorFrom: number;
  readonly seniorPeople: number;
  readonly withoutReports: number;
  /** People whose grade is below the senior ones, and people whose grade is not known. */
  readonly below: number;
  readonly unknown: number;
  /** ICs beside managers on each senior grade, lowest first. (M29) */
  readonly parity: readonly GradeParity[];
  /** Null when either ladder has nobody. */
  readonly ceilingGap: number | null;
  /** Null without titles. (M30) */
  readonly titleForPay: number | null;
}

/** What there is to tell of an organisation, or of a part of it, in numbers alone. */
export interface Insights {
  readonly headcount: Headcount;
  readonly span: SpanSummary;
  /** Managers with s direct reports, at place s. */
  readonly managersBySpan: Int32Array;
  /** In the order of BANDS. (M6) */
  readonly bands: readonly number[];
  readonly fte: FteRatio | null;
  readonly dottedShare: number | null;
  readonly layers: Layers;
  /** The layer of the part's top: 1 for the whole organisation. */
  readonly firstLayer: number;
  /** People on each layer, layer 1 at place 0; 0 above the part. (M8) */
  readonly headcountByLayer: readonly number[];
  readonly shape: Shape | null;
  /** For as many people at the target span. (M9) */
  readonly fewestLayers: number;
  /** Managers by layer and band. (M11) */
  readonly layerByBand: readonly (readonly number[])[];
  readonly oneToOnes: number;
  /** Managers with one report who follow each other; 0 without any. (M10) */
  readonly longestChain: number;
  readonly kinds: KindCounts;
  /** In the order of JOBS. (M12) */
  readonly jobs: readonly JobFigures[];
  /** In the order of LOAD_FLAGS. */
  readonly loadFlags: readonly number[];
  /** Lines where the report's grade is not lower, without the technical track; null without grades. (M13) */
  readonly sameGrade: { readonly reports: number; readonly lines: number } | null;
  readonly track: TrackInsights | null;
}

/** Counts everything once; linear in the number of people. */
export function insightsOf(counted: Counted): Insights {
  const { org, settings, load, ranks, seniorFrom } = counted;
  const people = headcount(org);
  const byLayer = headcountByLayer(org);
  const chains = oneToOnes(org);
  const sameGrade = ranks && sameGradeLines(org, ranks, { withoutTechnicalTrack: true });
  return {
    headcount: people,
    span: spanSummary(org, settings.spanLimits),
    managersBySpan: managersBySpan(org),
    bands: managersByBand(org),
    fte: fteRatio(org),
    dottedShare: dottedShare(org),
    layers: layersOf(org),
    firstLayer: byLayer.findIndex((onLayer) => onLayer > 0) + 1,
    headcountByLayer: byLayer,
    shape: shapeOf(byLayer),
    fewestLayers: fewestLayers(people.people, settings.targetSpan),
    layerByBand: managersByLayerAndBand(org),
    oneToOnes: chains.length,
    longestChain: chains.reduce((longest, { chainLength }) => Math.max(longest, chainLength), 0),
    kinds: kindCounts(org),
    jobs: jobsOf(counted),
    loadFlags: managersByLoadFlag(load.flag),
    sameGrade: sameGrade && { reports: sameGrade.reports.length, lines: sameGrade.lines },
    track: ranks && seniorFrom !== null ? trackInsights(org, ranks, seniorFrom) : null,
  };
}

function kindCounts(org: Org): KindCounts {
  const kinds = kindsOfManager(org);
  const counts = { "coach of doers": 0, "coach of managers": 0, mixed: 0, none: 0 };
  let executives = 0;
  kinds.forEach((code, i) => {
    const kind = kindOfManager(code);
    if (kind === null || !isManager(org, i)) return;
    counts[kind]++;
    if (isExecutive(org, i)) executives++;
  });
  return {
    doers: counts["coach of doers"],
    managers: counts["coach of managers"],
    mixed: counts.mixed,
    none: counts.none,
    executives,
  };
}

function trackInsights(org: Org, ranks: Float64Array, seniorFrom: number): TrackInsights {
  const parity = gradeParity(org, ranks, seniorFrom);
  const sum = (side: "individualContributors" | "managers"): number =>
    parity.reduce((total, row) => total + row[side], 0);
  const withoutReports = sum("individualContributors");
  const people = ranks.filter((_, i) => org.kind[i] === PERSON);
  return {
    seniorFrom,
    seniorPeople: withoutReports + sum("managers"),
    withoutReports,
    below: people.filter((rank) => rank < seniorFrom).length,
    unknown: people.filter(Number.isNaN).length,
    parity,
    ceilingGap: ceilingGap(org, ranks),
    titleForPay: titlesForPay(org)?.length ?? null,
  };
}
