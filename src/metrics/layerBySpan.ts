import { isManager, type Org } from "../org/org.ts";
import { BANDS, bandOf } from "./bands.ts";
import { layersOf } from "./layers.ts";

/** The heat map of layers and spans: managers on layer row + 1 in the band of that column. (M11) */
export function managersByLayerAndBand(org: Org): number[][] {
  const rows = Array.from({ length: layersOf(org).managementLayers }, () => BANDS.map(() => 0));
  for (let i = 0; i < org.count; i++) {
    const row = rows[(org.layer[i] ?? 0) - 1];
    const band = bandOf(org.span[i] ?? 0);
    if (row && isManager(org, i)) row[band] = (row[band] ?? 0) + 1;
  }
  return rows;
}
