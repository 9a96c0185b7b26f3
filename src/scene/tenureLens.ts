import { message, say, sayIt } from "../language/say.ts";
import { NO_DAY, type Org, PERSON } from "../org/org.ts";
import { buildLens, NOT_STATED_SIGN, stepGroups } from "./buildLens.ts";
import type { Lens } from "./lens.ts";

const DAYS_A_YEAR = 365.25;

/** Full years from which each band begins. */
const BANDS = [
  { from: 0, name: "under 1 year", label: message("under 1 year") },
  { from: 1, name: "1 to 2 years", label: message("1 to 2 years") },
  { from: 3, name: "3 to 4", label: message("3 to 4 ‖ years") },
  { from: 5, name: "5 to 9", label: message("5 to 9 ‖ years") },
  { from: 10, name: "10 to 19", label: message("10 to 19 ‖ years") },
  { from: 20, name: "20 or more", label: message("20 or more ‖ years") },
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
  return buildLens(org, {
    id: "tenure",
    title: say("Tenure"),
    subject: "people",
    why: `${say("Counts full years from the hire date to the as-of date of the chart.")} ${unknownWords(blank, later)}`,
    groups: stepGroups(BANDS.map(({ name, label }) => ({ name, label: sayIt(label) }))),
    groupFor(i) {
      const years = yearsOf(i);
      return Number.isNaN(years) ? of : BANDS.findLastIndex(({ from }) => years >= from);
    },
    figureOf(i) {
      const years = yearsOf(i);
      if (Number.isNaN(years)) return NOT_STATED_SIGN;
      return years === 0 ? "<1" : String(years);
    },
  });
}

/** Of how many one does not know for how long they are here. */
function unknownWords(blank: number, later: number): string {
  if (blank === 0 && later === 0) return say("Everybody has a hire date.");
  if (later === 0) return say("{blank, number} people have no hire date.", { blank });
  return blank === 0
    ? say("{later, number} start later.", { later })
    : say("{blank, number} people have no hire date, {later, number} start later.", {
        blank,
        later,
      });
}
