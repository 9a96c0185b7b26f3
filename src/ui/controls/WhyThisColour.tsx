import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { say } from "../../language/say.ts";
import type { Lens } from "../../scene/lens.ts";
import { useActions, useApp } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { colourWords } from "./colourWords.ts";

/** How the lens works out its groups, with what at present, and how to use them. */
export function WhyThisColour({ lens }: { readonly lens: Lens }) {
  const settings = useApp((state) => state.document?.settings);
  const { openPanel } = useActions();
  const inUse = settings ? colourWords(settings, lens.id) : [];
  return (
    <DialogTrigger>
      <Button className="button plain legend-why" aria-label={say("Why this colour?")}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.7" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path
            d="M8 7.2v4M8 4.6v.1"
            stroke="currentColor"
            strokeWidth="1.8"
            strokeLinecap="round"
          />
        </svg>
      </Button>
      <Popover className="popover legend-why-words" placement="top start">
        <Dialog aria-label={say("Why this colour? {lens}", { lens: lens.title })}>
          {({ close }) => (
            <>
              <p>
                {sayRich("<title>{lens}.</title> {why}", {
                  lens: lens.title,
                  why: lens.why,
                  title: (words) => <strong>{words}</strong>,
                })}
              </p>
              {inUse.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {inUse.length > 0 && (
                <Button
                  className="link why-settings"
                  onPress={() => {
                    close();
                    openPanel("settings");
                  }}
                >
                  {say("Change limits and weights …")}
                </Button>
              )}
              <p className="muted">
                {say(
                  "Under every colour, ◆ on a corner marks seniors who lead without reports, three dashes on the lower edge a dotted line, a dashed border a vacancy, and a dotted border a contractor.",
                )}
              </p>
              <p className="muted">
                {say("Press a group to bring it out. “Add groups”, or Shift, adds another one.")}
              </p>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
