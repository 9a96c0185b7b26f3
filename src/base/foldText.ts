const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  æ: "ae",
  œ: "oe",
  ς: "σ",
};

/**
 * Accents and points that may as well be left out. The vowel signs of Indian scripts and of Thai and the
 * voicing marks of kana may not: they are what tells two names apart.
 */
const ACCENTS = /(?![\u3099\u309a])\p{sc=Inherited}|(?=\p{M})\p{sc=Hebrew}/gu;

/** Lower case without accents, so that "Führungskraft" and "FUHRUNGSKRAFT" compare equal. */
export function foldText(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßłøđıæœς]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter);
}

function isPlainAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 126) return false;
  return true;
}

/** The words of a folded text, parted by single blanks; everything but letters, their signs and digits goes. */
export function wordsOf(text: string): string {
  const folded = foldText(text);
  // Asking for Unicode properties takes ten times as long.
  const others = isPlainAscii(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{M}\p{N}]+/gu;
  return folded.replace(others, " ").trim();
}
