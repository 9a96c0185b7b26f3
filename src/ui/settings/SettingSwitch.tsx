import type { ReactNode } from "react";
import { Switch } from "react-aria-components";
import "../switch.css";

/** One setting that is on or off. */
export function SettingSwitch({
  isOn,
  onChange,
  children,
}: {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <Switch className="switch setting-switch" isSelected={isOn} onChange={onChange}>
      <span className="switch-track" aria-hidden="true">
        <span className="switch-thumb" />
      </span>
      {children}
    </Switch>
  );
}
