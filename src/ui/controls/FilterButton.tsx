import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { filteredOf } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import "./filterButton.css";

/** Opens what the chart can be filtered by; marked while a filter is at work. */
export function FilterButton() {
  const panel = useApp((state) => state.panel);
  const isActive = useApp((state) => filteredOf(state) !== null);
  const { openPanel } = useActions();
  return (
    <Button
      className="bar-filter card"
      data-active={isActive}
      aria-expanded={panel === "filter"}
      onPress={() => openPanel(panel === "filter" ? "none" : "filter")}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M2 4h12M4.5 8h7M7 12h2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      </svg>
      <span className="bar-filter-word">{say("Filter ‖ to do")}</span>
      {isActive && <span className="visually-hidden">{say(", at work")}</span>}
    </Button>
  );
}
