import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { formatNumber } from "../../language/numbers.ts";
import { say, sayIt } from "../../language/say.ts";
import type { CollaborationLink } from "../../metrics/collaborationLinks.ts";
import { hops } from "../../metrics/hops.ts";
import type { Org } from "../../org/org.ts";
import { desksByLine, linkAmount } from "../../scene/linkAmount.ts";
import { LINK_TITLES } from "../../scene/linkTitles.ts";
import { chosenLinks } from "../../store/shownLinks.ts";
import { useApp } from "../appContext.tsx";
import { LinkSign } from "../collaboration/LinkSign.tsx";
import { PersonButton } from "./PersonButton.tsx";

const FIRST_SHOWN = 12;

/** With whom a manager works beyond the solid line: kind, name, strength, and how far it is by the line. */
export function WorksWith({ org, node }: { readonly org: Org; readonly node: number }) {
  const links = useApp(chosenLinks);
  const own = useMemo(() => linksOf(links, node), [links, node]);
  const [isWhole, setIsWhole] = useState(false);
  if (own.length === 0) return null;
  const shown = isWhole ? own : own.slice(0, FIRST_SHOWN);
  return (
    <section className="people" aria-label={say("Works with")}>
      <h3>
        {say("Works with")} <span className="muted">{formatNumber(own.length)}</span>
      </h3>
      <ul>
        {shown.map((link) => (
          <LinkRow key={`${link.source} ${link.a} ${link.b}`} org={org} node={node} link={link} />
        ))}
      </ul>
      {shown.length < own.length && (
        <Button className="link person-link" onPress={() => setIsWhole(true)}>
          {say("Show all {count, number}", { count: own.length })}
        </Button>
      )}
    </section>
  );
}

function LinkRow({
  org,
  node,
  link: { a, b, weight, source },
}: {
  readonly org: Org;
  readonly node: number;
  readonly link: CollaborationLink;
}) {
  const amount = linkAmount(source, weight);
  return (
    <li className="people-row">
      <span className="works-with-sign" title={sayIt(LINK_TITLES[source])}>
        <LinkSign source={source} />
        <span className="visually-hidden">{sayIt(LINK_TITLES[source])}</span>
      </span>
      <span className="people-who">
        <PersonButton org={org} node={a === node ? b : a} />
        <span className="muted people-title">{desksByLine(hops(org, a, b))}</span>
      </span>
      <span className="muted people-span">{amount}</span>
    </li>
  );
}

/** The links of somebody: source by source, as weights count different things, the strongest first. */
function linksOf(links: readonly CollaborationLink[], node: number): readonly CollaborationLink[] {
  return links
    .filter(({ a, b }) => a === node || b === node)
    .sort((one, other) =>
      one.source === other.source
        ? other.weight - one.weight
        : Number(one.source > other.source) - Number(one.source < other.source),
    );
}
