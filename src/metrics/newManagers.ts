import { isManager, NO_DAY, type Org } from "../org/org.ts";
import { newStarterTest } from "./newStarters.ts";
import { postSince } from "./postSince.ts";

/** Fewer days than this in a post are few. Ours; the same as for new starters. */
export const NEW_BELOW_DAYS = 180;

/**
 * A test whether node i has just crossed a layer, as far as a file can tell: leads people today, is in
 * the post for fewer than 180 days at the as-of date (a day number), and was not hired into it. What the
 * post before was no export says, so some will have led people there too. Null without a column that
 * tells since when people are in their post. Ours.
 */
export function newInPostTest(org: Org, asOfDay: number): ((i: number) => boolean) | null {
  const since = postSince(org, asOfDay);
  if (!since) return null;
  const isNewHere = newStarterTest(org, asOfDay, NEW_BELOW_DAYS);
  return (i) => {
    const day = since.day[i] ?? NO_DAY;
    const isNewInPost = day > asOfDay - NEW_BELOW_DAYS && day <= asOfDay;
    return isManager(org, i) && isNewInPost && !isNewHere?.(i);
  };
}

/**
 * A test whether node i was hired fewer than 180 days ago and leads people: new to the place and to the
 * team, which is another fact. Null without hire dates. Ours.
 */
export function hiredToLeadTest(org: Org, asOfDay: number): ((i: number) => boolean) | null {
  const isNewHere = newStarterTest(org, asOfDay, NEW_BELOW_DAYS);
  return isNewHere && ((i) => isManager(org, i) && isNewHere(i));
}
