import { Button } from "react-aria-components";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import { CAUTIONS } from "../../metrics/figures.ts";
import { useActions } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { Panel } from "../Panel.tsx";
import "./help.css";

interface Way {
  /** Keys that are called the same in every language; any of them, or of the others, will do. */
  readonly keys?: readonly string[];
  /** Other keys, and gestures. */
  readonly by?: readonly Message[];
  readonly does: Message;
}

const KEYS: readonly Way[] = [
  { keys: ["F"], does: message("flip the chart") },
  {
    keys: ["P"],
    does: message("follow whoever is selected through the flip; up to three"),
  },
  { keys: ["/"], by: [message("Ctrl K")], does: message("find a person") },
  {
    keys: ["O"],
    does: message("outline: the same organisation as a list to open and close"),
  },
  { keys: ["+", "−"], does: message("closer, farther") },
  { keys: ["0"], does: message("fit everybody on the screen") },
  { keys: ["1"], does: message("fit the part of the selected manager on the screen") },
  {
    keys: ["←", "↑", "↓", "→"],
    does: message("walk from person to person, once the chart has the focus"),
  },
  {
    by: [message("Shift Enter")],
    does: message("begin a path at the selected person, then end it at another"),
  },
  {
    by: [message("Ctrl Z"), message("Ctrl Shift Z")],
    does: message("take back the last thing you changed, whatever it was; do it again"),
  },
  { by: [message("Tab ‖ a key")], does: message("from the chart to bar, panels and legend") },
  {
    keys: ["Alt ←", "Alt →"],
    does: message("back to where you looked, and forward"),
  },
  {
    by: [message("Esc ‖ a key")],
    does: message(
      "end a link being drawn, end a path, put a proposal away, let go whom a figure marked, then put panels away",
    ),
  },
  { keys: ["?"], does: message("this help") },
];

const GESTURES: readonly Way[] = [
  {
    by: [message("Wheel ‖ of a mouse"), message("Pinch ‖ with two fingers")],
    does: message("closer: the chart widens first, then all of it grows"),
  },
  { by: [message("Drag ‖ to do")], does: message("move the chart") },
  { by: [message("Click ‖ to do")], does: message("open a person") },
  { by: [message("Shift + click")], does: message("show the path from the selected person") },
  {
    by: [message("Drag the knob")],
    does: message("at the selected manager: draw a link to whom they work with"),
  },
  {
    by: [message("Minimap")],
    does: message("once zoomed in: drag the frame, or click to go there"),
  },
  { by: [message("Shift + wheel")], does: message("sideways") },
  { by: [message("Drop ‖ to do")], does: message("open a file, anywhere on the page") },
  {
    by: [message("Drop pictures")],
    does: message("add photos, each named after its person’s id or e-mail"),
  },
];

/** What the two views mean, how to move about, and what the figures must not be taken for. */
export function HelpPanel() {
  const { openPanel } = useActions();
  return (
    <Panel title={say("How to read it")} onClose={() => openPanel("none")}>
      <p>
        {sayRich(
          "The <b>conventional</b> view has the top post on top. The <b>upside-down</b> view has the people who do the work along the top edge, next to the customer, and below them the managers who support them, down to the one at the point. Nobody but assistants moves sideways when it flips, so anybody can be followed with the eye.",
          { b: (words) => <strong>{words}</strong> },
        )}
      </p>
      <p>
        {say(
          "Each manager is the point of a funnel as wide as their team. Colour and shape say the same of their load: ▲\u00a0too much, ◆\u00a0stretched, ●\u00a0in\u00a0range, ○\u00a0light. Press a group in the legend to bring it out, with Shift or “Add groups” to add another; the ⓘ beside it says how the groups come about. “Filter” leaves only those who match, with the managers above them.",
        )}
      </p>
      <p>
        {say(
          "A dashed border is a vacancy or somebody the file only names, a dotted one a contractor, and a double edge a team that is folded away. Three dashes on the lower edge mean a dotted line: select or point at somebody to see where theirs lead, and whose lead to them. Assistants stand beside their manager in the conventional view.",
        )}
      </p>
      <Ways title={say("Keys")} ways={KEYS} />
      <Ways title={say("Mouse, trackpad and fingers")} ways={GESTURES} />
      <details>
        <summary>{say("What the figures do not say")}</summary>
        <ul className="cautions">
          {Object.values(CAUTIONS).map((caution) => (
            <li key={caution}>{sayIt(caution)}</li>
          ))}
        </ul>
      </details>
      <section className="help-part">
        <h3>{say("Your data")}</h3>
        <p>
          {say(
            "Your file never leaves this tab. There is no server, and the page’s own policy forbids it every connection.",
          )}
        </p>
        <Button className="button" onPress={() => openPanel("privacy")}>
          {say("What this browser keeps, and how to delete it")}
        </Button>
        <p>
          <a href="./THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
            {say("What Headstand is built with, and the licences of it")}
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
        {ways.map(({ keys = [], by = [], does }) => (
          <div key={does}>
            <dt>
              {[...keys, ...by.map((words) => sayIt(words))].map((key) => (
                <kbd key={key} className="key">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{sayIt(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
