/** Writes the cells in the given order into `into`: its cell i is cell `order[i]`. */
export function inOrder<Cells extends Float64Array | Int32Array | Uint8Array>(
  cells: Cells,
  order: Int32Array,
  into: Cells,
): Cells {
  for (let i = 0; i < order.length; i++) into[i] = cells[order[i] ?? 0] ?? 0;
  return into;
}
