import { say } from "../../language/say.ts";
import type { Actions } from "../../store/actions.ts";

/** The text of a file that was chosen; null where it cannot be read any more, which is told. */
export async function chosenText(
  { fail }: Pick<Actions, "fail">,
  file: File,
): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    fail(
      say(
        "The file could not be read: it was moved, changed or locked meanwhile. Choose it again.",
      ),
    );
    return null;
  }
}
