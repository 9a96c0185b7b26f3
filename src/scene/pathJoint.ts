/** The lowest common manager of a path, -1 for none: above everybody else on it. */
export function jointOf(path: readonly number[]): number {
  return path.length > 2 ? Math.min(...path) : -1;
}
