import type { View } from "../layout/view.ts";
import type { Headcount } from "../metrics/headcount.ts";
import { desksByLine, linkAmount } from "./linkAmount.ts";
import type { LinkFacts, SceneWords } from "./sceneInput.ts";

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

export const MISSION = "Customers and the mission";

/** The words on the chart, which turn with the view. */
export function sceneWords(view: View, headcount: Headcount, mission = ""): SceneWords {
  const verb = view === "upside-down" ? "supports" : "leads";
  return {
    mission: mission || MISSION,
    teams: teamsSentence(headcount),
    manager: (totalSpan, span) => `${verb} ${formatted(totalSpan)} · span ${formatted(span)}`,
    grade: (grade) => `Grade ${grade}`,
    vacancy: "Vacant",
    decides: ({ label, people, height }) => {
      const all = `all ${formatted(people)} of ${label}`;
      const has = view === "upside-down" ? `supports ${all}` : `has ${all} under them`;
      return `${has} · height ${formatted(height)}`;
    },
    placeholder: "not in the file",
    link: linkSentence,
  };
}

function teamsSentence({ individualContributors, managers }: Headcount): string {
  const verb = individualContributors === 1 ? "person does" : "people do";
  const support = managers === 1 ? "supports" : "support";
  return `${formatted(individualContributors)} ${verb} the work · ${formatted(managers)} ${support} them`;
}

/** "weight 4 · 5 desks by line", "3 links between their units, 12 people · 2 desks by line". */
function linkSentence({ source, weight, count, byLine }: LinkFacts): string {
  const behind = count > 1 ? `${formatted(count)} links between their units, ` : "";
  return `${behind}${linkAmount(source, weight)} · ${desksByLine(byLine)}`;
}
