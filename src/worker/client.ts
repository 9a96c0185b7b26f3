import type { ImportChoices } from "../import/choices.ts";
import type { ImportOptions, ImportStep, TablePreview } from "../import/imported.ts";
import type { PhotoMatch } from "../import/matchPhotos.ts";
import { currentTongue } from "../language/current.ts";
import { saying } from "../language/say.ts";
import type { Layout, Shown } from "../layout/layout.ts";
import type { WayFigures } from "../metrics/collaborationFigures.ts";
import type { CollaborationTold } from "../metrics/collaborationTold.ts";
import type { Dimension } from "../metrics/groupRows.ts";
import type { PartInsights } from "../metrics/partInsights.ts";
import type { PeoplePick } from "../metrics/peoplePick.ts";
import type { ProductInsights } from "../metrics/productInsights.ts";
import type { Settings } from "../metrics/settings.ts";
import type { SiblingOrder } from "../org/orderSiblings.ts";
import type { Relief } from "../relief/relief.ts";
import type { SearchAnswer } from "../search/findPeople.ts";
import type { Story } from "../story/story.ts";
import type { LoadFigures } from "./chartFigures.ts";
import type { LinkColumns } from "./linkColumns.ts";
import type { OwnTeamDrawn } from "./ownTeamDrawn.ts";
import { unpacked } from "./parcel.ts";
import type {
  ChartReply,
  ChartRequest,
  Drawn,
  FileSent,
  LinksAsked,
  Post,
  Reply,
  Request,
  SharedSource,
} from "./protocol.ts";
import { createWorkerAhead } from "./workerAhead.ts";

type Imported = Extract<Reply, { kind: "imported" }>;
type ReplyOf<Kind> = Extract<ChartReply, { kind: Kind }>;
type Ordered = ReplyOf<"ordered">;
type Died = Extract<Reply, { kind: "died" }>;

/** The near side of the worker. */
export interface OrgWorker {
  /** Imports and lays out. A second call, or `cancel`, ends the first as "cancelled". */
  importFiles(
    files: readonly FileSent[],
    options: Omit<ImportOptions, "onProgress">,
    drawn: Drawn,
    onProgress: (share: number, step: ImportStep) => void,
  ): Promise<Imported | Died | "cancelled">;
  cancel(): void;
  /** The first rows of the files read with these choices; null when that gives no table. */
  preview(files: readonly FileSent[], choices: ImportChoices): Promise<TablePreview | null>;
  /** Lays the imported organisation out anew; null when there is none, or when another call came first. */
  layOut(shown: Shown): Promise<Layout | null>;
  /** Finds people of the imported organisation; null when there is none, or a later query came before. */
  search(query: string, limit: number): Promise<SearchAnswer | null>;
  /** Puts siblings in another order and lays everything out anew; null when there is no chart. */
  order(by: SiblingOrder, shown: Shown): Promise<Ordered | null>;
  /** What follows from other settings, which stay in use; null when there is no chart, or others came first. */
  figures(settings: Settings): Promise<LoadFigures | null>;
  /** What there is to tell of the part below a node, -1 for everybody; null when another call came first. */
  insights(top: number, dimension: Dimension): Promise<PartInsights | null>;
  /** The people of that part whom a figure stands for; null when there is no chart. */
  pick(top: number, pick: PeoplePick): Promise<Int32Array | null>;
  /** What would bring a manager into range; null when there is no chart. */
  relief(manager: number): Promise<Relief | null>;
  /** A story of the imported organisation; null when there is no chart. */
  proposeStory(title: string): Promise<Story | null>;
  /** The links of a source that was not worked out with the chart; null when there is no chart. */
  links(source: SharedSource): Promise<LinkColumns | null>;
  /** What there is to tell of the products of a part; null without any, or when another call came first. */
  products(top: number): Promise<ProductInsights | null>;
  /** A product as a team of its own; null where that makes none, or when there is no chart. */
  ownTeam(product: number, leadTitle: string): Promise<OwnTeamDrawn | null>;
  /** What can be read off the links of a source; null when there is no chart, or another call came first. */
  collaboration(asked: LinksAsked, dimension: Dimension): Promise<CollaborationTold | null>;
  /** The ways through these links; null as before. */
  ways(asked: LinksAsked): Promise<WayFigures | null>;
  /** Whose pictures these are, by their file names; null when there is no organisation. */
  matchPhotos(names: readonly string[]): Promise<PhotoMatch | null>;
  /** Says that the page is drawing: what nobody waits for leaves the machine to it for a moment. */
  standBack(): void;
}

