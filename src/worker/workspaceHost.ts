import "./noWayOut.ts";
import { readWorkspace } from "../workspace/readWorkspace.ts";
import { writeWorkspace } from "../workspace/writeWorkspace.ts";
import type { OrganisationSent, WorkspaceOrder, WorkspaceReply } from "./workspaceOrder.ts";

// Packs or opens one workspace in a worker of its own, which ends with it.

async function answer(order: WorkspaceOrder): Promise<WorkspaceReply> {
  if (order.kind === "read") {
    const read = await readWorkspace(await bytesOf(order.file), order.passphrase);
    return { kind: "read", read };
  }
  const workspace = await Promise.all(order.organisations.map(withBytes));
  return { kind: "written", bytes: await writeWorkspace(workspace, order.passphrase) };
}

async function withBytes({ files, ...told }: OrganisationSent) {
  const read = files.map(async ({ content, ...file }) => ({
    ...file,
    bytes: await bytesOf(content),
  }));
  return { ...told, files: await Promise.all(read) };
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

self.addEventListener("message", ({ data }: MessageEvent<WorkspaceOrder>) => {
  answer(data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => {
      const problem = error instanceof Error ? error.message : String(error);
      self.postMessage({ kind: "failed", problem } satisfies WorkspaceReply);
    },
  );
});
