import { formatNumber } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import { groupColor } from "../../scene/lens.ts";
import { DARK, LIGHT } from "../../scene/palette.ts";
import { lensOf } from "../../store/selectors.ts";
import { useApp } from "../appContext.tsx";
import { LegendSign } from "../controls/LegendSign.tsx";
import { useIsDark } from "../useIsDark.ts";

/** More groups are no legend one reads from afar. */
const MOST_GROUPS = 6;

/** What the colours mean, to be read from the back of a room. */
export function PresentLegend() {
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
