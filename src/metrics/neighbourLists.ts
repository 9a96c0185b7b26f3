/** Who is next to whom: the neighbours of k are neighbours[offsets[k] .. offsets[k + 1]]. */
export interface NeighbourLists {
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
}

/** The lists of an undirected graph of `count` nodes whose w-th way joins `from[w]` and `to[w]`. */
export function neighbourLists(count: number, from: Int32Array, to: Int32Array): NeighbourLists {
  const offsets = new Int32Array(count + 1);
  for (const ends of [from, to]) {
    for (const end of ends) offsets[end] = (offsets[end] ?? 0) + 1;
  }
  for (let k = 1; k <= count; k++) offsets[k] = (offsets[k] ?? 0) + (offsets[k - 1] ?? 0);
  const neighbours = new Int32Array(2 * from.length);
  const addTo = (a: number, b: number): void => {
    const at = (offsets[a] ?? 0) - 1;
    offsets[a] = at;
    neighbours[at] = b;
  };
  from.forEach((a, w) => {
    const b = to[w] ?? 0;
    addTo(a, b);
    addTo(b, a);
  });
  return { offsets, neighbours };
}
