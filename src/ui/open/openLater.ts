import type { openFiles as OpenFiles, openText as OpenText } from "./openFiles.ts";

// The page need not begin with what is only needed once there is a file.

/** As in openFiles.ts, which comes with the first file. */
export const openFiles: typeof OpenFiles = async (actions, files) =>
  (await import("./openFiles.ts")).openFiles(actions, files);

/** As in openFiles.ts. */
export const openText = async (...given: Parameters<typeof OpenText>): Promise<void> =>
  (await import("./openFiles.ts")).openText(...given);
