import { Button } from "react-aria-components";
import type { Imported } from "../../import/imported.ts";
import { LINK_PERIODS, type LinkPeriod } from "../../import/linkPeriod.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import { NO_DAY } from "../../org/org.ts";
import { useActions } from "../appContext.tsx";
import { SingleChoice } from "../SingleChoice.tsx";
import { coverageWords } from "./coverageWords.ts";

const PERIOD_TITLES: Readonly<Record<LinkPeriod, Message>> = {
  all: message("All dates"),
  fourWeeks: message("Newest 4 weeks"),
  twelveWeeks: message("Newest 12 weeks"),
};

/** What the lists of who works with whom cover, and of which weeks they count. */
export function LinkCoverage({ imported: { links, further } }: { readonly imported: Imported }) {
  const { reread, openPanel } = useActions();
  if (!links || !further) return null;
  const files = further.files.filter(({ kind }) => kind === "links");
  const aside = files.reduce((sum, { rows, used }) => sum + rows - used, 0);
  return (
    <div className="link-coverage">
      <p className="muted link-source-meaning">{coverageWords(links, files)}</p>
      {links.span.first !== NO_DAY && (
        <SingleChoice
          label={say("Period")}
          choices={LINK_PERIODS.map((period) => [period, sayIt(PERIOD_TITLES[period])] as const)}
          chosen={links.span.period}
          onChange={(linkPeriod) => void reread({ linkPeriod })}
        />
      )}
      {aside > 0 && (
        <Button className="link" onPress={() => openPanel("review")}>
          {say("{aside, plural, one {# row was} other {# rows were}} set aside: see why", {
            aside,
          })}
        </Button>
      )}
    </div>
  );
}
