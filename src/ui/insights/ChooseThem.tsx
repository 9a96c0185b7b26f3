import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components";
import type { PeoplePick } from "../../metrics/peoplePick.ts";
import { insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";

interface ChooseThemProps {
  /** Who they are: "managers who coach managers". */
  readonly words: string;
  readonly pick: PeoplePick;
  readonly className?: string;
  /** What is seen; the words when it is left out. */
  readonly children: ReactNode;
  /** Said instead of what is seen where that is only a number; begins with it. */
  readonly label?: string;
}

/** Brings the people behind a figure out on the chart; pressed again it lets them go. */
export function ChooseThem({ words, pick, className, children, label }: ChooseThemProps) {
  const top = useApp(insightTop);
  const isChosen = useApp((state) => state.chosen?.words === words);
  const { choose } = useActions();
  return (
    <ToggleButton
      className={className ?? "button small"}
      isSelected={isChosen}
      onChange={() => void choose(words, top, pick)}
      {...(label !== undefined && { "aria-label": label })}
    >
      {children}
    </ToggleButton>
  );
}
