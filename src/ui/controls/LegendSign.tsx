import type { Shape } from "../../scene/lens.ts";

const PATHS: Readonly<Record<Exclude<Shape, "disc" | "ring">, string>> = {
  triangle: "M7 1.5 13 12.5H1Z",
  diamond: "M7 1 13 7 7 13 1 7Z",
  square: "M2 2h10v10H2Z",
};

/** The sign of a group as the chart draws it. */
export function LegendSign({ shape, color }: { readonly shape: Shape; readonly color: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="sign">
      {shape === "disc" && <circle cx="7" cy="7" r="5.5" fill={color} />}
      {shape === "ring" && (
        <circle cx="7" cy="7" r="4.5" fill="none" stroke={color} strokeWidth="2.4" />
      )}
      {shape !== "disc" && shape !== "ring" && <path d={PATHS[shape]} fill={color} />}
    </svg>
  );
}
