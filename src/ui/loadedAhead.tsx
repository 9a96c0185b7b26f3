import { type ComponentType, lazy, useState } from "react";

/** A part of the page in a script of its own that is asked for before it is needed. */
export interface AheadPart<Props> {
  /** Loads it; done when it can be drawn. */
  readonly load: () => Promise<unknown>;
  /** Drawn at once when it has been loaded, else as soon as it is. */
  readonly Part: ComponentType<Props>;
}

/** React's lazy alone shows its fallback first, for up to 0.3 s, even when the script is there. */
export function loadedAhead<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): AheadPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const load = async (): Promise<{ default: ComponentType<Props> }> => {
    loaded ??= await read();
    return { default: loaded };
  };
  const Late: ComponentType<Props> = lazy(load);
  function Part(props: Props) {
    const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Late);
    return <Shown {...props} />;
  }
  return { load, Part };
}
