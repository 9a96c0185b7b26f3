import type { FileOfSet } from "../import/chooseSheet.ts";
import { fileKindOf } from "../import/fileKind.ts";
import { importFiles } from "../import/importPeople.ts";
import { previewFiles } from "../import/previewTable.ts";
import { EVERYBODY, type Layout } from "../layout/layout.ts";
import { layoutOrg } from "../layout/layoutOrg.ts";
import type { Org } from "../org/org.ts";
import { chartFiguresOf } from "./chartFigures.ts";
import { packed } from "./parcel.ts";
import type { FileSent, Post, Reply, Request } from "./protocol.ts";
import { createSearchDesk } from "./searchDesk.ts";

// A worker does not inherit the policy of the page's meta element, only that of its own response, which
// a plain file server does not send. So the ways out are taken away before anything else runs.
for (const wayOut of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport"]) {
  Reflect.defineProperty(self, wayOut, { value: undefined });
}

/** The far side: runs in the worker, answers one request after another. */
let org: Org | null = null;

function say(reply: Reply): void {
  if (reply.kind === "progress") {
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

const PREVIEWED_BYTES = 1 << 18;

/** As much of a text as a preview needs; an archive is read whole. */
async function beginningOf(content: Blob | string): Promise<Uint8Array> {
  if (typeof content === "string") return bytesOf(content.slice(0, PREVIEWED_BYTES));
  const beginning = await bytesOf(content.slice(0, PREVIEWED_BYTES));
  return fileKindOf(beginning) === "zip" ? bytesOf(content) : beginning;
}

const desk = createSearchDesk(say);

async function answer(request: Request): Promise<void> {
  if (request.kind === "search") {
    desk.ask(request);
    return;
  }
  if (request.kind === "layout") {
    if (org) say({ kind: "laidOut", layout: layoutOrg(org, request.shown) });
    return;
  }
  if (request.kind === "preview") {
    const beginnings = await filesWith(request.files, beginningOf);
    say({ kind: "previewed", preview: previewFiles(beginnings, request.choices) });
    return;
  }
  const files = await filesWith(request.files, bytesOf);
  const outcome = importFiles(files, {
    ...request.options,
    onProgress: (share, step) => say({ kind: "progress", share, step }),
  });
  const began = performance.now();
  let layout: Layout | null = null;
  if (outcome.kind === "imported") {
    org = outcome.imported.org;
    layout = layoutOrg(org, EVERYBODY);
  }
  const layoutMs = performance.now() - began;
  const figures =
    outcome.kind === "imported" ? chartFiguresOf(outcome.imported, request.options.asOf) : null;
  say({ kind: "imported", outcome, layout, layoutMs, figures });
  if (org) desk.open(org);
}

self.addEventListener("message", (event: MessageEvent<Request>) => {
  answer(event.data).catch((error: unknown) => say({ kind: "died", problem: sentenceFor(error) }));
});

function sentenceFor(error: unknown): string {
  if (error instanceof DOMException && error.name === "NotReadableError") {
    return "The file could not be read: it was moved, changed or locked meanwhile. Choose it again.";
  }
  if (error instanceof RangeError) {
    return "The file is larger than this browser tab has memory for.";
  }
  return `The file could not be read (${error instanceof Error ? error.message : String(error)}).`;
}
