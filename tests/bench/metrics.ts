import { seededRandom } from "../../src/base/random.ts";
import { managersByBand } from "../../src/metrics/bands.ts";
import { collaborationFigures } from "../../src/metrics/collaborationFigures.ts";
import {
  type CollaborationLink,
  dottedLinks,
  drawnLinks,
} from "../../src/metrics/collaborationLinks.ts";
import { countedPart } from "../../src/metrics/counted.ts";
import { managersOf } from "../../src/metrics/directReports.ts";
import { spanSummary } from "../../src/metrics/directSpan.ts";
import { fteSpans } from "../../src/metrics/fteSpan.ts";
import { DIMENSIONS, groupTable } from "../../src/metrics/groupRows.ts";
import { headcount } from "../../src/metrics/headcount.ts";
import { insightsOf } from "../../src/metrics/insights.ts";
import { kindsOfManager } from "../../src/metrics/kindOfManager.ts";
import { layersOf } from "../../src/metrics/layers.ts";
import { loadOf } from "../../src/metrics/load.ts";
import { flagOfCode, managersByLoadFlag } from "../../src/metrics/loadFlag.ts";
import { loadReasons } from "../../src/metrics/loadReasons.ts";
import { meanHops } from "../../src/metrics/meanHops.ts";
import { USUAL_SETTINGS } from "../../src/metrics/settings.ts";
import { headcountByLayer } from "../../src/metrics/shape.ts";
import { technicalTrack } from "../../src/metrics/technicalTrack.ts";
import { buildOrg } from "../../src/org/buildOrg.ts";
import type { Org } from "../../src/org/org.ts";
import { textColumnOf } from "../../src/org/textColumn.ts";
import { reliefOf, reliefOfOverloaded } from "../../src/relief/relief.ts";
import { reliefSource } from "../../src/relief/reliefSource.ts";

// node --import tsx tests/bench/metrics.ts [PEOPLE]: how long each figure takes, fastest of five.

const PEOPLE = Number(process.argv[2] ?? 2_000_000);
const AS_OF_DAY = 20_000;

/** A seeded organisation with every column the metrics read; about one person in eight manages. */
function largeOrg(people: number): Org {
  const random = seededRandom(1);
  const below = (limit: number): number => Math.floor(random() * limit);
  const dotted = Math.floor(people / 50);
  return buildOrg({
    count: people,
    parent: Int32Array.from({ length: people }, (_, i) =>
      i === 0 ? -1 : Math.max(0, Math.floor((i - 1) / 8) - below(3)),
    ),
    kind: Uint8Array.from({ length: people }, () => (random() < 0.02 ? 1 : 0)),
    line: new Int32Array(people),
    text: {
      title: textColumnOf(Array.from({ length: people }, () => `Title ${below(3000)}`)),
      department: textColumnOf(Array.from({ length: people }, () => `Department ${below(400)}`)),
      grade: textColumnOf(Array.from({ length: people }, () => String(below(12)))),
    },
    extra: [],
    fte: Float64Array.from({ length: people }, random),
    hireDay: Int32Array.from({ length: people }, () => below(AS_OF_DAY)),
    utcOffset: Float64Array.from({ length: people }, () => below(12)),
    customerFacing: null,
    products: null,
    communities: null,
    dotted: {
      person: Int32Array.from({ length: dotted }, () => below(people)),
      manager: Int32Array.from({ length: dotted }, () => below(people / 8)),
    },
  }).org;
}

/** Pairs of managers, most of them near each other. */
function linksAmong(nodes: Int32Array, count: number): (readonly [number, number])[] {
  const random = seededRandom(2);
  return Array.from({ length: count }, () => {
    const place = Math.floor(random() * nodes.length);
    const other = (place + Math.floor(nodes.length ** random())) % nodes.length;
    return [nodes[place] ?? 0, nodes[other] ?? 0] as const;
  });
}

function measure(name: string, work: () => unknown): void {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const [fastest = 0] = times.sort((a, b) => a - b);
  process.stdout.write(`${name.padEnd(32)}${fastest.toFixed(1).padStart(9)} ms\n`);
}

const org = largeOrg(PEOPLE);
const managers = managersOf(org);
const links = dottedLinks(org).links;
const fewLinks = links.slice(0, 500);
process.stdout.write(
  `${PEOPLE} people, ${managers.length} managers, ${links.length} links from dotted lines\n`,
);
const load = loadOf(org, { asOfDay: AS_OF_DAY });
const source = reliefSource(org, org, load, USUAL_SETTINGS);
const overloaded = managers.findLast((m) => flagOfCode(load.flag[m]) === "overloaded") ?? 0;
const small = largeOrg(100_000);
const smallSource = reliefSource(
  small,
  small,
  loadOf(small, { asOfDay: AS_OF_DAY }),
  USUAL_SETTINGS,
);
const linked = largeOrg(160_000);
const drawn = linksAmong(managersOf(linked), 200_000);
const { links: manyLinks } = drawnLinks(linked, drawn);
const busiest = managers[managers.length - 1] ?? 0;
const measured: readonly (readonly [string, () => unknown])[] = [
  ["headcount", () => headcount(org)],
  ["spanSummary", () => spanSummary(org)],
  ["managersByBand", () => managersByBand(org)],
  ["layersOf", () => layersOf(org)],
  ["headcountByLayer", () => headcountByLayer(org)],
  ["kindsOfManager", () => kindsOfManager(org)],
  ["fteSpans", () => fteSpans(org)],
  ["loadOf", () => loadOf(org, { asOfDay: AS_OF_DAY })],
  ["managersByLoadFlag", () => managersByLoadFlag(loadOf(org, { asOfDay: AS_OF_DAY }).flag)],
  ["loadReasons of one manager", () => loadReasons(org, { asOfDay: AS_OF_DAY }, busiest)],
  ["reliefSource", () => reliefSource(org, org, load, USUAL_SETTINGS)],
  ["reliefOf one manager", () => reliefOf(source, overloaded)],
  ["reliefOfOverloaded, 100,000", () => reliefOfOverloaded(smallSource)],
  ["technicalTrack", () => technicalTrack(org)],
  ["all of the insights", () => insightsOf(countedPart(org, load, USUAL_SETTINGS, -1))],
  ...DIMENSIONS.map(
    (dimension) =>
      [
        `rows by ${dimension}`,
        () => groupTable(countedPart(org, load, USUAL_SETTINGS, -1), dimension),
      ] as const,
  ),
  ["dottedLinks", () => dottedLinks(org)],
  [
    `collaboration, ${managersOf(linked).length} with ${manyLinks.length}`,
    () =>
      collaborationFigures({
        org: linked,
        top: -1,
        links: manyLinks,
        interactions: manyLinks,
        dimension: "department",
      }),
  ],
  ["drawnLinks, as many", () => drawnLinks(linked, drawn)],
  ["meanHops without links", () => meanHops(org, [] as CollaborationLink[])],
  ["meanHops with 500 links", () => meanHops(org, fewLinks)],
];
for (const [name, work] of measured) measure(name, work);
const start = performance.now();
meanHops(org, links);
process.stdout.write(
  `meanHops with all links, once ${(performance.now() - start).toFixed(0)} ms\n`,
);
