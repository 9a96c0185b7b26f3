import type { AppStore, KeptChange } from "./app.ts";
import { createOrganisationBook } from "./organisationBook.ts";

/** Lets an organisation be kept as it is said, or no longer; false where this browser could not. */
export async function putKept(store: AppStore, { key, entry }: KeptChange): Promise<boolean> {
  const book = createOrganisationBook();
  const isDone = entry ? await book.save(entry.reading, entry.files, key) : await book.forget(key);
  store.setState({ kept: await book.list() });
  return isDone;
}
