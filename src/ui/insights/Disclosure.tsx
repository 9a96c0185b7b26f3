import { type ReactNode, useState } from "react";

/** Something of second order: its line is always there, the rest is worked out when it is opened. */
export function Disclosure({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: () => ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="disclosure"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {isOpen && <div className="disclosure-body">{children()}</div>}
    </details>
  );
}
