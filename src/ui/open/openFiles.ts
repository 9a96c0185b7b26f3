import type { Actions } from "../../store/actions.ts";

/** Nothing larger can be read into one tab. */
const LARGEST_BYTES = 2 ** 31;

/** Opens what was dropped or chosen: the first file, with a word on those left aside. */
export function openFiles(actions: Actions, files: readonly File[]): void {
  const [file] = files;
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
}

/** Opens a table copied from a spreadsheet. */
export function openText(actions: Actions, text: string): void {
  if (text.trim() === "") {
    actions.fail("There was nothing to paste. Copy the rows in your spreadsheet first.");
    return;
  }
  void actions.open({ name: "Pasted table", content: text, isSample: false });
}
