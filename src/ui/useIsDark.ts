import { useEffect, useState } from "react";
import { useApp } from "./appContext.tsx";

/** Whether the page is dark now: what the user chose, else what the system says. */
export function useIsDark(): boolean {
  const theme = useApp((state) => state.theme);
  const [systemIsDark, setSystemIsDark] = useState(
    () => matchMedia("(prefers-color-scheme: dark)").matches,
  );
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const onChange = (): void => setSystemIsDark(query.matches);
    query.addEventListener("change", onChange);
    return () => query.removeEventListener("change", onChange);
  }, []);
  return theme === "dark" || (theme === "system" && systemIsDark);
}
