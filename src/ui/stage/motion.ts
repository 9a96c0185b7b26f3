/** A value on its way: from 0 to 1 in some milliseconds, unless it is stopped. */
export interface Motion {
  readonly stop: () => void;
}

/** Calls `step` with the eased share once a frame until it has reached 1. */
export function startMotion(milliseconds: number, step: (share: number) => void): Motion {
  const began = performance.now();
  let request = requestAnimationFrame(function tick(now) {
    const share = Math.min(1, Math.max(0, (now - began) / milliseconds));
    request = share < 1 ? requestAnimationFrame(tick) : 0;
    step(easeInOut(share));
  });
  return { stop: () => cancelAnimationFrame(request) };
}

function easeInOut(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}
