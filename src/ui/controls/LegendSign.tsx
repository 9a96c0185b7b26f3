import { inkOn } from "../../scene/inkOn.ts";
import type { LensGroup, Shape } from "../../scene/lens.ts";

const PATHS: Readonly<Record<Exclude<Shape, "disc" | "ring">, string>> = {
  triangle: "M7 1.5 13 12.5H1Z",
  diamond: "M7 1 13 7 7 13 1 7Z",
  square: "M2 2h10v10H2Z",
};

interface LegendSignProps {
  readonly group: LensGroup;
  readonly color: string;
}

/** The sign of a group as the chart draws it: a letter on a tile, a step of an order, or a shape. */
export function LegendSign({ group, color }: LegendSignProps) {
  if (group.sign !== "") {
    return (
      <span
        className="sign tile"
        aria-hidden="true"
        style={{ background: color, color: inkOn(color) }}
      >
        {group.sign}
      </span>
    );
  }
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="sign">
      {typeof group.color === "object" ? (
        <StepSign {...group.color} color={color} />
      ) : (
        <ShapeSign shape={group.shape} color={color} />
      )}
    </svg>
  );
}

/** A column that is the higher, the farther up the order. */
function StepSign({
  step,
  of,
  color,
}: {
  readonly step: number;
  readonly of: number;
  readonly color: string;
}) {
  const height = (13 * (step + 1)) / of;
  return (
    <>
      <rect x="0.5" y="0.5" width="13" height="13" rx="2" fill={color} fillOpacity="0.22" />
      <rect x="0.5" y={13.5 - height} width="13" height={height} rx="2" fill={color} />
    </>
  );
}

function ShapeSign({ shape, color }: { readonly shape: Shape; readonly color: string }) {
  if (shape === "disc") return <circle cx="7" cy="7" r="5.5" fill={color} />;
  if (shape === "ring") {
    return <circle cx="7" cy="7" r="4.5" fill="none" stroke={color} strokeWidth="2.4" />;
  }
  return <path d={PATHS[shape]} fill={color} />;
}
