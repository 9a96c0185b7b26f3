import { useMemo } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { LINK_SOURCES } from "../../metrics/linkSource.ts";
import { chosenLinks } from "../../store/shownLinks.ts";
import { useActions, useApp } from "../appContext.tsx";
import { countedSourcesWords } from "./wayWords.ts";

/** Which links the way may take, and where that is chosen. */
export function CountedLinks() {
  const links = useApp(chosenLinks);
  const { openCollaboration } = useActions();
  const sources = useMemo(() => {
    const there = new Set(links.map(({ source }) => source));
    return LINK_SOURCES.filter((source) => there.has(source));
  }, [links]);
  return (
    <p className="muted path-hint">
      {countedSourcesWords(sources)}{" "}
      <Button className="link" onPress={() => openCollaboration("links")}>
        {say("Choose links …")}
      </Button>
    </p>
  );
}
