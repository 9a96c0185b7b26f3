import { type Leg, wayOverLinks } from "../metrics/wayOverLinks.ts";
import type { SceneLeg } from "../scene/sceneInput.ts";
import type { AppState, Path } from "./app.ts";
import { chosenLinks } from "./shownLinks.ts";

interface KnownWay {
  readonly links: ReturnType<typeof chosenLinks>;
  readonly legs: readonly Leg[] | null;
  /** To be drawn; empty where it is the line itself. */
  readonly shown: readonly SceneLeg[];
}

const NO_LEGS: readonly SceneLeg[] = [];

function wayIn(state: Ways): KnownWay | null {
  const { document, path } = state;
  if (!document || !path || path.to < 0) return null;
  const links = chosenLinks(state);
  const before = knownWays.get(path);
  if (before?.links === links) return before;
  const legs = wayOverLinks(document.imported.org, links, path.from, path.to);
  const isOverLinks = legs?.some(({ link }) => link !== null) ?? false;
  const shown = isOverLinks
    ? (legs ?? []).map(({ from, to, link }) => ({ from, to, source: link?.source ?? null }))
    : NO_LEGS;
  const now = { links, legs, shown };
  knownWays.set(path, now);
  return now;
}

const knownWays = new WeakMap<Path, KnownWay>();

type Ways = Pick<AppState, "document" | "path" | "links" | "drawn">;

/** The shortest way of the path over lines and the chosen links; null without a path, or where none leads. */
export function wayOf(state: Ways): readonly Leg[] | null {
  return wayIn(state)?.legs ?? null;
}

/** That way where it leads over a link, to be lit on the chart; else empty. */
export function shownWay(state: Ways): readonly SceneLeg[] {
  return wayIn(state)?.shown ?? NO_LEGS;
}
