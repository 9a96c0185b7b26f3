const MILLISECONDS_A_DAY = 86_400_000;

/** The day number of a date written YYYY-MM-DD: days since 1970-01-01; NaN for anything else. */
export function dayNumberOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** A day number as YYYY-MM-DD. */
export function dateOfDay(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
