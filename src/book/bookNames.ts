import { say } from "../language/say.ts";
import { nameOf, type Org, PLACEHOLDER, textOf, VACANCY } from "../org/org.ts";

/** What a book calls somebody, or the post nobody is in. */
export function calledInBook(org: Org, node: number): string {
  if (org.kind[node] === VACANCY) {
    const title = textOf(org, "title", node);
    return title === "" ? say("Vacant") : say("{title} (vacant)", { title });
  }
  const name = nameOf(org, node);
  return org.kind[node] === PLACEHOLDER && name === "" ? say("Not in the file") : name;
}

/** Department and place of somebody, as far as the file says them. */
export function placeOf(org: Org, node: number): string {
  return joined(textOf(org, "department", node), textOf(org, "location", node));
}

/** Texts side by side; those that are blank are left out. */
export function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join(" · ");
}
