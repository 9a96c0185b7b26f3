import { useMemo } from "react";
import { ToggleButton } from "react-aria-components";
import { say } from "../../../language/say.ts";
import { FIGURES } from "../../../metrics/figures.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { useActions, useApp } from "../../appContext.tsx";
import { sayRich } from "../../language/sayRich.tsx";
import { hopsWords } from "../../words.ts";
import { FigurePart } from "../FigurePart.tsx";
import { shareText } from "../figureNumber.ts";
import type { Together } from "./useCollaboration.ts";

/** How far managers sit from somebody who meets customers; only where the file tells. (M32) */
export function FrontLinePart({
  document,
  told: { top, figures },
}: {
  readonly document: OrgDocument;
  readonly told: Together;
}) {
  const { frontLine } = figures;
  const rows = useMemo(() => frontLine && managersByHops(frontLine), [frontLine]);
  const chosen = useApp((state) => state.chosen);
  const { chooseThese } = useActions();
  if (!rows) return null;
  const most = rows.reduce((max, { managers }) => Math.max(max, managers.length), 1);
  return (
    <FigurePart
      title={say("Distance to the front line")}
      figure={FIGURES.frontLine}
      document={document}
    >
      <ul className="band-rows">
        {rows.map(({ hops, managers }) => {
          const words = distanceWords(hops);
          return (
            <li key={hops}>
              <ToggleButton
                className="band-row distance-row"
                isSelected={chosen?.words === words && chosen.top === top}
                onChange={() => chooseThese(words, top, managers)}
              >
                <span>{rowWords(hops)}</span>
                <span className="band-track" aria-hidden="true">
                  <span
                    className="band-bar"
                    style={{ width: `${(100 * managers.length) / most}%` }}
                  />
                </span>
                <span className="band-count">
                  {sayRich(
                    "{count, plural, one {#<hidden> manager,</hidden>} other {#<hidden> managers,</hidden>}}",
                    {
                      count: managers.length,
                      hidden: (unseen) => <span className="visually-hidden">{unseen}</span>,
                    },
                  )}
                </span>{" "}
                <span className="band-share muted">
                  {shareText(managers.length / figures.managers)}
                </span>
              </ToggleButton>
            </li>
          );
        })}
      </ul>
      <p className="muted caution">
        {say("Hops through the line to the nearest person who meets customers.")}
      </p>
    </FigurePart>
  );
}

interface Distance {
  /** -1: nobody in their tree meets customers. */
  readonly hops: number;
  readonly managers: readonly number[];
}

function managersByHops({
  managers,
  hops,
}: {
  readonly managers: Int32Array;
  readonly hops: Int32Array;
}): readonly Distance[] {
  const found = new Map<number, number[]>();
  managers.forEach((manager, k) => {
    const distance = hops[k] ?? -1;
    const same = found.get(distance) ?? [];
    same.push(manager);
    found.set(distance, same);
  });
  return [...found]
    .map(([distance, same]) => ({ hops: distance, managers: same }))
    .sort((p, q) => (p.hops < 0 ? 1 : 0) - (q.hops < 0 ? 1 : 0) || p.hops - q.hops);
}

function rowWords(hops: number): string {
  if (hops < 0) return say("Nobody");
  return hops === 0 ? say("Themselves") : hopsWords(hops);
}

function distanceWords(hops: number): string {
  if (hops < 0) return say("managers with nobody who meets customers in their tree");
  if (hops === 0) return say("managers who meet customers themselves");
  return say(
    "managers {hops, plural, one {# hop} other {# hops}} from somebody who meets customers",
    { hops },
  );
}
