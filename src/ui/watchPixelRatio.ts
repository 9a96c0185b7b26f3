/**
 * Tells of every change of the device px to one CSS px: zoomed, or moved to another screen, a page may keep
 * its size in CSS px, so that nothing else tells. The result stops it.
 */
export function watchPixelRatio(onChange: () => void): () => void {
  let query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const change = (): void => {
    query.removeEventListener("change", change);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener("change", change);
    onChange();
  };
  query.addEventListener("change", change);
  return () => query.removeEventListener("change", change);
}
