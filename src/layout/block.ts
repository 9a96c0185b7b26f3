/** A team on the wall: people fill it column by column, as in a newspaper. */
export interface BlockShape {
  readonly rows: number;
  readonly columns: number;
}

/** The narrowest block of at most `wallRows` rows, its columns as even as can be. */
export function blockShape(people: number, wallRows: number): BlockShape {
  if (people === 0) return { rows: 0, columns: 0 };
  const columns = Math.ceil(people / wallRows);
  return { rows: Math.ceil(people / columns), columns };
}

const MOST_WALL_ROWS = 12;

/**
 * How many rows the wall has: more as more people stand on it, so that a person keeps a width one can
 * see; and more where teams are very large, since a block as wide as the chart would have no shape.
 */
export function wallRowsFor(peopleOnWall: number, blocks: number): number {
  const typicalTeam = peopleOnWall / Math.max(blocks, 1);
  if (typicalTeam > 24) return Math.min(MOST_WALL_ROWS, Math.ceil(Math.sqrt(typicalTeam / 2)));
  if (peopleOnWall <= 8) return 1;
  if (peopleOnWall <= 14) return 2;
  return peopleOnWall <= 22 ? 3 : 4;
}
