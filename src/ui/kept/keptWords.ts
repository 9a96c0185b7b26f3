import { numberFormat } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";

const oneDecimal = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "12 kB", "3.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1e6) return say("{size} kB", { size: Math.max(1, Math.round(bytes / 1e3)) });
  const mega = bytes / 1e6;
  return say("{size} MB", { size: mega < 10 ? oneDecimal(mega) : Math.round(mega) });
}
