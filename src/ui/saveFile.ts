import { stemOf } from "./stemOf.ts";

/** Hands a text to the user as a file; nothing leaves the tab. */
export function saveFile(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Hands bytes to the user as a file; nothing leaves the tab. */
export function saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  saveBlob(name, new Blob([bytes], { type }));
}

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** "people.csv" -> "people-ledger.csv". */
export function nameBeside(file: string, word: string, extension: string): string {
  const stem = stemOf(file).replace(/[\\/:*?"<>|]+/g, " ");
  return `${stem || "headstand"}-${word}.${extension}`;
}
