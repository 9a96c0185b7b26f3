import { importPeople } from "../import/importPeople.ts";
import { EVERYBODY, type Layout } from "../layout/layout.ts";
import { layoutOrg } from "../layout/layoutOrg.ts";
import type { Org } from "../org/org.ts";
import type { Reply, Request } from "./protocol.ts";

// A worker does not inherit the policy of the page's meta element, only that of its own response, which
// a plain file server does not send. So the ways out are taken away before anything else runs.
for (const wayOut of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport"]) {
  Reflect.defineProperty(self, wayOut, { value: undefined });
}

/** The far side: runs in the worker, answers one request after another. */
let org: Org | null = null;

function say(reply: Reply): void {
  self.postMessage(reply);
}

async function bytesOf(source: Blob | string): Promise<Uint8Array> {
  return typeof source === "string"
    ? new TextEncoder().encode(source)
    : new Uint8Array(await source.arrayBuffer());
}

async function answer(request: Request): Promise<void> {
  if (request.kind === "layout") {
    if (org) say({ kind: "laidOut", layout: layoutOrg(org, request.shown) });
    return;
  }
  const bytes = await bytesOf(request.source);
  const outcome = await importPeople(bytes, {
    ...request.options,
    onProgress: (share, step) => say({ kind: "progress", share, step }),
  });
  const began = performance.now();
  let layout: Layout | null = null;
  if (outcome.kind === "imported") {
    org = outcome.imported.org;
    layout = layoutOrg(org, EVERYBODY);
  }
  say({ kind: "imported", outcome, layout, layoutMs: performance.now() - began });
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
