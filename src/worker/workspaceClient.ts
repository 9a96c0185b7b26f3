import { say } from "../language/say.ts";
import type { WorkspaceOrder, WorkspaceReply } from "./workspaceOrder.ts";

/** Has a workspace packed or opened in a worker of its own. */
export function askWorkspaceWorker(
  startWorker: () => Worker,
  order: WorkspaceOrder,
): Promise<WorkspaceReply> {
  const worker = startWorker();
  return new Promise<WorkspaceReply>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<WorkspaceReply>) => resolve(data);
    worker.onerror = () =>
      resolve({
        kind: "failed",
        problem: say("The browser ended it, most likely for want of memory."),
      });
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
