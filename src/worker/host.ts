import "./noWayOut.ts";
import { dayNumberOf } from "../base/dayNumber.ts";
import type { FileOfSet } from "../import/chooseSheet.ts";
import { fileKindOf } from "../import/fileKind.ts";
import type { Imported, ImportedPhotos, ImportOptions, ImportStep } from "../import/imported.ts";
import { importFiles } from "../import/importPeople.ts";
import { matchPhotos } from "../import/matchPhotos.ts";
import { previewFiles } from "../import/previewTable.ts";
import { saidIn } from "../language/current.ts";
import { EVERYBODY, type Layout, type Shown } from "../layout/layout.ts";
import { layoutOrg } from "../layout/layoutOrg.ts";
import { assistantsBeside } from "../metrics/assistantsBeside.ts";
import {
  dottedLinks,
  sharedCommunityLinks,
  sharedProductLinks,
} from "../metrics/collaborationLinks.ts";
import { countedPart } from "../metrics/counted.ts";
import type { Load } from "../metrics/load.ts";
import { meanHops } from "../metrics/meanHops.ts";
import { partInsights } from "../metrics/partInsights.ts";
import { pickedPeople } from "../metrics/peoplePick.ts";
import { populationOf } from "../metrics/population.ts";
import { productInsights } from "../metrics/productInsights.ts";
import { peopleOnProduct } from "../metrics/products.ts";
import { type Settings, USUAL_SETTINGS } from "../metrics/settings.ts";
import { rowStepsFor } from "../picture/rowSteps.ts";
import { reliefOf } from "../relief/relief.ts";
import { type ReliefSource, reliefSource } from "../relief/reliefSource.ts";
import { lensesOf } from "../scene/lensChoices.ts";
import { proposedStory, type StorySource } from "../story/proposedStory.ts";
import { chartFiguresOf, loadFiguresOf } from "./chartFigures.ts";
import { createCollaborationDesk } from "./collaborationDesk.ts";
import { holdLifeline } from "./lifeline.ts";
import { linkColumns } from "./linkColumns.ts";
import { linksOfInteractions } from "./linksOfInteractions.ts";
import { orderImported } from "./orderImported.ts";
import { ownTeamDrawn } from "./ownTeamDrawn.ts";
import { packed } from "./parcel.ts";
import type {
  ChartRequest,
  FileSent,
  Numbered,
  PhotosOfFile,
  Post,
  Reply,
  Request,
} from "./protocol.ts";
import { createSearchDesk } from "./searchDesk.ts";
import { whyUnreadable } from "./whyUnreadable.ts";

type OnProgress = NonNullable<ImportOptions["onProgress"]>;

/** The far side: runs in the worker, answers one request after another. */
let chart: Chart | null = null;

/** Whoever waits for the end of this worker can only do so once it holds its lifeline. */
let isHeld: Promise<void> = Promise.resolve();

interface Chart {
  readonly imported: Imported;
  readonly asOf: string;
  /** assistantsBeside.ts */
  readonly beside: Uint8Array | null;
  readonly settings: Settings;
  readonly load: Load;
}

function say(reply: Reply): void {
  if (reply.kind === "alive" || reply.kind === "progress") {
    self.postMessage(reply satisfies Post);
    return;
  }
  const { content, buffers } = packed(reply);
  self.postMessage({ kind: "parcel", content } satisfies Post, { transfer: [...buffers] });
}

async function bytesOf(source: Blob | string): Promise<Uint8Array> {
  return typeof source === "string"
    ? new TextEncoder().encode(source)
    : new Uint8Array(await source.arrayBuffer());
}

function filesWith(
  files: readonly FileSent[],
  bytesOfOne: (content: Blob | string) => Promise<Uint8Array>,
): Promise<FileOfSet[]> {
  return Promise.all(
    files.map(async ({ name, content }) => ({ name, bytes: await bytesOfOne(content) })),
  );
}

const PROGRESS_EVERY_MS = 100;

const PREVIEWED_BYTES = 1 << 18;

