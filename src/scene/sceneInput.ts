import type { BitSet } from "../base/bitSet.ts";
import type { Layout } from "../layout/layout.ts";
import type { ViewRows } from "../layout/rows.ts";
import type { DottedReach } from "../metrics/dottedReach.ts";
import type { LinkSource } from "../metrics/linkSource.ts";
import type { Org, TextField } from "../org/org.ts";
import type { Camera, Frame } from "./camera.ts";
import type { SceneCommunity } from "./communityOutlines.ts";
import type { Lens } from "./lens.ts";
import type { Palette } from "./palette.ts";

/** A collaboration link between two managers, by node. */
export interface SceneLink {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  readonly source: LinkSource;
}

/** A link under the pointer, and where that is, px. */
export interface HoveredLink {
  readonly a: number;
  readonly b: number;
  readonly source: LinkSource;
  readonly x: number;
  readonly y: number;
}

/** What a link can say of itself. */
export interface LinkFacts {
  readonly source: LinkSource;
  readonly weight: number;
  /** How many links are drawn as this one. */
  readonly count: number;
  /** Hops through the line; null where there is no line. */
  readonly byLine: number | null;
}

/** One hop of the way over links, by node; `source` is null along a solid line. */
export interface SceneLeg {
  readonly from: number;
  readonly to: number;
  readonly source: LinkSource | null;
}

/** What would change, drawn beside what is. Nodes. */
export interface SceneGhost {
  /** Solid lines that would move. */
  readonly moves: readonly {
    readonly person: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** Those whose dotted line would end; they stay where they are. */
  readonly staying: readonly number[];
  /** Load of everybody touched in report-equivalents, before and after; NaN for whoever is no manager yet. */
  readonly loads: readonly {
    readonly manager: number;
    readonly before: number;
    readonly after: number;
  }[];
}

/** A product that is lit up: the people on it are those who were found. Nodes. */
export interface SceneProduct {
  readonly label: string;
  /** How many people are on it. */
  readonly people: number;
  /** The lowest manager who has all of them; -1 where they are in several trees. */
  readonly decider: number;
  /** Hops from there down to the one farthest below. */
  readonly height: number;
  /** Their solid managers. */
  readonly managers: readonly number[];
  /** Everybody whose line up is part of the way from its people to whoever decides. */
  readonly lines: readonly number[];
}

/** The words a drawing needs, in the reader's language. */
export interface SceneWords {
  readonly mission: string;
  readonly teams: string;
  /** Second line of a manager's card, by view. */
  readonly manager: (totalSpan: number, span: number) => string;
  /** What stands beside a row of the conventional view that is a grade's. */
  readonly grade: (grade: string) => string;
  readonly vacancy: string;
  /** What the lowest manager of a whole product is to it, by view. */
  readonly decides: (product: SceneProduct) => string;
  readonly placeholder: string;
  /** Below the names of the two that a link joins. */
  readonly link: (facts: LinkFacts) => string;
}

/** Everything a drawing is made from. */
export interface SceneInput {
  readonly org: Org;
  readonly layout: Layout;
  readonly rows: ViewRows;
  /** 0 = conventional view, 1 = upside-down view, between: the flip. */
  readonly flip: number;
  /** The view one is in or on the way to: it decides which rows cards share. */
  readonly isUpsideDown: boolean;
  readonly lens: Lens;
  /** Load of each manager in report-equivalents, by node: how thick the neck of their funnel is. */
  readonly load: Float64Array;
  /** Groups of the lens that are brought out; empty: all. */
  readonly isolated: readonly number[];
  readonly selected: number;
  readonly hovered: number;
  /** Nodes that are followed, MOST_PINS at most. */
  readonly pinned: readonly number[];
  /** Everybody whom a search found. */
  readonly found: BitSet;
  /** Everybody on the line between two people, from one to the other; empty when none is shown. */
  readonly path: readonly number[];
  /** The way between the same two over links, where it is shorter than the line; else empty. */
  readonly way: readonly SceneLeg[];
  /** A proposal to be shown; null for none. */
  readonly ghost: SceneGhost | null;
  /** A product to be lit up; null for none. */
  readonly product: SceneProduct | null;
  /** 1 by node for those who match the filter; null without one. Others are only there above them. */
  readonly matching: Uint8Array | null;
  /** 1 by node for people who are not employed here; null for nobody. */
  readonly contractors: Uint8Array | null;
  readonly links: readonly SceneLink[];
  /** The link the pointer is on; null for none. */
  readonly hoveredLink: HoveredLink | null;
  /** The dotted lines of everybody; null where there are none, or none are wanted. */
  readonly dotted: DottedReach | null;
  /** Key of each node's photo, -1 for none; null where no faces are wanted. */
  readonly photoOf: Int32Array | null;
  /** 1 for each node that leads without reports and bears the mark of it; null where nobody does. */
  readonly experts: Uint8Array | null;
  /** Communities that are outlined, MOST_OUTLINED at most. */
  readonly communities: readonly SceneCommunity[];
  /** Nodes of those who cultivate a community. */
  readonly cultivators: readonly number[];
  readonly camera: Camera;
  readonly frame: Frame;
  /** Size of the picture, in px. */
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** What cards say below the name, in this order. */
  readonly cardFields: readonly TextField[];
  readonly words: SceneWords;
}
