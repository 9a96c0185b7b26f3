/** A number as it stands in a file: thousandths of a point are finer than any printer. */
export function numberText(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}

export function numbersText(...values: readonly number[]): string {
  return values.map(numberText).join(" ");
}

const ESCAPED = /[\\()]/g;
const PLAIN = /^[\x20-\x7e]*$/;

/** A text as it stands in a file: as letters where it can, else as UTF-16. */
export function textString(text: string): string {
  if (PLAIN.test(text)) return `(${text.replace(ESCAPED, "\\$&")})`;
  return `<FEFF${utf16Hex(text)}>`;
}

/** The codes of a text in UTF-16, as hexadecimal digits. */
export function utf16Hex(text: string): string {
  let hex = "";
  for (let i = 0; i < text.length; i++) hex += hexCode(text.charCodeAt(i));
  return hex;
}

/** A number of two bytes, as hexadecimal digits. */
export function hexCode(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}

/** A reference to another object of the file. */
export function refText(id: number): string {
  return `${id} 0 R`;
}

/** A dictionary; what is undefined is left out. */
export function dictionary(entries: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(entries).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [`/${name} ${typeof value === "number" ? numberText(value) : value}`];
  });
  return `<<${written.join(" ")}>>`;
}
