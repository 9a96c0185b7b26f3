/** What lies first in a workspace that is not locked: a zip archive, its first entry by this name. */
export const MANIFEST = "headstand.json";

/** How a workspace begins that is locked. */
export const LOCKED_MARK = "HEADSTAND WORKSPACE LOCKED ";

/** So many bytes tell whether a file is a workspace. */
export const TELLING_BYTES = 64;

const ZIP_ENTRY = "PK\x03\x04";
/** Length of an entry's header, behind which its name stands. */
const NAME_AT = 30;

/** Whether a file is a workspace, by its first bytes and never by its name. */
export function isWorkspace(beginning: Uint8Array): boolean {
  const text = String.fromCharCode(...beginning.subarray(0, TELLING_BYTES));
  return (
    text.startsWith(LOCKED_MARK) ||
    (text.startsWith(ZIP_ENTRY) && text.startsWith(MANIFEST, NAME_AT))
  );
}
