import { say, sayIt } from "../../../language/say.ts";
import type { LinkSource } from "../../../metrics/linkSource.ts";
import { LinkSign } from "../../collaboration/LinkSign.tsx";
import { LINK_WORDS } from "../../collaboration/linkWords.ts";
import { SingleChoice } from "../../SingleChoice.tsx";

/** Which links the figures are of: one source, as their weights count different things. */
export function SourceChoice({
  sources,
  source,
  onChange,
}: {
  readonly sources: readonly LinkSource[];
  readonly source: LinkSource;
  readonly onChange: (source: LinkSource) => void;
}) {
  return (
    <SingleChoice
      label={say("Links of")}
      className="choices source-choice"
      choices={sources.map((each) => [each, <SourceWords key={each} source={each} />] as const)}
      chosen={source}
      onChange={onChange}
    />
  );
}

function SourceWords({ source }: { readonly source: LinkSource }) {
  return (
    <>
      <LinkSign source={source} />
      {sayIt(LINK_WORDS[source].title)}
    </>
  );
}
