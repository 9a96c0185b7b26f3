/** Whole numbers in a typed array that grows. */
export interface GrowingInts {
  push(value: number): void;
  /** Those pushed so far, without a copy. */
  values(): Uint32Array;
}

export function growingInts(expected: number): GrowingInts {
  let values = new Uint32Array(Math.max(16, expected));
  let count = 0;
  return {
    push(value) {
      if (count === values.length) {
        const larger = new Uint32Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[count++] = value;
    },
    values: () => values.subarray(0, count),
  };
}
