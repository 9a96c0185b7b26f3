import { loadedAhead } from "../loadedAhead.tsx";

/** Presenting, in a script of its own. It is asked for with the story: begun, it is to stand at once. */
export const present = loadedAhead(async () => (await import("./Present.tsx")).Present);
