import type { Actions } from "../../store/actions.ts";

/** What the file chooser offers first; anything may be dropped. */
export const FILE_TYPES = [".csv", ".tsv", ".txt", ".psv", ".xlsx", ".xls", ".zip"];
/** Nothing larger can be read into one tab. */
const LARGEST_BYTES = 2 ** 31;

/** Opens what was dropped or chosen: the first file, with a word on those left aside. */
export function openFiles(
  actions: Pick<Actions, "open" | "fail" | "tell">,
  files: readonly File[],
): void {
  const [file, ...others] = files;
  if (!file) {
    actions.fail("That was not a file. Drop an HRIS export: a table with one row a person.");
    return;
  }
  if (file.size >= LARGEST_BYTES) {
    actions.fail(
      `${file.name} is larger than 2 GB, more than a browser tab can hold. Export fewer columns, or only the active people.`,
    );
    return;
  }
  void actions.open({ name: file.name, content: file, isSample: false });
  if (others.length > 0) actions.tell(leftAside(file, others));
}

function leftAside(file: File, others: readonly File[]): string {
  const which = others.length === 1 ? `${others[0]?.name} was` : `The other ${others.length} were`;
  return `One file at a time: this is ${file.name}. ${which} left aside.`;
}

/** Opens a table copied from a spreadsheet. */
export function openText(actions: Pick<Actions, "open" | "fail">, text: string): void {
  if (text.trim() === "") {
    actions.fail("There was nothing to paste. Copy the rows in your spreadsheet first.");
    return;
  }
  void actions.open({ name: "Pasted table", content: text, isSample: false });
}