/** As much of a text as a preview needs; an archive is read whole. */
async function beginningOf(content: Blob | string): Promise<Uint8Array> {
  if (typeof content === "string") return bytesOf(content.slice(0, PREVIEWED_BYTES));
  const beginning = await bytesOf(content.slice(0, PREVIEWED_BYTES));
  return fileKindOf(beginning) === "zip" ? bytesOf(content) : beginning;
}

/** Lays the chart out as it is to be shown. */
function layOut(
  { imported: { org }, beside, settings }: Pick<Chart, "imported" | "beside" | "settings">,
  shown: Shown,
): Layout {
  return layoutOrg(org, shown, beside, rowStepsFor(org, shown, settings.grades.order));
}

/** What relief is worked out from, for as long as these loads are in use. */
const reliefSources = new WeakMap<Load, ReliefSource>();

function reliefSourceOf({ imported: { org }, load, settings }: Chart): ReliefSource {
  const counted = populationOf(org, settings.population);
  const source = reliefSources.get(load) ?? reliefSource(org, counted, load, settings);
  reliefSources.set(load, source);
  return source;
}

/** What a story of the chart is proposed from. */
function storySourceOf(of: Chart): StorySource {
  const { imported, asOf, settings, load } = of;
  const { org } = imported;
  const dotted = dottedLinks(org).links;
  const interactions = linksOfInteractions(org, imported.links);
  return {
    org,
    settings,
    load,
    lenses: lensesOf({ org, asOfDay: dayNumberOf(asOf), settings, load }),
    hops: meanHops(org, [...dotted, ...interactions]),
    linkCounts: new Map([
      ["dotted", dotted.length],
      ["interaction", interactions.length],
    ]),
    helpFor: (manager) => reliefOf(reliefSourceOf(of), manager).proposals[0] ?? null,
  };
}

const SHARED_LINKS = { product: sharedProductLinks, community: sharedCommunityLinks };

const desk = createSearchDesk(say);
const collaborationDesk = createCollaborationDesk(say);

/** Answers what is asked of the organisation that was imported. */
function answerOfChart(request: ChartRequest & Numbered): void {
  if (!chart) return;
  const { imported, asOf, settings, load } = chart;
  const { serial } = request;
  if (request.kind === "search") {
    desk.ask(request);
  } else if (request.kind === "collaboration" || request.kind === "ways") {
    const counted = populationOf(imported.org, settings.population);
    collaborationDesk.ask({ imported, counted }, request);
  } else if (request.kind === "matchPhotos") {
    say({ kind: "photosMatched", match: matchPhotos(imported.org, request.names), serial });
  } else if (request.kind === "figures") {
    const figures = loadFiguresOf(imported.org, asOf, request.settings);
    chart = { ...chart, settings: request.settings, load: figures.load };
    say({ kind: "figured", figures, serial });
  } else if (request.kind === "insights") {
    const counted = countedPart(imported.org, load, settings, request.top);
    say({ kind: "insights", ...partInsights(counted, request.dimension), serial });
  } else if (request.kind === "pick") {
    const counted = countedPart(imported.org, load, settings, request.top);
    say({ kind: "picked", people: pickedPeople(counted, request.pick), serial });
  } else if (request.kind === "relief") {
    say({ kind: "relieved", relief: reliefOf(reliefSourceOf(chart), request.manager), serial });
  } else if (request.kind === "story") {
    const { title, tongue } = request;
    const source = storySourceOf(chart);
    const story = saidIn(tongue, () => proposedStory(source, title));
    say({ kind: "storyProposed", story, serial });
  } else if (request.kind === "links") {
    const { links } = SHARED_LINKS[request.source](imported.org);
    say({ kind: "linked", links: linkColumns(links), serial });
  } else if (request.kind === "products") {
    const counted = populationOf(imported.org, settings.population);
    say({ kind: "products", told: productInsights(counted, request.top), serial });
  } else if (request.kind === "ownTeam") {
    const counted = populationOf(imported.org, settings.population);
    const people = peopleOnProduct(counted, request.product);
    say({ kind: "ownTeam", team: ownTeamDrawn(counted, people, request.leadTitle), serial });
  } else if (request.kind === "layout") {
    say({ kind: "laidOut", layout: layOut(chart, request.shown), serial });
  } else {
    const steps = rowStepsFor(imported.org, request.shown, settings.grades.order);
    const ordered = orderImported(imported, request.by, steps);
    const { org } = ordered.imported;
    const figures = chartFiguresOf(ordered.imported, asOf, settings);
    const beside = assistantsBeside(org);
    chart = { imported: ordered.imported, asOf, beside, settings, load: figures.load };
    const layout = layOut(chart, request.shown);
    say({ kind: "ordered", ...ordered, figures, layout, serial });
    desk.open(org);
  }
}

