import { LANGUAGES, type Language } from "./languages.ts";

/** The English message to its translation. */
export type Catalog = Readonly<Record<string, string>>;

/** What is said in, and with which translations. A new object whenever it changes. */
export interface Tongue {
  readonly language: Language;
  readonly catalog: Catalog;
}

/** A setting of the thread, as the default locale of Intl is: every thread that says something is told. */
let tongue: Tongue = { language: LANGUAGES.en, catalog: {} };

/** Says everything in this language from now on; English, and the pseudo language, need no catalog. */
export function setLanguage(language: Language, catalog: Catalog = {}): void {
  tongue = { language, catalog };
}

export function currentTongue(): Tongue {
  return tongue;
}

/** What is made in this tongue; afterwards the thread speaks as before. */
export function saidIn<T>(spoken: Tongue, make: () => T): T {
  const before = tongue;
  tongue = spoken;
  try {
    return make();
  } finally {
    tongue = before;
  }
}

/** Something that depends on the language: made when it is first asked for, and anew in another language. */
export function inTongue<T>(make: (tongue: Tongue) => T): () => T {
  let madeIn: Tongue | null = null;
  let made: { readonly value: T } | null = null;
  return () => {
    if (made && madeIn === tongue) return made.value;
    made = { value: make(tongue) };
    madeIn = tongue;
    return made.value;
  };
}
