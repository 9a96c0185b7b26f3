import { nameOf, type Org, textOf, VACANCY } from "./org.ts";

/** What the panel calls a node: a vacancy by the title of its post, everybody else by name. */
export function calledOf(org: Org, node: number): string {
  if (org.kind[node] === VACANCY) return textOf(org, "title", node) || "Vacancy";
  return nameOf(org, node) || "Unnamed";
}
