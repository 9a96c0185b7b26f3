import { rgbOf } from "./colour.ts";
import type { DocumentAlphas } from "./documentAlphas.ts";
import { numbersText, numberText } from "./pdfValues.ts";

/** What a stretch of a page is, for those who do not see it. */
export type Role = "figure" | "text" | "heading" | "notes" | "names";

/** The operators of a page as they are being written; what is set already is not set again. */
export interface PageInk {
  put(operators: string): void;
  fill(colour: string): void;
  stroke(colour: string, width: number): void;
  alpha(fill: number, stroke: number): void;
  dash(lengths: readonly number[]): void;
  font(key: string, size: number): void;
  letterSpacing(px: number): void;
  /** From here on the page holds this; nothing is left out of the roles but the ground. */
  role(role: Role): void;
  /** What is set within does not hold behind it. */
  apart(write: () => void): void;
  done(): { readonly content: string; readonly roles: readonly Role[] };
}

export function createPageInk(alphas: DocumentAlphas): PageInk {
  const parts: string[] = ["1 j"];
  const roles: Role[] = [];
  let state = new Map<string, string>();
  let current: Role | null = null;
  const set = (what: string, operator: string): void => {
    if (state.get(what) === operator) return;
    state.set(what, operator);
    parts.push(operator);
  };
  const endRole = (): void => {
    if (current) parts.push("EMC");
    current = null;
  };
  return {
    put: (operators) => void parts.push(operators),
    fill: (colour) => set("fill", `${numbersText(...rgbOf(colour))} rg`),
    stroke(colour, width) {
      set("stroke", `${numbersText(...rgbOf(colour))} RG`);
      set("width", `${numberText(width)} w`);
    },
    alpha: (fill, stroke) => set("alpha", `/${alphas.nameOf(fill, stroke)} gs`),
    dash: (lengths) => set("dash", `[${numbersText(...lengths)}] 0 d`),
    font: (key, size) => set("font", `/${key} ${numberText(size)} Tf`),
    letterSpacing: (px) => set("spacing", `${numberText(px)} Tc`),
    role(role) {
      if (current === role) return;
      endRole();
      parts.push(`/${TAGS[role]} <</MCID ${roles.length}>> BDC`);
      roles.push(role);
      current = role;
    },
    apart(write) {
      endRole();
      const before = new Map(state);
      parts.push("q");
      write();
      endRole();
      parts.push("Q");
      state = before;
    },
    done() {
      endRole();
      return { content: parts.join("\n"), roles };
    },
  };
}

/** As the elements of the document's structure are called. */
export const TAGS: Readonly<Record<Role, string>> = {
  figure: "Figure",
  text: "P",
  heading: "H1",
  notes: "P",
  names: "P",
};
