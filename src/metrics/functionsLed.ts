import { type Org, PERSON } from "../org/org.ts";

/**
 * Functions among each node's direct reports: distinct departments, a blank is none. Null without a
 * department column. (M14)
 */
export function functionsLed(org: Org): Int32Array | null {
  const column = org.text.department;
  if (!column) return null;
  const { count, end, kind } = org;
  const functions = new Int32Array(count);
  // Which manager saw each department last: asked manager by manager, that tells the first sight.
  const lastSeenBy = new Int32Array(column.offsets.length - 1).fill(-1);
  for (let m = 0; m < count; m++) {
    const below = end[m] ?? 0;
    for (let i = m + 1; i < below; i = end[i] ?? below) {
      const department = column.codes[i] ?? 0;
      if (kind[i] !== PERSON || department === 0 || lastSeenBy[department] === m) continue;
      lastSeenBy[department] = m;
      functions[m] = (functions[m] ?? 0) + 1;
    }
  }
  return functions;
}
