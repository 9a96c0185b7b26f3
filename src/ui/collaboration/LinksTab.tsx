import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { LINK_SOURCES } from "../../metrics/linkSource.ts";
import { MOST_QUIET } from "../../scene/mostLinks.ts";
import type { OrgDocument } from "../../store/app.ts";
import { chosenLinks } from "../../store/shownLinks.ts";
import { useActions, useApp } from "../appContext.tsx";
import { DrawnLinks } from "./DrawnLinks.tsx";
import { LinkSourceRow } from "./LinkSourceRow.tsx";

/** Which links the chart shows: each source by itself, as their weights count different things. */
export function LinksTab({ document }: { readonly document: OrgDocument }) {
  const count = useApp((state) => chosenLinks(state).length);
  const isShown = useApp((state) => state.linksShown);
  const { toggleLinks } = useActions();
  return (
    <>
      <p className="headline">{headline(count)}</p>
      <p className="muted">
        {say(
          "Each source stands for itself; nothing is added up across them. Point at a manager, or select one, to bring out theirs.",
        )}
      </p>
      {count > MOST_QUIET && (
        <p className="muted">
          {say(
            "The chart draws no more than {most} lines at once, the strongest in sight. Links between two units that are narrow on the screen are one line, with their number; zoom in to take them apart.",
            { most: MOST_QUIET },
          )}
        </p>
      )}
      {!isShown && (
        <p>
          {say("They are hidden now.")}{" "}
          <Button className="link" onPress={toggleLinks}>
            {say("Show them")}
          </Button>
        </p>
      )}
      <ul className="link-sources">
        {LINK_SOURCES.map((source) => (
          <LinkSourceRow key={source} document={document} source={source} />
        ))}
      </ul>
      <DrawnLinks document={document} />
    </>
  );
}

function headline(count: number): string {
  if (count === 0) return say("No links between managers are chosen.");
  return say(
    "{count, plural, one {# link joins} other {# links join}} managers beyond the solid line.",
    { count },
  );
}
