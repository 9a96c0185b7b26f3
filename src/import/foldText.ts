const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  æ: "ae",
  œ: "oe",
};

/** Lower case without accents, so that "Führungskraft" and "FUHRUNGSKRAFT" compare equal. */
export function foldText(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßłøđıæœ]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter);
}

function isPlainAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 126) return false;
  return true;
}

/** The words of a folded text, parted by single blanks; everything but letters and digits goes. */
export function wordsOf(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