const STOPPED = saying("Reading stopped: the browser ended it, most likely for want of memory.");

/** Frames come more often than it is worth to tell of them, ms. */
const STAND_BACK_EVERY_MS = 100;

/**
 * Each import runs in a worker of its own. The worker of the chart on the page lives on until the next
 * import has succeeded, so that a cancelled or failed one takes nothing away. `onLost` tells that the
 * browser has ended it; whoever waits for an answer then gets none.
 */
export function createOrgWorker(startWorker: () => Worker, onLost: () => void): OrgWorker {
  const ahead = createWorkerAhead(startWorker);
  let ofChart: Worker | null = null;
  let importing: { readonly worker: Worker; readonly end: (how: "cancelled") => void } | null =
    null;
  /** Who waits for an answer, by the number of the question. */
  const waiting = new Map<number, (reply: ChartReply | null) => void>();
  let questions = 0;

  const end = (serial: number, reply: ChartReply | null): void => {
    waiting.get(serial)?.(reply);
    waiting.delete(serial);
  };
  const endAll = (): void => {
    for (const serial of [...waiting.keys()]) end(serial, null);
  };
  const lose = (worker: Worker): void => {
    if (ofChart !== worker) return;
    worker.terminate();
    ofChart = null;
    endAll();
    onLost();
  };
  /** Takes the place of the worker before it; whoever waits for that one waits in vain. */
  const keep = (worker: Worker): void => {
    ofChart?.terminate();
    endAll();
    ofChart = worker;
    worker.onmessage = inTurn((reply) => {
      if ("serial" in reply) end(reply.serial, reply);
      else if (reply.kind === "died") lose(worker);
    });
  };
  /** Asks the worker of the chart; null when there is none, or none any more. */
  const ask = <Kind extends ChartReply["kind"]>(
    request: ChartRequest,
    kind: Kind,
  ): { readonly serial: number; readonly answer: Promise<ReplyOf<Kind> | null> } => {
    const serial = ++questions;
    const worker = ofChart;
    if (!worker) return { serial, answer: Promise.resolve(null) };
    const answer = new Promise<ReplyOf<Kind> | null>((resolve) => {
      waiting.set(serial, (reply) => resolve(isReplyOf(reply, kind) ? reply : null));
      worker.postMessage({ ...request, serial } satisfies Request);
    });
    return { serial, answer };
  };
  let lastLayout = 0;
  let lastSearch = 0;
  let lastFigures = 0;
  let lastInsights = 0;
  let lastProducts = 0;
  let lastCollaboration = 0;
  let lastWays = 0;
  let lastStandBack = Number.NEGATIVE_INFINITY;

  const cancel = (): void => {
    importing?.worker.terminate();
    importing?.end("cancelled");
    importing = null;
  };

  return {
    cancel,
    preview(files, choices) {
      const worker = startWorker();
      return new Promise<TablePreview | null>((resolve) => {
        worker.onmessage = async ({ data }: MessageEvent<Post>) => {
          const reply = await replyIn(data);
          resolve(reply.kind === "previewed" ? reply.preview : null);
        };
        worker.onerror = () => resolve(null);
        worker.postMessage({ kind: "preview", files, choices } satisfies Request);
      }).finally(() => worker.terminate());
    },
    importFiles(files, options, drawn, onProgress) {
      cancel();
      const { worker, ended } = ahead.take();
      return new Promise((resolve) => {
        importing = { worker, end: resolve };
        const finish = (reply: Imported | Died): void => {
          importing = null;
          const succeeded = reply.kind === "imported" && reply.layout !== null;
          if (succeeded) keep(worker);
          else worker.terminate();
          ahead.prepare();
          resolve(reply);
        };
        void ended.then(() => {
          if (importing?.worker === worker) finish({ kind: "died", problem: STOPPED });
          else lose(worker);
        });
        worker.onmessage = inTurn((reply) => {
          if (importing?.worker !== worker) return;
          if (reply.kind === "progress") onProgress(reply.share, reply.step);
          else if (reply.kind === "imported" || reply.kind === "died") finish(reply);
        });
        worker.postMessage({ kind: "import", files, options, drawn } satisfies Request);
      });
    },
    async layOut(shown) {
      end(lastLayout, null);
      const { serial, answer } = ask({ kind: "layout", shown }, "laidOut");
      lastLayout = serial;
      return (await answer)?.layout ?? null;
    },
    order: (by, shown) => {
      end(lastLayout, null);
      return ask({ kind: "order", by, shown }, "ordered").answer;
    },
    async figures(settings) {
      end(lastFigures, null);
      const { serial, answer } = ask({ kind: "figures", settings }, "figured");
      lastFigures = serial;
      return (await answer)?.figures ?? null;
    },
    insights: (top, dimension) => {
      end(lastInsights, null);
      const { serial, answer } = ask({ kind: "insights", top, dimension }, "insights");
      lastInsights = serial;
      return answer;
    },
    async pick(top, pick) {
      return (await ask({ kind: "pick", top, pick }, "picked").answer)?.people ?? null;
    },
    async relief(manager) {
      return (await ask({ kind: "relief", manager }, "relieved").answer)?.relief ?? null;
    },
    async proposeStory(title) {
      const tongue = currentTongue();
      return (await ask({ kind: "story", title, tongue }, "storyProposed").answer)?.story ?? null;
    },
    async links(source) {
      return (await ask({ kind: "links", source }, "linked").answer)?.links ?? null;
    },
    async products(top) {
      end(lastProducts, null);
      const { serial, answer } = ask({ kind: "products", top }, "products");
      lastProducts = serial;
      return (await answer)?.told ?? null;
    },
    async ownTeam(product, leadTitle) {
      return (await ask({ kind: "ownTeam", product, leadTitle }, "ownTeam").answer)?.team ?? null;
    },
    async collaboration(asked, dimension) {
      end(lastCollaboration, null);
      const request = { kind: "collaboration", ...asked, dimension } as const;
      const { serial, answer } = ask(request, "collaboration");
      lastCollaboration = serial;
      return (await answer)?.told ?? null;
    },
    async ways(asked) {
      end(lastWays, null);
      const { serial, answer } = ask({ kind: "ways", ...asked }, "ways");
      lastWays = serial;
      return (await answer)?.ways ?? null;
    },
    async matchPhotos(names) {
      return (await ask({ kind: "matchPhotos", names }, "photosMatched").answer)?.match ?? null;
    },
    async search(query, limit) {
      end(lastSearch, null);
      const { serial, answer } = ask({ kind: "search", query, limit }, "found");
      lastSearch = serial;
      return (await answer)?.answer ?? null;
    },
    standBack() {
      const now = performance.now();
      if (now - lastStandBack < STAND_BACK_EVERY_MS) return;
      lastStandBack = now;
      ofChart?.postMessage({ kind: "standBack" } satisfies Request);
    },
  };
}

function isReplyOf<Kind extends ChartReply["kind"]>(
  reply: ChartReply | null,
  kind: Kind,
): reply is ReplyOf<Kind> {
  return reply?.kind === kind;
}

/** Hands replies on in the order in which they were given: a small one overtakes no large one before it. */
function inTurn(take: (reply: Reply) => void): (event: MessageEvent<Post>) => Promise<void> {
  let before = Promise.resolve();
  return async ({ data }) => {
    const earlier = before;
    let end = (): void => {};
    before = new Promise((resolve) => {
      end = resolve;
    });
    try {
      const reply = await replyIn(data);
      await earlier;
      take(reply);
    } finally {
      end();
    }
  };
}

/** The reply in what the worker posted; the page gets to draw while a large one is unpacked. */
async function replyIn(post: Post): Promise<Reply> {
  if (post.kind !== "parcel") return post;
  return (await unpacked(post.content, nextTask)) as Reply;
}

function nextTask(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}
