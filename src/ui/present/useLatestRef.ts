import { useLayoutEffect, useRef } from "react";

/** The newest value, for what was begun with an older one. */
export function useLatestRef<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
