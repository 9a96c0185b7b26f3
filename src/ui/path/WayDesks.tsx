import { say } from "../../language/say.ts";
import type { Leg } from "../../metrics/wayOverLinks.ts";
import type { Org } from "../../org/org.ts";
import { drawnStanding } from "../../store/shownLinks.ts";
import { useApp } from "../appContext.tsx";
import { LinkSign } from "../collaboration/LinkSign.tsx";
import { Desk } from "./Desk.tsx";
import { linkKindWords } from "./wayWords.ts";

/** Every desk on the way over links, with what each link is. */
export function WayDesks({ org, legs }: { readonly org: Org; readonly legs: readonly Leg[] }) {
  const drawn = useApp(drawnStanding);
  const [first] = legs;
  if (!first) return null;
  return (
    <section aria-label={say("Over links")}>
      <h3>{say("Over links")}</h3>
      <ol className="path-desks over-links">
        <li>
          <Desk org={org} node={first.from} />
        </li>
        {legs.map(({ to, link }) => (
          <li key={to} data-source={link?.source}>
            {link && (
              <span className="path-link">
                <LinkSign source={link.source} />
                {linkKindWords(link, drawn)}
              </span>
            )}
            <Desk org={org} node={to} />
          </li>
        ))}
      </ol>
    </section>
  );
}
