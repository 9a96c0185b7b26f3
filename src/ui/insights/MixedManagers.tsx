import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { say } from "../../language/say.ts";
import { assistantTest } from "../../metrics/assistants.ts";
import { calledOf } from "../../org/called.ts";
import { isManager, type Org, PERSON } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg } from "../../store/selectors.ts";
import { PersonButton } from "../person/PersonButton.tsx";
import { usePeople } from "./usePeople.ts";
import "../person/person.css";

const ROW_HEIGHT = 66;
/** More names than this of either side are only counted. */
const NAMED = 2;

/** Managers who do two jobs at once, and whose managers and doers make them so. */
export function MixedManagers({ document }: { readonly document: OrgDocument }) {
  const org = countedOrg(document);
  const people = usePeople({ by: "kind", kind: "mixed" });
  const isAssistant = useMemo(() => assistantTest(org), [org]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: people?.length ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  if (!people) return null;
  return (
    <div className="people people-scroller" ref={scroller}>
      <ul style={{ height: virtual.getTotalSize() }} aria-label={say("Two jobs at once")}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const node = people[index] ?? -1;
          return (
            <li
              key={node}
              className="mixed-row"
              aria-setsize={people.length}
              aria-posinset={index + 1}
              style={{ top: start }}
            >
              <PersonButton org={org} node={node} />
              <p className="muted mixed-why">{whyMixed(org, node, isAssistant)}</p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** "Coaches 2 managers (Ana, Bo), and 3 doers (Cy, Di and 1 more)." */
function whyMixed(org: Org, manager: number, isAssistant: (i: number) => boolean): string {
  const managers: number[] = [];
  const doers: number[] = [];
  for (let i = manager + 1; i < (org.end[manager] ?? 0); i = org.end[i] ?? i + 1) {
    if (org.kind[i] !== PERSON || isAssistant(i)) continue;
    (isManager(org, i) ? managers : doers).push(i);
  }
  return say(
    "Coaches {managers, plural, one {# manager} other {# managers}} ({managerNames}), and {doers, plural, one {# doer} other {# doers}} ({doerNames}).",
    {
      managers: managers.length,
      managerNames: namesOf(org, managers),
      doers: doers.length,
      doerNames: namesOf(org, doers),
    },
  );
}

/** The first of them by name, the others by number. */
function namesOf(org: Org, nodes: readonly number[]): string {
  const [first = "", second] = nodes.slice(0, NAMED).map((i) => calledOf(org, i));
  if (second === undefined) return first;
  const more = nodes.length - NAMED;
  return more > 0
    ? say("{first}, {second} and {more} more", { first, second, more })
    : say("{first}, {second}", { first, second });
}
