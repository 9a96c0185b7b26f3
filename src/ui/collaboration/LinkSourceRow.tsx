import { formatNumber } from "../../language/numbers.ts";
import { say, sayIt } from "../../language/say.ts";
import type { LinkSource } from "../../metrics/linkSource.ts";
import type { OrgDocument } from "../../store/app.ts";
import { linksOfSource } from "../../store/shownLinks.ts";
import { useActions, useApp } from "../appContext.tsx";
import { AmountField } from "../settings/AmountField.tsx";
import { SettingSwitch } from "../settings/SettingSwitch.tsx";
import { LinkCoverage } from "./LinkCoverage.tsx";
import { LinkSign } from "./LinkSign.tsx";
import { LINK_WORDS } from "./linkWords.ts";

/** One source of links: whether they are shown, how many there are, and from which strength on. */
export function LinkSourceRow({
  document,
  source,
}: {
  readonly document: OrgDocument;
  readonly source: LinkSource;
}) {
  const links = useApp((state) => linksOfSource(state, source));
  const isShown = useApp((state) => state.links.shown.includes(source));
  const least = useApp((state) => state.links.least[source]);
  const { showLinkSource, setLeastWeight } = useActions();
  const { title, meaning, missing, unit } = LINK_WORDS[source];
  const isThere = links === null ? hasColumn(document, source) : links.length > 0;
  const strongest = links?.[0]?.weight ?? 0;
  const isOneStrength = strongest === (links?.at(-1)?.weight ?? 0);
  return (
    <li className="link-source" data-source={source}>
      {isThere ? (
        <SettingSwitch isOn={isShown} onChange={(isOn) => void showLinkSource(source, isOn)}>
          <LinkSign source={source} />
          <span className="link-source-title">{sayIt(title)}</span>
          {links && <strong>{formatNumber(links.length)}</strong>}
        </SettingSwitch>
      ) : (
        <p className="link-source-none">
          <LinkSign source={source} />
          <span className="link-source-title">{sayIt(title)}</span>
          <span className="muted">{say("none ‖ links")}</span>
        </p>
      )}
      <p className="muted link-source-meaning">{sayIt(isThere ? meaning : missing)}</p>
      {source === "interaction" && <LinkCoverage imported={document.imported} />}
      {isThere && isShown && links && !isOneStrength && (
        <AmountField
          label={say("Not weaker than")}
          unit={sayIt(unit)}
          value={least}
          least={0}
          most={strongest}
          step={1}
          onChange={(weight) => setLeastWeight(source, weight ?? 0)}
        />
      )}
    </li>
  );
}

/** Whether there may be links of a source that nobody has worked out so far. */
function hasColumn({ imported: { org } }: OrgDocument, source: LinkSource): boolean {
  const column = source === "product" ? org.products : org.communities;
  return column !== null && column.labels.length > 0;
}
