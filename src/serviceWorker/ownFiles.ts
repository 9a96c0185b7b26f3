/** A file of the build. */
export interface OwnFile {
  /** From the page's folder. */
  readonly path: string;
  /** As Subresource Integrity writes it. */
  readonly hash: string;
  /** Kept before the app opens without a network, once the page stands, or when it is asked for. */
  readonly when: "first" | "later" | "used";
}

/** The file of the build that an address means; the folder itself is the page. */
export function ownFileAt(
  files: readonly OwnFile[],
  folder: string,
  address: string,
): OwnFile | undefined {
  const [plain = ""] = address.split(/[?#]/);
  if (!plain.startsWith(folder)) return undefined;
  const path = decodeURI(plain.slice(folder.length)) || "index.html";
  return files.find((file) => file.path === path);
}
