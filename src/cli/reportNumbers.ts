const twoDecimals = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** At most two decimals; a dash for what is not known. */
export function number(value: number | null): string {
  return value === null ? "-" : twoDecimals.format(value);
}

/** "1 link", "2 links". */
export function count(of: number, one: string, several = `${one}s`): string {
  return `${number(of)} ${of === 1 ? one : several}`;
}

/** A part of a whole as a percentage; a dash of nothing. */
export function share(part: number, whole: number): string {
  return whole > 0 ? percent(part / whole) : "-";
}

/** A share from 0 to 1 as a percentage. */
export function percent(of: number): string {
  return `${(of * 100).toFixed(1)} %`;
}
