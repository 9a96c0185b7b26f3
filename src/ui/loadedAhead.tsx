import { type ComponentType, lazy, useState } from "react";

/** A part of the page in a script of its own that is asked for before it is needed. */
export interface AheadPart {
  /** Loads it; done when it can be drawn. */
  readonly load: () => Promise<unknown>;
  /** Drawn at once when it has been loaded, else as soon as it is. */
  readonly Part: ComponentType;
}

/** React's lazy alone shows its fallback first, for up to 0.3 s, even when the script is there. */
export function loadedAhead(read: () => Promise<ComponentType>): AheadPart {
  let loaded: ComponentType | null = null;
  const load = async (): Promise<{ default: ComponentType }> => {
    loaded ??= await read();
    return { default: loaded };
  };
  const Late = lazy(load);
  function Part() {
    const [Shown] = useState<ComponentType>(() => loaded ?? Late);
    return <Shown />;
  }
  return { load, Part };
}
