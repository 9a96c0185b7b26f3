import type { Mark } from "../../scene/marks.ts";
import { ANCHORS, KINDS, NO_TEXT, type PackedMarks, SHAPES } from "./packedMarks.ts";

/** Packs one drawing after another for the same reader. */
export interface MarkPacker {
  readonly pack: (marks: readonly Mark[]) => PackedMarks;
  /** Takes numbers back that have been read, to write the next ones into. */
  readonly takeBack: (numbers: Float64Array<ArrayBuffer>) => void;
}

const FIRST_ROOM = 1 << 15;
/** The longest mark, without its lists. */
const ROOM_OF_MARK = 16;
/** Names come and go while one looks around: beyond so many the reader starts over. */
const MOST_TEXTS = 50_000;
const MOST_SPARE = 3;

export function createMarkPacker(): MarkPacker {
  let numbers = new Float64Array(FIRST_ROOM);
  let used = 0;
  let known = new Map<string, number>();
  let texts: string[] = [];
  const spare: Float64Array<ArrayBuffer>[] = [];

  function makeRoom(more: number): void {
    if (used + more <= numbers.length) return;
    const larger = new Float64Array(2 * (used + more));
    larger.set(numbers);
    numbers = larger;
  }

  function put(value: number): void {
    numbers[used++] = value;
  }

  function putList(values: readonly number[]): void {
    makeRoom(values.length + 1 + ROOM_OF_MARK);
    numbers[used++] = values.length;
    for (let i = 0; i < values.length; i++) numbers[used++] = values[i] ?? 0;
  }

  function putText(text: string | null): void {
    if (text === null) {
      put(NO_TEXT);
      return;
    }
    let at = known.get(text);
    if (at === undefined) {
      at = known.size;
      known.set(text, at);
      texts.push(text);
    }
    put(at);
  }

  function putBox(mark: Extract<Mark, { readonly width: number }>): void {
    put(mark.x);
    put(mark.y);
    put(mark.width);
    put(mark.height);
    put(mark.radius);
  }

  function putLine(mark: { readonly stroke: string | null; readonly lineWidth: number }): void {
    putText(mark.stroke);
    put(mark.lineWidth);
  }

  /** In the order in which unpackMarks.ts reads. */
  function putMark(mark: Mark): void {
    makeRoom(ROOM_OF_MARK);
    put(KINDS.indexOf(mark.type));
    if (mark.type === "rectangle") {
      putBox(mark);
      putText(mark.fill);
      putLine(mark);
      put(mark.alpha);
      putList(mark.dash);
    } else if (mark.type === "boxes") {
      put(mark.radius);
      putText(mark.fill);
      put(mark.alpha);
      putList(mark.boxes);
    } else if (mark.type === "funnel") {
      putText(mark.fill);
      put(mark.fillAlpha);
      putLine(mark);
      put(mark.strokeAlpha);
      putList(mark.left);
      putList(mark.right);
      putList(mark.y);
    } else if (mark.type === "segments") {
      putLine(mark);
      put(mark.alpha);
      putList(mark.segments);
    } else if (mark.type === "curve") {
      put(mark.radius);
      putLine(mark);
      put(mark.alpha);
      putList(mark.dash);
      putList(mark.points);
    } else if (mark.type === "symbol") {
      put(SHAPES.indexOf(mark.shape));
      put(mark.x);
      put(mark.y);
      put(mark.radius);
      putText(mark.fill);
      putText(mark.ground);
      put(mark.alpha);
    } else if (mark.type === "image") {
      putBox(mark);
      put(mark.photo);
      put(mark.alpha);
    } else {
      put(mark.x);
      put(mark.y);
      putText(mark.text);
      put(mark.size);
      put(mark.weight);
      put(ANCHORS.indexOf(mark.anchor));
      putText(mark.fill);
      putText(mark.halo);
      put(mark.spacing);
      put(mark.alpha);
    }
  }

  return {
    pack(marks) {
      used = 0;
      texts = [];
      if (known.size > MOST_TEXTS) known = new Map();
      const isFromStart = known.size === 0;
      for (const mark of marks) putMark(mark);
      const packed = { numbers, used, texts, isFromStart };
      numbers = spare.pop() ?? new Float64Array(numbers.length);
      return packed;
    },
    takeBack(read) {
      if (spare.length < MOST_SPARE) spare.push(read);
    },
  };
}
