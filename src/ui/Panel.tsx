import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { say } from "../language/say.ts";
import "./panel.css";

interface PanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What can be done, within reach however long the panel is. */
  readonly foot?: ReactNode;
}

/** A card at the edge of the stage, with its title and a way to put it away. */
export function Panel({ title, onClose, children, foot }: PanelProps) {
  return (
    <section className="panel card" aria-label={title} tabIndex={-1}>
      <header className="panel-head">
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <Button
          className="button plain icon"
          aria-label={say("Close: {panel}", { panel: title })}
          onPress={onClose}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M2 2l10 10M12 2 2 12" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </Button>
      </header>
      <div className="panel-body">{children}</div>
      {foot}
    </section>
  );
}
