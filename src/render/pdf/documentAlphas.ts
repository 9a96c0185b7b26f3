import { dictionary } from "./pdfValues.ts";

/** How much shows through fills and lines, by name: pages may only name it. */
export interface DocumentAlphas {
  nameOf(fill: number, stroke: number): string;
  /** For the resources of pages. */
  written(): string;
}

export function createDocumentAlphas(): DocumentAlphas {
  const names = new Map<string, string>();
  return {
    nameOf(fill, stroke) {
      const state = dictionary({ ca: fill, CA: stroke });
      const name = names.get(state) ?? `A${names.size + 1}`;
      names.set(state, name);
      return name;
    },
    written: () => dictionary(Object.fromEntries([...names].map(([state, name]) => [name, state]))),
  };
}
