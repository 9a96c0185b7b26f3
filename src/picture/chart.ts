import type { CollaborationLink } from "../metrics/collaborationLinks.ts";
import type { DottedReach } from "../metrics/dottedReach.ts";
import type { Headcount } from "../metrics/headcount.ts";
import type { LinkSource } from "../metrics/linkSource.ts";
import type { Load } from "../metrics/load.ts";
import type { Settings } from "../metrics/settings.ts";
import type { Org } from "../org/org.ts";

/** An organisation with what was counted of it: all that its pictures are drawn from. */
export interface Chart {
  readonly org: Org;
  /** Who stands beside their manager (assistantsBeside.ts). */
  readonly beside: Uint8Array | null;
  /** Day number as of which everything was counted. */
  readonly asOfDay: number;
  readonly settings: Settings;
  readonly load: Load;
  readonly headcount: Headcount;
  readonly contractors: Uint8Array | null;
  readonly experts: Uint8Array | null;
  readonly dotted: DottedReach | null;
  readonly linksOf: (source: LinkSource) => readonly CollaborationLink[];
  /** Key of each node's photo, -1 for none; null where no faces are wanted. */
  readonly photoOf: Int32Array | null;
}
