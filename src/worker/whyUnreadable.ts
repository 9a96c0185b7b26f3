import { type Saying, saying } from "../language/say.ts";

/** What to tell of an error that came up while a file was read. */
export function whyUnreadable(error: unknown): Saying {
  // Of a file that is gone some browsers say that it cannot be found.
  if (error instanceof DOMException && /^Not(Readable|Found)Error$/.test(error.name)) {
    return saying(
      "The file could not be read: it was moved, changed or locked meanwhile. Choose it again.",
    );
  }
  if (error instanceof RangeError) {
    return saying("The file is larger than this browser tab has memory for.");
  }
  const reason = error instanceof Error ? error.message : String(error);
  return saying("The file could not be read ({reason}).", { reason });
}
