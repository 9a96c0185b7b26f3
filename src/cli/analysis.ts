import type { Finding, Imported } from "../import/imported.ts";
import { sayIt } from "../language/say.ts";
import { BANDS, type BandLabel, managersByBand } from "../metrics/bands.ts";
import {
  type CollaborationLink,
  dottedLinks,
  type Interactions,
  interactionLinks,
  sharedProductLinks,
} from "../metrics/collaborationLinks.ts";
import { managersOf } from "../metrics/directReports.ts";
import { type SpanSummary, spanSummary } from "../metrics/directSpan.ts";
import { dottedSpans } from "../metrics/dottedSpan.ts";
import { fteSpans } from "../metrics/fteSpan.ts";
import { headcount } from "../metrics/headcount.ts";
import { hops } from "../metrics/hops.ts";
import { type KindOfManager, kindOfManager, kindsOfManager } from "../metrics/kindOfManager.ts";
import { layersOf } from "../metrics/layers.ts";
import type { LinkSource } from "../metrics/linkSource.ts";
import { type LoadTerms, loadOf, loadTerms } from "../metrics/load.ts";
import { flagOfCode, type LoadFlag } from "../metrics/loadFlag.ts";
import { type MeanHops, meanHops } from "../metrics/meanHops.ts";
import { headcountByLayer, type Shape, shapeOf } from "../metrics/shape.ts";
import { technicalTrack } from "../metrics/technicalTrack.ts";
import { nameOf, type Org, textOf } from "../org/org.ts";

/** One manager, as `analyse --json` lists them. */
export interface ManagerEntry {
  readonly id: string;
  readonly name: string;
  readonly layer: number;
  readonly level: number;
  readonly kind: KindOfManager | null;
  readonly span: number;
  readonly totalSpan: number;
  readonly fteSpan: number | null;
  readonly dottedSpan: number | null;
  readonly load: LoadTerms;
  readonly flag: LoadFlag | null;
}

/** One collaboration link, by the ids of the two managers. */
export interface LinkEntry {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  readonly source: LinkSource;
  /** Through the line; null across two trees. */
  readonly hops: number | null;
}

/** Mean hops between managers; the number of sampled ones is only there when they are a sample. */
interface MeanHopsEntry extends Omit<MeanHops, "sampledSources"> {
  readonly sampledSources?: number;
}

/** What was odd about the file, said. */
interface FindingEntry extends Pick<Finding, "kind" | "rows" | "people"> {
  readonly message: string;
  readonly action: string;
}

/** The object that `analyse --json` prints; a part whose columns the file lacks is null. */
export interface Analysis
  extends Pick<Imported, "file" | "rows" | "columns" | "managerMatchedBy" | "leftOut"> {
  readonly findings: readonly FindingEntry[];
  readonly people: number;
  readonly vacancies: number;
  readonly placeholders: number;
  readonly roots: number;
  readonly layers: number;
  readonly managementLayers: number;
  readonly managers: number;
  readonly individualContributors: number;
  readonly span: SpanSummary & { readonly bands: Readonly<Record<BandLabel, number>> };
  readonly headcountByLayer: readonly number[];
  readonly shape: Shape | null;
  /** Every manager, the largest load first. */
  readonly managerList: readonly ManagerEntry[];
  readonly collaboration: {
    readonly links: readonly LinkEntry[];
    readonly meanHops: MeanHopsEntry | null;
  };
  readonly technicalTrack: {
    readonly gradeFloor: number;
    readonly seniorPeople: number;
    readonly withoutReports: number;
    readonly share: number | null;
    readonly ceilingGap: number | null;
    readonly titleForPay: readonly string[] | null;
  } | null;
}

/** Works out everything about an imported organisation as of a day. */
export function analysisOf(
  imported: Imported,
  interactions: Interactions | null,
  asOfDay: number,
): Analysis {
  const { org, file, rows, columns, managerMatchedBy, leftOut, findings } = imported;
  const peopleByLayer = headcountByLayer(org);
  return {
    file,
    rows,
    columns,
    managerMatchedBy,
    leftOut,
    findings: findings.map(findingEntry),
    ...headcount(org),
    ...layersOf(org),
    span: { ...spanSummary(org), bands: bandsOf(org) },
    headcountByLayer: peopleByLayer,
    shape: shapeOf(peopleByLayer),
    managerList: managerEntries(org, asOfDay),
    collaboration: collaborationOf(org, interactions),
    technicalTrack: technicalTrackOf(org),
  };
}

function findingEntry({ kind, rows, people, message, action }: Finding): FindingEntry {
  return { kind, rows, people, message: sayIt(message), action: sayIt(action) };
}

/** Id of node i, or e-mail or name where there is none. */
function identityOf(org: Org, i: number): string {
  return textOf(org, "id", i) || textOf(org, "email", i) || textOf(org, "name", i);
}

function bandsOf(org: Org): Record<BandLabel, number> {
  const managers = managersByBand(org);
  const bands = { "1": 0, "2-3": 0, "4-7": 0, "8-12": 0, "13-16": 0, "17+": 0 };
  BANDS.forEach(({ label }, i) => {
    bands[label] = managers[i] ?? 0;
  });
  return bands;
}

function managerEntries(org: Org, asOfDay: number): ManagerEntry[] {
  const load = loadOf(org, { asOfDay });
  const kinds = kindsOfManager(org);
  const fte = fteSpans(org);
  const dotted = dottedSpans(org);
  const largestFirst = managersOf(org).sort(
    (p, q) => (load.total[q] ?? 0) - (load.total[p] ?? 0) || p - q,
  );
  return Array.from(largestFirst, (m) => ({
    id: identityOf(org, m),
    name: nameOf(org, m),
    layer: org.layer[m] ?? 0,
    level: org.level[m] ?? 0,
    kind: kindOfManager(kinds[m] ?? 0),
    span: org.span[m] ?? 0,
    totalSpan: org.totalSpan[m] ?? 0,
    fteSpan: fte && (fte[m] ?? 0),
    dottedSpan: dotted && (dotted[m] ?? 0),
    load: loadTerms(org, load, m),
    flag: flagOfCode(load.flag[m]),
  }));
}

function collaborationOf(org: Org, interactions: Interactions | null): Analysis["collaboration"] {
  const links = [
    ...dottedLinks(org).links,
    ...(interactions ? interactionLinks(org, interactions).links : []),
    ...sharedProductLinks(org).links,
  ];
  const mean = meanHops(org, links);
  return {
    links: links.map((link) => linkEntry(org, link)),
    meanHops: mean && meanHopsEntry(mean),
  };
}

function meanHopsEntry({ sampledSources, ...means }: MeanHops): MeanHopsEntry {
  return sampledSources === null ? means : { ...means, sampledSources };
}

function linkEntry(org: Org, { a, b, weight, source }: CollaborationLink): LinkEntry {
  const [first, second] = [identityOf(org, a), identityOf(org, b)].sort();
  return { a: first ?? "", b: second ?? "", weight, source, hops: hops(org, a, b) };
}

function technicalTrackOf(org: Org): Analysis["technicalTrack"] {
  const track = technicalTrack(org);
  return (
    track && {
      ...track,
      withoutReports: track.withoutReports.length,
      titleForPay: track.titleForPay?.map((i) => identityOf(org, i)) ?? null,
    }
  );
}
