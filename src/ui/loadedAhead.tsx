import { type ComponentType, useEffect, useState } from "react";

/** A part of the page in a script of its own that is asked for before it is needed. */
export interface AheadPart<Props> {
  /** Loads it; done when it can be drawn. */
  readonly load: () => Promise<unknown>;
  /** Drawn at once when it has been loaded, else as soon as it is. */
  readonly Part: ComponentType<Props>;
}

/** React's lazy would show its fallback for up to 0.3 s even when the script is there. */
export function loadedAhead<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): AheadPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const load = async (): Promise<ComponentType<Props>> => {
    loaded ??= await read();
    return loaded;
  };
  function Part(props: Props) {
    const [Shown, setShown] = useState<ComponentType<Props> | null>(() => loaded);
    useEffect(() => {
      load().then(
        (part) => setShown(() => part),
        // Thrown while drawing, it is told of by the page's own page of faults.
        (fault: unknown) =>
          setShown(() => {
            throw fault;
          }),
      );
    }, []);
    return Shown && <Shown {...props} />;
  }
  return { load, Part };
}
