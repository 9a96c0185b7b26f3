import { Button } from "react-aria-components";
import { calledOf } from "../../org/called.ts";
import type { OrgDocument } from "../../store/app.ts";
import { headcountOf, insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { peopleWords } from "../words.ts";

/** Of whom the insights tell: of everybody, or of the part of whoever is selected. */
export function ScopeLine({ document }: { readonly document: OrgDocument }) {
  const top = useApp(insightTop);
  const isFocused = useApp((state) => state.shown.focus >= 0);
  const { select, focus } = useActions();
  const showWhole = (): void => {
    select(-1);
    if (isFocused) void focus(-1);
  };
  if (top < 0) {
    return (
      <p className="muted insight-scope">
        The whole organisation: {peopleWords(headcountOf(document).people)}. Select a manager to
        narrow this to their part.
      </p>
    );
  }
  const { org } = document.imported;
  return (
    <p className="insight-scope">
      <span>
        This part: <strong>{peopleWords((org.totalSpan[top] ?? 0) + 1)}</strong>, from{" "}
        <bdi>{calledOf(org, top)}</bdi>
      </span>{" "}
      <Button className="button small" onPress={showWhole}>
        Whole organisation
      </Button>
    </p>
  );
}
