import { useEffect, useRef } from "react";

/** A red dot that goes where the mouse or the finger goes. */
export function LaserDot() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onMove = ({ clientX, clientY }: PointerEvent): void => {
      dot.current?.style.setProperty("translate", `${clientX}px ${clientY}px`);
    };
    window.addEventListener("pointermove", onMove);
    return () => window.removeEventListener("pointermove", onMove);
  }, []);
  return <div ref={dot} className="laser" aria-hidden="true" />;
}
