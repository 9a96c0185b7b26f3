import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { LINK_SOURCES, type LinkSource } from "../../../metrics/linkSource.ts";
import { LinkSign } from "../../collaboration/LinkSign.tsx";
import { LINK_WORDS } from "../../collaboration/linkWords.ts";

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
    <ToggleButtonGroup
      className="choices source-choice"
      aria-label="Links of"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[source]}
      onSelectionChange={(keys) => {
        const chosen = LINK_SOURCES.find((each) => keys.has(each));
        if (chosen) onChange(chosen);
      }}
    >
      {sources.map((each) => (
        <ToggleButton key={each} id={each} className="choice">
          <LinkSign source={each} />
          {LINK_WORDS[each].title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
