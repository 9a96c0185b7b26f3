import { LINK_SOURCES } from "../metrics/linkSource.ts";
import type { GatheredLinks } from "./gatheredLinks.ts";

/** Adds up links by pair and source, in the order in which they come; at most `most` different ones. */
export function pairTable(most: number) {
  const a = new Int32Array(most);
  const b = new Int32Array(most);
  const weight = new Float64Array(most);
  const count = new Int32Array(most);
  const source = new Uint8Array(most);
  let used = 0;
  // Open addressing with at least half of the cells free: a pair's number and one, or 0.
  const mask = 2 ** Math.ceil(Math.log2(2 * most + 1)) - 1;
  const cells = new Int32Array(mask + 1);
  return {
    add(one: number, other: number, own: number, behind: number, code: number): void {
      const low = Math.min(one, other);
      const high = Math.max(one, other);
      let cell = (Math.imul(low + code, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 7;
      for (cell &= mask; cells[cell] !== 0; cell = (cell + 1) & mask) {
        const pair = (cells[cell] ?? 0) - 1;
        if (a[pair] !== low || b[pair] !== high || source[pair] !== code) continue;
        weight[pair] = (weight[pair] ?? 0) + own;
        count[pair] = (count[pair] ?? 0) + behind;
        return;
      }
      a[used] = low;
      b[used] = high;
      weight[used] = own;
      count[used] = behind;
      source[used] = code;
      cells[cell] = ++used;
    },
    links(): GatheredLinks {
      const strongest = new Float64Array(LINK_SOURCES.length);
      for (let pair = 0; pair < used; pair++) {
        const code = source[pair] ?? 0;
        strongest[code] = Math.max(strongest[code] ?? 0, weight[pair] ?? 0);
      }
      return {
        a: a.slice(0, used),
        b: b.slice(0, used),
        weight: weight.slice(0, used),
        count: count.slice(0, used),
        source: source.slice(0, used),
        most: strongest,
      };
    },
  };
}
