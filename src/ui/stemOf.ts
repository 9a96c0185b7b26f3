/** What a source is called, without the endings of its files: "people + links" for two of them. */
export function stemOf(name: string): string {
  return name.replace(/\.[a-z0-9]{1,5}(?= \+ |$)/gi, "");
}
