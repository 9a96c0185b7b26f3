import { CAUTIONS } from "../../metrics/figures.ts";
import { useActions } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import "./help.css";

interface Way {
  /** Keys or gestures, any of which will do. */
  readonly by: readonly string[];
  readonly does: string;
}

const KEYS: readonly Way[] = [
  { by: ["F"], does: "flip the chart" },
  { by: ["/", "Ctrl K"], does: "find a person" },
  { by: ["+", "−"], does: "closer, farther" },
  { by: ["0"], does: "fit everybody on the screen" },
  { by: ["←", "↑", "↓", "→"], does: "walk from person to person, once the chart has the focus" },
  { by: ["Tab"], does: "from the chart to bar, panels and legend" },
  { by: ["Esc"], does: "put panels away" },
  { by: ["?"], does: "this help" },
];

const GESTURES: readonly Way[] = [
  { by: ["Wheel", "Pinch"], does: "closer: the chart widens first, then all of it grows" },
  { by: ["Drag"], does: "move the chart" },
  { by: ["Click"], does: "open a person" },
  { by: ["Shift + wheel"], does: "sideways" },
  { by: ["Drop"], does: "open a file, anywhere on the page" },
  { by: ["Drop pictures"], does: "add photos, each named after its person’s id or e-mail" },
];

/** What the two views mean, how to move about, and what the figures must not be taken for. */
export function HelpPanel() {
  const { openPanel } = useActions();
  return (
    <Panel title="How to read it" onClose={() => openPanel("none")}>
      <p>
        The <strong>conventional</strong> view has the top post on top. The{" "}
        <strong>upside-down</strong> view has the people who do the work along the top edge, next to
        the customer, and below them the managers who support them, down to the one at the point.
        Nobody moves sideways when it flips, so anybody can be followed with the eye.
      </p>
      <p>
        Each manager is the point of a funnel as wide as their team. Colour and shape say the same
        of their load: ▲&nbsp;too much, ◆&nbsp;stretched, ●&nbsp;in&nbsp;range, ○&nbsp;light. Press
        a group in the legend to bring it out, with Shift to add another.
      </p>
      <Ways title="Keys" ways={KEYS} />
      <Ways title="Mouse, trackpad and fingers" ways={GESTURES} />
      <details>
        <summary>What the figures do not say</summary>
        <ul className="cautions">
          {Object.values(CAUTIONS).map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      </details>
      <section className="help-part">
        <h3>Your data</h3>
        <p>
          Your file never leaves this tab. There is no server, and the page’s own policy forbids it
          every connection. Close the tab and nothing is left.
        </p>
      </section>
    </Panel>
  );
}

function Ways({ title, ways }: { readonly title: string; readonly ways: readonly Way[] }) {
  return (
    <section className="help-part">
      <h3>{title}</h3>
      <dl className="ways">
        {ways.map(({ by, does }) => (
          <div key={does}>
            <dt>
              {by.map((key) => (
                <kbd key={key} className="key">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
