import { isIndividualContributor, isManager, type Org } from "../../org/org.ts";
import type { SceneWords } from "../../scene/sceneInput.ts";
import type { View } from "../../store/app.ts";

const number = new Intl.NumberFormat("en");
const known = new WeakMap<Org, string>();

/** The words on the chart, which turn with the view. */
export function sceneWords(view: View, org: Org): SceneWords {
  const verb = view === "upside-down" ? "supports" : "leads";
  return {
    mission: "Customers and the mission",
    teams: teamsSentence(org),
    manager: (totalSpan, span) =>
      `${verb} ${number.format(totalSpan)} · span ${number.format(span)}`,
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
