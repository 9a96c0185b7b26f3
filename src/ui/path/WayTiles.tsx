import { say } from "../../language/say.ts";
import { hopsWords } from "../words.ts";
import { betweenWords } from "./wayWords.ts";

interface WayTilesProps {
  /** Hops through the line; null across two trees. */
  readonly lineHops: number | null;
  /** Hops over links; null where they make no way shorter. */
  readonly linkHops: number | null;
}

/** How far it is both ways, side by side. */
export function WayTiles({ lineHops, linkHops }: WayTilesProps) {
  return (
    <dl className="way-tiles">
      <div className="way-tile" data-way="line">
        <dt>{say("Through the line")}</dt>
        <dd>
          <strong>{lineHops === null ? say("no way") : hopsWords(lineHops)}</strong>
          <span className="muted">
            {lineHops === null ? say("two trees") : betweenWords(lineHops)}
          </span>
        </dd>
      </div>
      <div className="way-tile" data-way="links">
        <dt>{say("Over links")}</dt>
        <dd>
          <strong>{linkHops === null ? say("not shorter") : hopsWords(linkHops)}</strong>
          <span className="muted">
            {linkHops === null ? say("than the line ‖ after: not shorter") : betweenWords(linkHops)}
          </span>
        </dd>
      </div>
    </dl>
  );
}
