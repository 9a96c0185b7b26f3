import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { calledOf } from "../../org/called.ts";
import type { OrgDocument } from "../../store/app.ts";
import { headcountOf, insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";

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
        {say(
          "The whole organisation: {people, plural, one {# person} other {# people}}. Select a manager to narrow this to their part.",
          { people: headcountOf(document).people },
        )}
      </p>
    );
  }
  const { org } = document.imported;
  return (
    <p className="insight-scope">
      <span>
        {sayRich(
          "This part: <count>{people, plural, one {# person} other {# people}}</count>, from {person}",
          {
            people: (org.totalSpan[top] ?? 0) + 1,
            person: <bdi>{calledOf(org, top)}</bdi>,
            count: (words) => <strong>{words}</strong>,
          },
        )}
      </span>{" "}
      <Button className="button small" onPress={showWhole}>
        {say("Whole organisation")}
      </Button>
    </p>
  );
}
