import type { Sight } from "../scene/camera.ts";
import { FIRST_LOOK, type Look } from "./look.ts";

const SEPARATOR = "&";

/** A look as the fragment of an address, without "#"; "" for the first look. */
export function fragmentOf(look: Look): string {
  const parts: readonly (readonly [string, string])[] = [
    ["view", look.view === FIRST_LOOK.view ? "" : look.view],
    ["lens", look.lensId === FIRST_LOOK.lensId ? "" : escaped(look.lensId)],
    ["groups", look.isolated.map(escaped).join(",")],
    ["person", escaped(look.selected)],
    ["path", look.path?.map(escaped).join(",") ?? ""],
    ["part", escaped(look.focus)],
    ["layer", look.foldedLayer > 0 ? String(look.foldedLayer) : ""],
    ["folded", look.others.map(escaped).join(",")],
    ["at", look.sight ? sightText(look.sight) : ""],
  ];
  const said = parts.filter(([, value]) => value !== "");
  if (said.length === 0) return "";
  const of: typeof parts = look.of === "" ? [] : [["of", escaped(look.of)]];
  return [...said, ...of].map(([name, value]) => `${name}=${value}`).join(SEPARATOR);
}

/** The look a fragment means; null for a fragment that is none of ours. What is odd is left out. */
export function readFragment(fragment: string): Look | null {
  if (fragment === "") return FIRST_LOOK;
  const parts = new Map<string, string>();
  for (const part of fragment.split(SEPARATOR)) {
    const [name = "", value] = part.split("=", 2);
    if (NAMES.has(name) && value) parts.set(name, value);
  }
  if (parts.size === 0) return null;
  const text = (name: string): string => plain(parts.get(name) ?? "");
  const list = (name: string): readonly string[] =>
    (parts.get(name) ?? "").split(",").map(plain).filter(Boolean);
  const [from, to] = list("path");
  const layer = Number(text("layer"));
  return {
    of: text("of"),
    view: text("view") === "upside-down" ? "upside-down" : FIRST_LOOK.view,
    lensId: text("lens") || FIRST_LOOK.lensId,
    isolated: [...new Set(list("groups"))],
    selected: text("person"),
    path: from !== undefined && to !== undefined ? [from, to] : null,
    focus: text("part"),
    foldedLayer: isWhole(layer) ? layer : 0,
    others: [...new Set(list("folded"))],
    sight: readSight(text("at")),
  };
}

const NAMES: ReadonlySet<string> = new Set([
  ...["view", "lens", "groups", "person", "path", "part", "layer", "folded", "at", "of"],
]);

/** "12.5,3,8": slot, row and zoom, as fine as one can see. */
function sightText({ slot, row, zoom }: Sight): string {
  return [slot.toFixed(2), row.toFixed(2), zoom.toFixed(3)].map(Number).join(",");
}

function readSight(text: string): Sight | null {
  const [slot = Number.NaN, row = Number.NaN, zoom = Number.NaN] = text.split(",").map(Number);
  return Number.isFinite(slot + row + zoom) && zoom >= 1 ? { slot, row, zoom } : null;
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

/** The text in an escaped one; "" for an escape that is none. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
