/** Hundredths of a px are finer than any screen or printer shows. */
export function numberText(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** Attributes as they stand in a tag; those that are undefined are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return "";
      const text = typeof value === "number" ? numberText(value) : escapeText(value);
      return ` ${name}="${text}"`;
    })
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text with nothing in it that XML forbids: control characters and half pairs become U+FFFD. */
export function allowedText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}

/** Text as it may stand in XML. */
export function escapeText(text: string): string {
  return allowedText(text).replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

/** An element, closed at once where there is nothing in it. */
export function element(
  name: string,
  values: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly string[]
): string {
  const inside = children.join("");
  const opened = `<${name}${attributes(values)}`;
  return inside === "" ? `${opened}/>` : `${opened}>${inside}</${name}>`;
}
