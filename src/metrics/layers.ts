import { isManager, type Org, PERSON } from "../org/org.ts";

/** How deep the organisation is. Layer 1 is the top post. (M7) */
export interface Layers {
  /**
   * The largest layer a person stands on. A vacancy with people below it is a layer on their chain,
   * a placeholder is none. With several trees, the deepest one's.
   */
  readonly layers: number;
  /** The largest layer of a manager; 0 without managers. */
  readonly managementLayers: number;
}

/** Layers and management layers of the organisation; "managers above" a person is their layer - 1. (M7) */
export function layersOf(org: Org): Layers {
  let layers = 0;
  let managementLayers = 0;
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] !== PERSON) continue;
    const layer = org.layer[i] ?? 0;
    if (layer > layers) layers = layer;
    if (layer > managementLayers && isManager(org, i)) managementLayers = layer;
  }
  return { layers, managementLayers };
}

/** North Carolina's 1:8, where Orgvue's on-target band starts as well. (M9) */
export const TARGET_SPAN = 8;

/**
 * The fewest layers that can hold this many people if every manager has at most `span` reports: the
 * least L with 1 + span + ... + span^(L-1) >= people. A floor, not a goal. (M9)
 */
export function fewestLayers(people: number, span: number = TARGET_SPAN): number {
  let layers = 0;
  let room = 0;
  for (let onLayer = 1; room < people; onLayer *= span) {
    room += onLayer;
    layers++;
  }
  return layers;
}
