import { inTongue } from "../language/current.ts";
import { formatNumber } from "../language/numbers.ts";
import { say } from "../language/say.ts";
import type { View } from "../layout/view.ts";
import type { Headcount } from "../metrics/headcount.ts";
import { desksByLine, linkAmount } from "./linkAmount.ts";
import type { LinkFacts, SceneWords } from "./sceneInput.ts";

/** Saying is slow, and a frame asks for hundreds of texts it asked for in the last one: each is kept. */
function keptTexts<Key extends string | number>(make: (key: Key) => string): (key: Key) => string {
  const known = inTongue(() => new Map<Key, string>());
  return (key) => {
    const before = known().get(key);
    if (before !== undefined) return before;
    const now = make(key);
    known().set(key, now);
    return now;
  };
}

const formatted = keptTexts(formatNumber);
const gradeText = keptTexts((grade: string) => say("Grade {grade}", { grade }));

/** More than there are people: a total span and a span fit in one key. */
const SPANS = 2 ** 26;

const values = (spans: number) => ({
  total: formatted(Math.floor(spans / SPANS)),
  span: formatted(spans % SPANS),
});
const supportsText = keptTexts((spans: number) => {
  return say("supports {total} · span {span}", values(spans));
});
const leadsText = keptTexts((spans: number) => {
  return say("leads {total} · span {span}", values(spans));
});

/** What the people at the top edge are there for, as long as nobody says it better. */
export function missionWords(): string {
  return say("Customers and the mission");
}

/** The words on the chart, which turn with the view. */
export function sceneWords(view: View, headcount: Headcount, mission = ""): SceneWords {
  const isUpsideDown = view === "upside-down";
  const spansText = isUpsideDown ? supportsText : leadsText;
  return {
    mission: mission || missionWords(),
    teams: teamsSentence(headcount),
    manager: (totalSpan, span) => spansText(totalSpan * SPANS + span),
    grade: gradeText,
    vacancy: say("Vacant"),
    decides: ({ label, people, height }) => {
      const values = { product: label, people: formatted(people), height: formatted(height) };
      return isUpsideDown
        ? say("supports all {people} of {product} · height {height}", values)
        : say("has all {people} of {product} under them · height {height}", values);
    },
    placeholder: say("not in the file"),
    link: linkSentence,
  };
}

function teamsSentence({ individualContributors, managers }: Headcount): string {
  return say(
    "{people, plural, one {# person does the work} other {# people do the work}} · {managers, plural, one {# supports them} other {# support them}}",
    { people: individualContributors, managers },
  );
}

/** "weight 4 · 5 desks by line", "3 links between their units, 12 people · 2 desks by line". */
function linkSentence({ source, weight, count, byLine }: LinkFacts): string {
  const amount = linkAmount(source, weight);
  const desks = desksByLine(byLine);
  if (count <= 1) return `${amount} · ${desks}`;
  return say("{count, number} links between their units, {amount} · {desks}", {
    count,
    amount,
    desks,
  });
}
