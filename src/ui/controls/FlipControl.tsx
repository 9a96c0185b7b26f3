import { Label, Radio, RadioGroup } from "react-aria-components";
import { say } from "../../language/say.ts";
import type { View } from "../../layout/view.ts";
import { useActions, useApp } from "../appContext.tsx";
import "./flipControl.css";

/** The one large control: which way up. */
export function FlipControl() {
  const view = useApp((state) => state.view);
  const { setView } = useActions();
  return (
    <RadioGroup
      className="flip card"
      orientation="horizontal"
      value={view}
      onChange={(value) => setView(value as View)}
    >
      <Label className="visually-hidden">{say("View ‖ which way up")}</Label>
      <Radio className="flip-side" value="conventional">
        <Triangle points="8,3 14,13 2,13" />
        <span>{say("Conventional")}</span>
      </Radio>
      <Radio className="flip-side" value="upside-down">
        <Triangle points="2,3 14,3 8,13" />
        <span>{say("Upside-down")}</span>
      </Radio>
      <kbd className="key" title={say("Press F to flip")}>
        F
      </kbd>
    </RadioGroup>
  );
}

function Triangle({ points }: { readonly points: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <polygon points={points} fill="currentColor" />
    </svg>
  );
}
