import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";

interface SettingsSectionProps {
  readonly title: string;
  /** What is set at present, in a few words. */
  readonly state: string;
  readonly isOpen?: boolean;
  /** Puts the section back to what is usual; null while it is. */
  readonly onUsual: (() => void) | null;
  readonly children: ReactNode;
}

/** Some of the settings under a heading that opens, with what is set and the way back to the usual. */
export function SettingsSection({
  title,
  state,
  isOpen = false,
  onUsual,
  children,
}: SettingsSectionProps) {
  const [isShown, setIsShown] = useState(isOpen);
  return (
    <details
      className="settings-section"
      open={isShown}
      onToggle={({ currentTarget }) => setIsShown(currentTarget.open)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
      <summary
        onClick={(event) => {
          // At once, so that the next press of a key finds what has opened.
          event.preventDefault();
          setIsShown(!isShown);
        }}
      >
        <span className="settings-title">{title}</span>
        <span className="muted settings-state">{state}</span>
      </summary>
      {/* Each field takes its time to draw, at every change of any of them. */}
      {isShown && (
        <div className="settings-inside">
          {children}
          {onUsual && (
            <Button
              className="link settings-usual"
              aria-label={say("Back to the usual: {settings}", { settings: title })}
              onPress={onUsual}
            >
              {say("Back to the usual")}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}
