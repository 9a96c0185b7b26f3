const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 0 });

/** "1,204". */
export function countText(count: number): string {
  return whole.format(count);
}

/** "6.2"; a dash for what is not known. */
export function meanText(value: number | null): string {
  return value === null ? "–" : oneDecimal.format(value);
}

/** "73%" of a share from 0 to 1; what is there is never told as nothing, nor what is missing as all. */
export function shareText(share: number | null): string {
  if (share === null || Number.isNaN(share)) return "–";
  if (share > 0 && share < 0.005) return "under 1%";
  if (share < 1 && share > 0.995) return "over 99%";
  return percent.format(share);
}

const NUMBER_WORDS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** "four", "13": in words as far as one would write them. */
export function numberWord(count: number): string {
  return NUMBER_WORDS[count] ?? countText(count);
}

/** "1 manager", "1,204 managers". */
export function managersText(count: number): string {
  return count === 1 ? "1 manager" : `${countText(count)} managers`;
}
