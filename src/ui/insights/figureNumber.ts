import { numberFormat } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";

const whole = numberFormat({ maximumFractionDigits: 0 });
const oneDecimal = numberFormat({ maximumFractionDigits: 1 });
const percent = numberFormat({ style: "percent", maximumFractionDigits: 0 });

/** "1,204". */
export function countText(count: number): string {
  return whole(count);
}

/** "6.2"; a dash for what is not known. */
export function meanText(value: number | null): string {
  return value === null ? "–" : oneDecimal(value);
}

/** "73%" of a share from 0 to 1; what is there is never told as nothing, nor what is missing as all. */
export function shareText(share: number | null): string {
  if (share === null || Number.isNaN(share)) return "–";
  if (share > 0 && share < 0.005) return say("under {share, number, percent}", { share: 0.01 });
  if (share < 1 && share > 0.995) return say("over {share, number, percent}", { share: 0.99 });
  return percent(share);
}

const NUMBER_WORDS: readonly Message[] = [
  message("no ‖ number"),
  message("one ‖ number"),
  message("two ‖ number"),
  message("three ‖ number"),
  message("four ‖ number"),
  message("five ‖ number"),
  message("six ‖ number"),
  message("seven ‖ number"),
  message("eight ‖ number"),
  message("nine ‖ number"),
  message("ten ‖ number"),
  message("eleven ‖ number"),
  message("twelve ‖ number"),
];

/** "four", "13": in words as far as one would write them. */
export function numberWord(count: number): string {
  const word = NUMBER_WORDS[count];
  return word === undefined ? countText(count) : sayIt(word);
}
