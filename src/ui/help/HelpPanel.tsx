import { useActions } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import "./help.css";

const KEYS: readonly (readonly [string, string])[] = [
  ["F", "flip the chart"],
  ["/ or Ctrl K", "find a person"],
  ["+ and −", "closer, farther"],
  ["0", "show everybody"],
  ["Arrow keys", "walk through the chart, once it has the focus"],
  ["Esc", "put panels away"],
];

const HANDS: readonly (readonly [string, string])[] = [
  ["Wheel or pinch", "closer, farther: first it widens, then all of it grows"],
  ["Drag", "move the chart"],
  ["Click", "open a person"],
  ["Shift and wheel", "sideways"],
];

export function HelpPanel() {
  const { openPanel } = useActions();
  return (
    <Panel title="How to read it" onClose={() => openPanel("none")}>
      <p>
        The <strong>conventional view</strong> has the top post on top. Flip it, and the people who
        do the work stand along the top edge, next to the customer; below them the managers who
        support them, down to the one at the point.
      </p>
      <p>
        Every manager is the point of a funnel: it is as wide as the team it holds. A wide red
        funnel on a thin neck is more than one person can carry. Shape says the same as colour: a
        triangle is too much, a ring is few.
      </p>
      <p>
        Upside-down shows who supports whom. Who is accountable has not moved. And a span says how
        many people, not how well anybody manages.
      </p>
      <h3>Keys</h3>
      <Pairs pairs={KEYS} />
      <h3>Mouse, trackpad and fingers</h3>
      <Pairs pairs={HANDS} />
      <h3>Your data</h3>
      <p>
        Your file never leaves this tab. The page has no server, and its own policy forbids it every
        connection. Close the tab and nothing is left.
      </p>
    </Panel>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl className="pairs">
      {pairs.map(([what, does]) => (
        <div key={what}>
          <dt>
            <kbd className="key">{what}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