async function answer(request: Request): Promise<void> {
  if (request.kind === "preview") {
    const beginnings = await filesWith(request.files, beginningOf);
    say({ kind: "previewed", preview: previewFiles(beginnings, request.choices) });
    return;
  }
  if (request.kind === "standBack") {
    desk.standBack();
    return;
  }
  if (request.kind === "live") {
    isHeld = holdLifeline(request.lifeline);
    await isHeld;
    say({ kind: "alive" });
    return;
  }
  if (request.kind !== "import") {
    answerOfChart(request);
    return;
  }
  await isHeld;
  say({ kind: "progress", share: 0, step: "reading" });
  const files = await filesWith(request.files, bytesOf);
  let parsedAt = epochMs();
  const tellProgress = seldomTold((share, step) => say({ kind: "progress", share, step }));
  const read = importFiles(files, {
    ...request.options,
    onProgress: (share, step) => {
      if (step === "recognising") parsedAt = epochMs();
      tellProgress(share, step);
    },
  });
  if (read.kind !== "imported") {
    say({
      kind: "imported",
      outcome: read,
      layout: null,
      layoutMs: 0,
      parsedAt,
      figures: null,
      photos: null,
    });
    return;
  }
  const { order, wallRows, rowsBy } = request.drawn;
  const steps = rowStepsFor(read.imported.org, { rowsBy });
  const isAsInFile = order === "file" && steps === null;
  const inOrder = isAsInFile ? read.imported : orderImported(read.imported, order, steps).imported;
  const { imported, photos } = withPhotosApart(inOrder);
  const { asOf } = request.options;
  const began = performance.now();
  const beside = assistantsBeside(imported.org);
  const layout = layOut(
    { imported, beside, settings: USUAL_SETTINGS },
    { ...EVERYBODY, wallRows, rowsBy },
  );
  const layoutMs = performance.now() - began;
  const figures = chartFiguresOf(imported, asOf, USUAL_SETTINGS);
  chart = { imported, asOf, beside, settings: USUAL_SETTINGS, load: figures.load };
  const outcome = { ...read, imported };
  say({ kind: "imported", outcome, layout, layoutMs, parsedAt, figures, photos });
  desk.open(imported.org);
}

/** Nobody sees more than a few steps a second, and the page pays for each; a new step is told at once. */
function seldomTold(tell: OnProgress): OnProgress {
  let toldAt = Number.NEGATIVE_INFINITY;
  let told: ImportStep | null = null;
  return (share, step) => {
    const now = performance.now();
    if (step === told && now - toldAt < PROGRESS_EVERY_MS) return;
    toldAt = now;
    told = step;
    tell(share, step);
  };
}

/** Page and worker count from times of their own; this they share. */
function epochMs(): number {
  return performance.timeOrigin + performance.now();
}

/** A blob need not be in the page's memory; bytes would be. */
function withPhotosApart(imported: Imported): {
  readonly imported: Imported;
  readonly photos: PhotosOfFile | null;
} {
  const { photos } = imported;
  return { imported: { ...imported, photos: null }, photos: photos && photosOfFile(photos) };
}

function photosOfFile({ bytes, offsets, photoOf }: ImportedPhotos): PhotosOfFile {
  return { blob: new Blob([bytes.slice()]), offsets, photoOf };
}

self.addEventListener("message", (event: MessageEvent<Request>) => {
  answer(event.data).catch((error: unknown) =>
    say({ kind: "died", problem: whyUnreadable(error) }),
  );
});
