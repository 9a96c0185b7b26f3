/**
 * A set of the whole numbers below some limit, a bit each. How many lie below any number is known at
 * once, so that "how many of them in this range" costs the same for a team and for everybody.
 */
export interface BitSet {
  readonly bits: Uint32Array;
  /** How many there are before each word of 32 bits. */
  readonly before: Uint32Array;
  readonly count: number;
}

export const EMPTY_BIT_SET: BitSet = bitSetOf(new Uint32Array(0));

/** The set of the numbers whose bits are set: number i is bit i % 32 of word i / 32. */
export function bitSetOf(bits: Uint32Array): BitSet {
  const before = new Uint32Array(bits.length + 1);
  for (let w = 0; w < bits.length; w++) before[w + 1] = (before[w] ?? 0) + bitsIn(bits[w] ?? 0);
  return { bits, before, count: before[bits.length] ?? 0 };
}

/** The set of these numbers, all below `limit`. */
export function bitSetWith(numbers: Iterable<number>, limit: number): BitSet {
  const bits = new Uint32Array(Math.ceil(limit / 32));
  for (const i of numbers) bits[i >>> 5] = (bits[i >>> 5] ?? 0) | (1 << (i & 31));
  return bitSetOf(bits);
}

export function hasNumber(set: BitSet, i: number): boolean {
  return i >= 0 && (((set.bits[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 1;
}

/** How many numbers of the set lie in [from, end). */
export function countWithin(set: BitSet, from: number, end: number): number {
  return end > from ? countBelow(set, end) - countBelow(set, from) : 0;
}

function countBelow({ bits, before, count }: BitSet, i: number): number {
  const word = i >>> 5;
  if (word >= bits.length) return count;
  const below = (1 << (i & 31)) - 1;
  return (before[word] ?? 0) + bitsIn((bits[word] ?? 0) & below);
}

/** Goes through the numbers of the set, the smallest first. */
export function eachNumber({ bits }: BitSet, visit: (i: number) => void): void {
  for (let w = 0; w < bits.length; w++) {
    for (let word = bits[w] ?? 0; word !== 0; word &= word - 1) {
      visit(32 * w + 31 - Math.clz32(word & -word));
    }
  }
}

/** The numbers of a set, the smallest first. */
export function numbersOf(set: BitSet): readonly number[] {
  const numbers: number[] = [];
  eachNumber(set, (i) => numbers.push(i));
  return numbers;
}

/** How many bits of a word are set: pairs, fours and eights are added up side by side. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
