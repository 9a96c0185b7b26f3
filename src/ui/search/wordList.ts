/** Distinct words, each with a number. */
export interface WordList {
  /** The number of a word, known or new. */
  readonly add: (word: string) => number;
  readonly count: () => number;
  readonly joined: () => JoinedWords;
  /** The words without digits: what a finger can slip in and the eye still reads. */
  readonly withoutDigits: () => { readonly texts: string[]; readonly words: readonly number[] };
}

/** All words as one text, in which the engine's own search is fastest. */
export interface JoinedWords {
  /** Calls back for every word that holds `needle`; a needle with "\n" before it only meets starts. */
  readonly eachHit: (
    needle: string,
    tell: (word: number, isStart: boolean, isWhole: boolean) => void,
  ) => void;
}

export function wordList(): WordList {
  const numbers = new Map<string, number>();
  return {
    count: () => numbers.size,
    add(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    },
    joined: () => joinedWords([...numbers.keys()]),
    withoutDigits() {
      const texts: string[] = [];
      const words: number[] = [];
      for (const [text, word] of numbers) {
        if (/\d/.test(text)) continue;
        texts.push(text);
        words.push(word);
      }
      return { texts, words };
    },
  };
}

function joinedWords(words: readonly string[]): JoinedWords {
  const text = `\n${words.join("\n")}\n`;
  const starts = new Uint32Array(words.length + 1);
  for (let w = 0; w < words.length; w++) {
    starts[w + 1] = (starts[w] ?? 0) + (words[w] ?? "").length + 1;
  }
  // starts[w] is where the "\n" before word w stands.
  return {
    eachHit(needle, tell) {
      const bare = needle.replace("\n", "");
      let word = 0;
      for (let at = text.indexOf(needle); at >= 0; ) {
        const first = at + needle.length - bare.length;
        word = lastAtMost(starts, first - 1, word);
        const start = (starts[word] ?? 0) + 1;
        const end = starts[word + 1] ?? text.length;
        tell(word, first === start, first === start && end === first + bare.length);
        at = text.indexOf(needle, end);
      }
    },
  };
}

/** The last index not before `from` whose value is at most `limit`; the values rise. */
function lastAtMost(values: Uint32Array, limit: number, from: number): number {
  let low = from;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whole numbers in a typed array that grows. */
export function growingInts(expected: number): {
  readonly push: (value: number) => void;
  readonly values: () => Uint32Array;
} {
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
