import type { WrittenTexts } from "../base/textCodes.ts";

/** Stretches this short are sorted by insertion. */
const SHORT = 12;
/** Texts looked at between two rests. */
const TEXTS_AT_ONCE = 60_000;

/**
 * The order of texts by their letters: three-way radix quicksort (Bentley and Sedgewick, 1997), which
 * looks at no letter twice that it knows to be equal. Rests with each `yield`.
 */
export function* sortTexts(written: WrittenTexts): Generator<undefined, Uint32Array> {
  const { count } = written;
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  /** Stretches [from, end) that are equal in their first `depth` letters, in threes. */
  const open: number[] = [0, count, 0];
  let looked = 0;
  while (open.length > 0) {
    const depth = open.pop() ?? 0;
    const end = open.pop() ?? 0;
    const from = open.pop() ?? 0;
    if (end - from <= SHORT) {
      insert(written, order, from, end, depth);
    } else {
      part(written, order, from, end, depth, open);
    }
    looked += end - from;
    if (looked < TEXTS_AT_ONCE) continue;
    looked = 0;
    yield;
  }
  return order;
}

/** Parts a stretch into those whose next letter is before, at and behind that of one in its middle. */
function part(
  written: WrittenTexts,
  order: Uint32Array,
  from: number,
  end: number,
  depth: number,
  open: number[],
): void {
  const pivot = unitAt(written, order[(from + end) >> 1] ?? 0, depth);
  let before = from;
  let behind = end;
  for (let at = from; at < behind; ) {
    const text = order[at] ?? 0;
    const unit = unitAt(written, text, depth);
    if (unit < pivot) {
      order[at++] = order[before] ?? 0;
      order[before++] = text;
    } else if (unit > pivot) {
      order[at] = order[--behind] ?? 0;
      order[behind] = text;
    } else {
      at++;
    }
  }
  open.push(from, before, depth);
  // No two texts are equal: only one can have ended here.
  if (pivot >= 0) open.push(before, behind, depth + 1);
  open.push(behind, end, depth);
}

function insert(
  written: WrittenTexts,
  order: Uint32Array,
  from: number,
  end: number,
  depth: number,
): void {
  for (let k = from + 1; k < end; k++) {
    const text = order[k] ?? 0;
    let at = k;
    while (at > from && isBefore(written, text, order[at - 1] ?? 0, depth)) {
      order[at] = order[at - 1] ?? 0;
      at--;
    }
    order[at] = text;
  }
}

function isBefore(written: WrittenTexts, a: number, b: number, depth: number): boolean {
  for (let at = depth; ; at++) {
    const unitOfA = unitAt(written, a, at);
    const unitOfB = unitAt(written, b, at);
    if (unitOfA !== unitOfB) return unitOfA < unitOfB;
    if (unitOfA < 0) return false;
  }
}

/** A letter of a text; -1 behind its end. */
function unitAt({ units, starts }: WrittenTexts, text: number, depth: number): number {
  const at = (starts[text] ?? 0) + depth;
  return at < (starts[text + 1] ?? 0) ? (units[at] ?? 0) : -1;
}
