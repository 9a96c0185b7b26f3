import { NO_DAY, type Org, PERSON } from "../org/org.ts";
import { buildLens, NOT_STATED, stepGroups } from "./buildLens.ts";
import type { Lens } from "./lens.ts";

const DAYS_A_YEAR = 365.25;

/** Full years from which each band begins. */
const BANDS = [
  { from: 0, label: "under 1 year" },
  { from: 1, label: "1 to 2 years" },
  { from: 3, label: "3 to 4" },
  { from: 5, label: "5 to 9" },
  { from: 10, label: "10 to 19" },
  { from: 20, label: "20 or more" },
] as const;

/** Colours everybody by the years since their hire date as of a day (`hireDay` by node, days since 1970). */
export function tenureLens(org: Org, hireDay: Int32Array, asOfDay: number): Lens {
  const yearsOf = (i: number): number => {
    const day = hireDay[i] ?? NO_DAY;
    if (day === NO_DAY || day > asOfDay) return Number.NaN;
    return Math.floor((asOfDay - day) / DAYS_A_YEAR);
  };
  const of = BANDS.length;
  let blank = 0;
  let later = 0;
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] !== PERSON) continue;
    if (hireDay[i] === NO_DAY) blank++;
    else if ((hireDay[i] ?? 0) > asOfDay) later++;
  }
  const unknown = [
    blank > 0 ? `${blank.toLocaleString("en")} people have no hire date` : "",
    later > 0 ? `${later.toLocaleString("en")} start later` : "",
  ].filter(Boolean);
  const told = unknown.length === 0 ? "Everybody has a hire date" : unknown.join(", ");
  return buildLens(org, {
    id: "tenure",
    title: "Tenure",
    subject: "people",
    why: `Counts full years from the hire date to the as-of date of the chart. ${told}.`,
    groups: stepGroups(BANDS.map(({ label }) => label)),
    groupFor(i) {
      const years = yearsOf(i);
      return Number.isNaN(years) ? of : BANDS.findLastIndex(({ from }) => years >= from);
    },
    figureOf(i) {
      const years = yearsOf(i);
      if (Number.isNaN(years)) return NOT_STATED.sign;
      return years === 0 ? "<1" : String(years);
    },
  });
}
