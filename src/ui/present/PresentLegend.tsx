import { formatNumber } from "../../language/numbers.ts";
import { say, sayIt } from "../../language/say.ts";
import { LINK_SOURCES } from "../../metrics/linkSource.ts";
import { groupColor } from "../../scene/lens.ts";
import { LINK_TITLES } from "../../scene/linkTitles.ts";
import { MOST_QUIET } from "../../scene/mostLinks.ts";
import { DARK, LIGHT } from "../../scene/palette.ts";
import { lensOf } from "../../store/selectors.ts";
import { shownLinks } from "../../store/shownLinks.ts";
import { useApp } from "../appContext.tsx";
import { LinkSign } from "../collaboration/LinkSign.tsx";
import { LegendSign } from "../controls/LegendSign.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { useIsDark } from "../useIsDark.ts";

/** More groups are no legend one reads from afar. */
const MOST_GROUPS = 6;

/** What the colours and the lines mean, to be read from the back of a room. */
export function PresentLegend() {
  return (
    <div className="present-legends">
      <LensLegend />
      <LinkLegend />
    </div>
  );
}

function LensLegend() {
  const lens = useApp(lensOf);
  const isolated = useApp((state) => state.isolated);
  const palette = useIsDark() ? DARK : LIGHT;
  if (!lens) return null;
  const groups = lens.groups.map((group, at) => ({ group, at })).filter((each) => each.group.count);
  return (
    <ul className="present-legend" aria-label={say("Colours: {lens}", { lens: lens.title })}>
      <li className="present-lens">{lens.title}</li>
      {groups.slice(0, MOST_GROUPS).map(({ group, at }) => (
        <li key={group.label} data-quiet={isolated.length > 0 && !isolated.includes(at)}>
          <LegendSign group={group} color={groupColor(lens, at, palette) ?? palette.other} />
          {group.label} <strong>{formatNumber(group.count)}</strong>
        </li>
      ))}
      {groups.length > MOST_GROUPS && (
        <li>{say("and {count, number} more", { count: groups.length - MOST_GROUPS })}</li>
      )}
    </ul>
  );
}

/** The kinds of links that are drawn. */
function LinkLegend() {
  const links = useApp(shownLinks);
  const sources = LINK_SOURCES.filter((source) => links.some((link) => link.source === source));
  if (sources.length === 0) return null;
  return (
    <ul className="present-legend" aria-label={say("Links between managers")}>
      {sources.map((source) => (
        <li key={source}>
          <LinkSign source={source} />
          {sayIt(LINK_TITLES[source])}
        </li>
      ))}
      {links.length > MOST_QUIET && (
        <li>
          {sayRich("the strongest of <b>{count, number}</b>", {
            count: links.length,
            b: (words) => <strong>{words}</strong>,
          })}
        </li>
      )}
    </ul>
  );
}
