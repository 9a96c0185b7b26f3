import { isIndividualContributor, isManager, type Org } from "../../org/org.ts";
import type { SceneWords } from "../../scene/sceneInput.ts";
import type { View } from "../../store/app.ts";

const number = new Intl.NumberFormat("en");
/** Formatting is slow, and a frame asks for hundreds of numbers it asked for in the last one. */
const knownNumbers = new Map<number, string>();

function formatted(value: number): string {
  const before = knownNumbers.get(value);
  if (before !== undefined) return before;
  const now = number.format(value);
  knownNumbers.set(value, now);
  return now;
}

const known = new WeakMap<Org, string>();

/** The words on the chart, which turn with the view. */
export function sceneWords(view: View, org: Org): SceneWords {
  const verb = view === "upside-down" ? "supports" : "leads";
  return {
    mission: "Customers and the mission",
    teams: teamsSentence(org),
    manager: (totalSpan, span) => `${verb} ${formatted(totalSpan)} · span ${formatted(span)}`,
    vacancy: "Vacant",
    placeholder: "not in the file",
  };
}

function teamsSentence(org: Org): string {
  const before = known.get(org);
  if (before !== undefined) return before;
  let doers = 0;
  let supporters = 0;
  for (let i = 0; i < org.count; i++) {
    if (isIndividualContributor(org, i)) doers++;
    else if (isManager(org, i)) supporters++;
  }
  const verb = doers === 1 ? "person does" : "people do";
  const sentence = `${number.format(doers)} ${verb} the work · ${number.format(supporters)} support them`;
  known.set(org, sentence);
  return sentence;
}
