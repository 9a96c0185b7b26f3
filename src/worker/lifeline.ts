// A worker that the browser ends tells nobody. But the locks that it held are free then, however it ended.

/** Holds the lock from now on until this worker ends; done when it holds it. */
export function holdLifeline(name: string): Promise<void> {
  return new Promise((held) => {
    const forEver = new Promise<never>(() => {});
    const holding = navigator.locks?.request(name, () => {
      held();
      return forEver;
    });
    // Without locks, which only safe contexts have, nobody hears of the end.
    if (holding) holding.catch(() => held());
    else held();
  });
}

/** Tells when whoever holds the lock has ended; to be asked once it is held. */
export function watchLifeline(name: string, onEnd: () => void): void {
  navigator.locks?.request(name, onEnd).catch(() => {});
}
