const TEXT = /(?:[^<&\]]|\](?!\]>)|&(?:amp|lt|gt|quot|apos|#\d+);)+/;
const ATTRIBUTES = /(?:\s+[\w:]+="(?:[^<&"]|&(?:amp|lt|gt|quot|apos|#\d+);)*")*/;
const TOKEN = new RegExp(
  `<\\?xml [^?]*\\?>|<(?<open>[\\w:]+)(?<values>${ATTRIBUTES.source})\\s*(?<empty>/?)>|</(?<close>[\\w:]+)>|${TEXT.source}`,
  "y",
);

/** What is wrong with a text as XML, in words; "" where it is well-formed. No entities but the usual ones. */
export function xmlFault(xml: string): string {
  const open: string[] = [];
  let elements = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(xml)?.groups;
    if (!groups) return `no XML: ${xml.slice(at, at + 60)}`;
    if (groups.close !== undefined && open.pop() !== groups.close)
      return `wrong </${groups.close}>`;
    if (groups.open === undefined) continue;
    const names = [...(groups.values ?? "").matchAll(/([\w:]+)="/g)].map(([, name]) => name);
    if (new Set(names).size < names.length) return `an attribute twice: ${groups.values}`;
    if (open.length === 0) elements++;
    if (groups.empty === "") open.push(groups.open);
  }
  if (open.length > 0) return `never closed: ${open.join(" ")}`;
  return elements === 1 ? "" : `${elements} elements instead of one`;
}
