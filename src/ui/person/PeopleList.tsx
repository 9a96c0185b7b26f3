import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import { formatNumber } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import type { View } from "../../layout/view.ts";
import { isManager, type Org, textOf } from "../../org/org.ts";
import { totalSpanWords } from "../words.ts";
import { PersonButton } from "./PersonButton.tsx";

const FIRST_SHOWN = 12;
const ROW_HEIGHT = 46;

interface PeopleListProps {
  readonly org: Org;
  readonly title: string;
  readonly people: ArrayLike<number>;
  readonly view: View;
}

/** People under a heading, each a way to them; a long list shows its first, then scrolls. */
export function PeopleList({ org, title, people, view }: PeopleListProps) {
  const [isWhole, setIsWhole] = useState(false);
  const count = people.length;
  if (count === 0) return null;
  const first = Array.from({ length: Math.min(count, FIRST_SHOWN) }, (_, at) => at);
  return (
    <section className="people" aria-label={title}>
      <h3>
        {title} <span className="muted">{formatNumber(count)}</span>
      </h3>
      {isWhole ? (
        <ScrolledPeople org={org} people={people} view={view} />
      ) : (
        <ul>
          {first.map((at) => (
            <li key={at} className="people-row">
              <PersonRow org={org} node={people[at] ?? -1} view={view} />
            </li>
          ))}
        </ul>
      )}
      {!isWhole && count > FIRST_SHOWN && (
        <Button className="link person-link" onPress={() => setIsWhole(true)}>
          {say("Show all {count, number}", { count })}
        </Button>
      )}
    </section>
  );
}

/** Only the rows in sight are in the document, so that a team of thousands opens at once. */
function ScrolledPeople({ org, people, view }: Omit<PeopleListProps, "title">) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  return (
    <div className="people-scroller" ref={scroller}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            className="people-row"
            aria-setsize={people.length}
            aria-posinset={index + 1}
            style={{ position: "absolute", top: start }}
          >
            <PersonRow org={org} node={people[index] ?? -1} view={view} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PersonRow({
  org,
  node,
  view,
}: {
  readonly org: Org;
  readonly node: number;
  readonly view: View;
}) {
  return (
    <>
      <span className="people-who">
        <PersonButton org={org} node={node} />
        <bdi className="muted people-title">{textOf(org, "title", node)}</bdi>
      </span>
      {isManager(org, node) && (
        <span className="muted people-span">{totalSpanWords(view, org.totalSpan[node] ?? 0)}</span>
      )}
    </>
  );
}
