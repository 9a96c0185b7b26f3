import { Button } from "react-aria-components";
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
  { by: ["P"], does: "follow whoever is selected through the flip; up to three" },
  { by: ["/", "Ctrl K"], does: "find a person" },
  { by: ["O"], does: "outline: the same organisation as a list to open and close" },
  { by: ["+", "−"], does: "closer, farther" },
  { by: ["0"], does: "fit everybody on the screen" },
  { by: ["1"], does: "fit the part of the selected manager on the screen" },
  { by: ["←", "↑", "↓", "→"], does: "walk from person to person, once the chart has the focus" },
  { by: ["Shift Enter"], does: "begin a path at the selected person, then end it at another" },
  {
    by: ["Ctrl Z", "Ctrl Shift Z"],
    does: "take back the last thing you changed, whatever it was; do it again",
  },
  { by: ["Tab"], does: "from the chart to bar, panels and legend" },
  { by: ["Alt ←", "Alt →"], does: "back to where you looked, and forward" },
  {
    by: ["Esc"],
    does: "end a link being drawn, end a path, put a proposal away, let go whom a figure marked, then put panels away",
  },
  { by: ["?"], does: "this help" },
];

const GESTURES: readonly Way[] = [
  { by: ["Wheel", "Pinch"], does: "closer: the chart widens first, then all of it grows" },
  { by: ["Drag"], does: "move the chart" },
  { by: ["Click"], does: "open a person" },
  { by: ["Shift + click"], does: "show the path from the selected person" },
  { by: ["Drag the knob"], does: "at the selected manager: draw a link to whom they work with" },
  { by: ["Minimap"], does: "once zoomed in: drag the frame, or click to go there" },
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
        Nobody but assistants moves sideways when it flips, so anybody can be followed with the eye.
      </p>
      <p>
        Each manager is the point of a funnel as wide as their team. Colour and shape say the same
        of their load: ▲&nbsp;too much, ◆&nbsp;stretched, ●&nbsp;in&nbsp;range, ○&nbsp;light. Press
        a group in the legend to bring it out, with Shift or “Add groups” to add another; the ⓘ
        beside it says how the groups come about. “Filter” leaves only those who match, with the
        managers above them.
      </p>
      <p>
        A dashed border is a vacancy or somebody the file only names, a dotted one a contractor, and
        a double edge a team that is folded away. Three dashes on the lower edge mean a dotted line:
        select or point at somebody to see where theirs lead, and whose lead to them. Assistants
        stand beside their manager in the conventional view.
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
          every connection.
        </p>
        <Button className="button" onPress={() => openPanel("privacy")}>
          What this browser keeps, and how to delete it
        </Button>
        <p>
          <a href="./THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
            What Headstand is built with, and the licences of it
          </a>
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
